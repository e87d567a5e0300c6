package io.huiyin.site.security;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/** All that a session keeps of whoever signed in; the rest is asked afresh with each request. */
public record SignedIn(long staffId, String login) implements Principal, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return login;
    }
}
