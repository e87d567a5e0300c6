package io.huiyin.site.web;

import io.huiyin.site.Guests.Guest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page: what was typed, what is wrong, and whom a guest may come in as.
 *
 * @param passkeys whether they work here
 * @param company what the company calls its own sign-in, empty when it has no name, when there is one
 */
public record SignInView(
        String login,
        String to,
        String lang,
        @Nullable String problem,
        @Nullable String company,
        boolean passkeys,
        List<Guest> guests) {}
