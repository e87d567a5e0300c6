package io.huiyin.repair.finance;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Which month a batch is for, and until when an order must have been verified to be in it (REP-18). A month closes with the night
 * before the day that the clause names, on the community's clock; a month without that day closes before its last.
 */
record Period(YearMonth month, Instant until) {

    /** When a month closes: midnight at the beginning of the day of the clause. */
    static Instant close(YearMonth month, int day, ZoneId zone) {
        return month.atDay(Math.min(day, month.lengthOfMonth()))
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The month that a moment belongs to, before what was handed over already is looked at. */
    static YearMonth of(Instant now, ZoneId zone) {
        return YearMonth.from(now.atZone(zone));
    }

    /** The batch of a month as it can be drawn up now: never later than the month's close. */
    static Period upTo(YearMonth month, Instant now, int day, ZoneId zone) {
        var close = close(month, day, zone);
        return new Period(month, now.isBefore(close) ? past(now) : close);
    }

    /** What happens in this very moment is before its end. */
    static Instant past(Instant now) {
        return now.plus(1, ChronoUnit.MICROS);
    }
}
