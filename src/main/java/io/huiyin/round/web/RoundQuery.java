package io.huiyin.round.web;

import io.huiyin.listing.Filters;
import io.huiyin.round.Occurrence.State;
import io.huiyin.round.RoundFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filters of the page of rounds as they stand in its address. */
public record RoundQuery(
        @Nullable String clause,
        @Nullable State state,
        @Nullable Integer days,
        @Nullable Integer page) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}-\\d{2}");

    RoundFilter filter(Instant now) {
        return new RoundFilter(clause(), state, now.minus(Duration.ofDays(days())));
    }

    @Override
    public @Nullable String clause() {
        return clause == null || !CODE.matcher(clause.toUpperCase(Locale.ROOT)).matches()
                ? null
                : clause.toUpperCase(Locale.ROOT);
    }

    @Override
    public Integer days() {
        return days == null ? 30 : Math.clamp(days, 1, 3660);
    }

    @Override
    public Integer page() {
        return Filters.page(page);
    }

    public boolean filtered() {
        return clause() != null || state != null;
    }

    /** The same with another clause. */
    public String of(@Nullable String other) {
        return address(other, state, days(), 1);
    }

    /** The same in another state. */
    public String in(@Nullable State other) {
        return address(clause(), other, days(), 1);
    }

    /** The same, so many days back. */
    public String since(int other) {
        return address(clause(), state, other, 1);
    }

    public String at(int other) {
        return address(clause(), state, days(), other);
    }

    private static String address(@Nullable String clause, @Nullable State state, int days, int page) {
        return Filters.NONE
                .with("days", days)
                .with("clause", clause)
                .with("state", state)
                .at(page)
                .address();
    }
}
