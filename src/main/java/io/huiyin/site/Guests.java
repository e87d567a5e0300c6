package io.huiyin.site;

import java.util.List;

/** Accounts that anybody may try, offered at the door of a demonstration. */
public interface Guests {
    List<Guest> guests();

    /** Somebody to come in as; the key names the post. */
    record Guest(String login, String password, String name, String postKey) {}
}
