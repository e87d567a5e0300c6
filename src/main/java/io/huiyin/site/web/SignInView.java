package io.huiyin.site.web;

import org.jspecify.annotations.Nullable;

/** The sign-in page: what was typed, and what is wrong, with the moment a wait is over. */
public record SignInView(
        String login,
        String to,
        String lang,
        @Nullable String problem,
        @Nullable String waitUntil) {}
