package io.huiyin.staff.provider;

import java.util.Set;

/**
 * What the company's own sign-in says of somebody.
 *
 * @param subject the provider's own mark of the person, which never changes
 * @param roles what its claim of posts lists
 */
public record Claimed(String issuer, String subject, String login, String name, Set<String> roles) {
    public Claimed {
        roles = Set.copyOf(roles);
    }
}
