package io.huiyin.procedure;

import java.util.List;

/** Why something is refused, as a message key and its arguments, so that it can be said in the user's language. */
public record Reason(String key, List<String> args) {
    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(String key, String... args) {
        return new Reason(key, List.of(args));
    }
}
