package io.huiyin.site.web;

import org.jspecify.annotations.Nullable;

/** An address within this application, to go on to; anything else becomes the home page. */
final class LocalAddress {
    /** What a header of an answer holds. */
    private static final int LONGEST = 2_000;

    private LocalAddress() {}

    static String of(@Nullable String asked) {
        if (asked == null
                || asked.length() > LONGEST
                || !asked.startsWith("/")
                || isWinding(asked)
                || asked.startsWith("/sign-in")) {
            return "/";
        }
        return asked.chars().noneMatch(LocalAddress::isRefused) ? asked : "/";
    }

    /** Steps back, and empty ones: a server that takes them out of the path might end up elsewhere. */
    private static boolean isWinding(String asked) {
        var path = asked.split("[?#]", 2)[0];
        return path.contains("//") || path.contains("/.");
    }

    /** What ends an address or begins another, and the braces that a redirect would take for places to fill in. */
    private static boolean isRefused(int c) {
        return c == '\\' || c == '{' || c == '}' || c < ' ';
    }
}
