package io.huiyin.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;

/**
 * A length of time set by a clause: either a period of days and months or a duration of hours, minutes and seconds,
 * elapsed or working; a negative one reaches back before its start.
 */
public record Term(Period period, Duration duration, Counting counting) {
    public Term {
        if (!period.isZero() && !duration.isZero()) {
            throw new IllegalArgumentException("A term is days or hours, not both: " + period + " and " + duration);
        }
        if (counting == Counting.WORKING && period.toTotalMonths() != 0) {
            throw new IllegalArgumentException("There are no working months: " + period);
        }
        if (period.toTotalMonths() * (long) period.getDays() < 0) {
            throw new IllegalArgumentException("A term reaches in one direction: " + period);
        }
    }

    /** Reads ISO-8601 ({@code PT15M}, {@code P2D}, {@code -PT5M}, {@code P1M}) as a term around the clock. */
    public static Term elapsed(String iso) {
        return parse(iso, Counting.ELAPSED);
    }

    /** Reads ISO-8601 ({@code PT4H}, {@code P2D}) as a term of working time or working days. */
    public static Term working(String iso) {
        return parse(iso, Counting.WORKING);
    }

    /** Reads ISO-8601; a text that mixes days and hours is refused, since a working day is no fixed number of hours. */
    public static Term parse(String iso, Counting counting) {
        var text = iso.strip().toUpperCase(Locale.ROOT);
        try {
            if (!text.contains("T")) {
                return new Term(Period.parse(text), Duration.ZERO, counting);
            }
            if (!text.contains("PT")) {
                throw new IllegalArgumentException("A term is days or hours, not both: " + iso);
            }
            return new Term(Period.ZERO, Duration.parse(text), counting);
        } catch (DateTimeException notIso) {
            throw new IllegalArgumentException("A term is written like PT15M, P2D or -PT5M: " + iso, notIso);
        }
    }

    /** Whether it reaches back, such as five minutes before an appointment. */
    public boolean isNegative() {
        return period.isNegative() || duration.isNegative();
    }

    /** The amount as ISO-8601, without the way of counting. */
    public String iso() {
        return period.isZero() ? duration.toString() : period.toString();
    }

    @Override
    public String toString() {
        return counting == Counting.WORKING ? iso() + " working" : iso();
    }
}
