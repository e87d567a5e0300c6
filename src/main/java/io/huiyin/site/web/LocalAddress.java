package io.huiyin.site.web;

import org.jspecify.annotations.Nullable;

/** An address within this application, to go on to; anything else becomes the home page. */
final class LocalAddress {
    private LocalAddress() {}

    static String of(@Nullable String asked) {
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//") || asked.startsWith("/sign-in")) {
            return "/";
        }
        return asked.chars().noneMatch(c -> c == '\\' || c < ' ') ? asked : "/";
    }
}
