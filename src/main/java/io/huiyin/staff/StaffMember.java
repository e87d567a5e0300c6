package io.huiyin.staff;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the staff; the password stays in the database. */
public record StaffMember(
        long id,
        String name,
        String login,
        Set<Trade> trades,
        @Nullable String email,
        @Nullable String phone,
        Locale locale,
        boolean active) {
    public StaffMember {
        trades = Set.copyOf(trades);
    }
}
