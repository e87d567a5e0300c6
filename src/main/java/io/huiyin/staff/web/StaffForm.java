package io.huiyin.staff.web;

import io.huiyin.staff.Newcomer;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody to be taken on, as typed, or the particulars of somebody known. */
public record StaffForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Set<Trade> trades,
        @Nullable Long organisation,
        @Nullable Post post) {
    static final StaffForm EMPTY = new StaffForm("", "", "", "", Set.of(), null, null);

    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{1,39}";
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final int LONGEST_NAME = 40;

    /** What is wrong, by field: message keys. */
    Map<String, String> faults() {
        var faults = particularFaults();
        if (!typed(login).toLowerCase(Locale.ROOT).matches(LOGIN)) {
            faults.put("login", "staff.error.login");
        }
        if (organisation == null) {
            faults.put("organisation", "staff.error.organisation");
        }
        if (post == null) {
            faults.put("post", "staff.error.post");
        }
        return faults;
    }

    /** The same without login and post, which are not changed with the particulars. */
    Map<String, String> particularFaults() {
        var faults = new HashMap<String, String>();
        if (typed(name).isEmpty() || typed(name).length() > LONGEST_NAME) {
            faults.put("name", "staff.error.name");
        }
        if (!typed(email).isEmpty() && !typed(email).matches(EMAIL)) {
            faults.put("email", "staff.error.email");
        }
        if (typed(phone).length() > LONGEST_NAME) {
            faults.put("phone", "staff.error.phone");
        }
        return faults;
    }

    Newcomer newcomer() {
        return new Newcomer(
                typed(login), typed(name), orNull(email), orNull(phone), Locale.SIMPLIFIED_CHINESE, chosenTrades());
    }

    public Set<Trade> chosenTrades() {
        return trades == null ? Set.of() : trades;
    }

    static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable String orNull(@Nullable String value) {
        return typed(value).isEmpty() ? null : typed(value);
    }
}
