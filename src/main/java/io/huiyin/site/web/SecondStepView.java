package io.huiyin.site.web;

import org.jspecify.annotations.Nullable;

/**
 * Asking somebody, whose password was right, for a passkey or a code.
 *
 * @param passkey what the browser asks a passkey, when one works here
 * @param elsewhere whether there are passkeys, none of which works here
 */
public record SecondStepView(
        String name,
        String to,
        boolean authenticator,
        @Nullable String passkey,
        boolean elsewhere,
        @Nullable String problem) {}
