package io.huiyin.calendar;

import java.io.Serial;
import java.time.LocalDate;

/** A working day was asked of a year whose holidays are not known; the table of special days must be extended first. */
public final class CalendarEndsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final LocalDate asked;
    private final int firstYear;
    private final int lastYear;

    public CalendarEndsException(LocalDate asked, int firstYear, int lastYear) {
        super("Working days are known from " + firstYear + " to " + lastYear + ", not on " + asked);
        this.asked = asked;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The day that was asked for. */
    public LocalDate asked() {
        return asked;
    }

    /** The last year whose holidays are known. */
    public int lastYear() {
        return lastYear;
    }

    /** The key of the text for people; its arguments are {@link #arguments()}. */
    public String messageKey() {
        return asked.getYear() < firstYear ? "calendar.begins" : "calendar.ends";
    }

    /** The day asked for and the nearest known year, as texts so that the year gets no thousands separator. */
    public Object[] arguments() {
        var edge = asked.getYear() < firstYear ? firstYear : lastYear;
        return new Object[] {asked.toString(), Integer.toString(edge)};
    }
}
