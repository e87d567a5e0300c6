package io.huiyin.calendar;

import java.util.regex.Pattern;

/** A stretch within one day in minutes since midnight, from inclusive to exclusive, where 1440 is 24:00. */
public record Span(int from, int to) {
    private static final int DAY = 24 * 60;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):([0-5]\\d)");

    public Span {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException(
                    "A span must lie within 00:00-24:00 and end after it begins: " + from + " to " + to);
        }
    }

    /** {@code Span.of("08:00", "24:00")}. */
    public static Span of(String from, String to) {
        return new Span(minutes(from), minutes(to));
    }

    /** {@code Span.parse("08:00-24:00")}. */
    public static Span parse(String text) {
        var ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("A span is FROM-TO such as 08:00-12:00: " + text);
        }
        return of(ends[0].strip(), ends[1].strip());
    }

    private static int minutes(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException("A time of day is HH:MM: " + text);
        }
        return Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
    }

    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }
}
