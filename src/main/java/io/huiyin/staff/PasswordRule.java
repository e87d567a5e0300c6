package io.huiyin.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a password must be: ten characters at least, not the login, none of those everybody tries first. */
public final class PasswordRule {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;
    private static final List<String> COMMON =
            List.of("password", "1234567890", "0123456789", "qwertyuiop", "1q2w3e4r5t", "abcdefghij", "admin");

    private PasswordRule() {}

    /** The message key of what is wrong with the password, if anything. */
    public static Optional<String> fault(String password, String login) {
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of("staff.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("staff.password.long");
        }
        if (plain.contains(login)
                || COMMON.stream().anyMatch(plain::startsWith)
                || plain.chars().distinct().count() < 4) {
            return Optional.of("staff.password.easy");
        }
        return Optional.empty();
    }
}
