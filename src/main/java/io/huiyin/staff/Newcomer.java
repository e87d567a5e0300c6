package io.huiyin.staff;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody about to be taken on; the login is made lower case. */
public record Newcomer(
        String login,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Locale locale,
        Set<Trade> trades) {
    public Newcomer {
        login = StaffMembers.normalised(login);
        name = name.strip();
        trades = Set.copyOf(trades);
    }

    public Newcomer(String login, String name, Trade... trades) {
        this(login, name, null, null, Locale.SIMPLIFIED_CHINESE, Set.of(trades));
    }
}
