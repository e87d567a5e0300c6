package io.huiyin.staff;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: ten characters at least and of whatever kind, without one's own login or the company's name, and
 * not one of those that are tried first.
 */
public final class PasswordRule {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    /** A login of two or three letters stands in many a good password. */
    private static final int SHORTEST_OWN = 4;

    private PasswordRule() {}

    /**
     * The message key of what is wrong with the password, if anything.
     *
     * @param own what the person is known by here: the login, the company's names
     */
    public static Optional<String> fault(String password, Collection<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("staff.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("staff.password.long");
        }
        var plain = plain(password);
        if (own.stream()
                .map(PasswordRule::plain)
                .anyMatch(name -> name.length() >= SHORTEST_OWN && plain.contains(name))) {
            return Optional.of("staff.password.own");
        }
        return EasyPassword.is(plain) ? Optional.of("staff.password.easy") : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
