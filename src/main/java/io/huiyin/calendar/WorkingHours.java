package io.huiyin.calendar;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The working spans of each day of the week; a day without spans is not worked, a make-up day is worked like a Monday. */
public record WorkingHours(Map<DayOfWeek, List<Span>> spans) {
    private static final List<String> NAMES = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    public WorkingHours {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, inOrder(day, spans.getOrDefault(day, List.of())));
        }
        if (on(week, DayOfWeek.MONDAY).isEmpty()) {
            throw new IllegalArgumentException("Monday needs hours: make-up days are worked like a Monday");
        }
        spans = Map.copyOf(week);
    }

    /** The hours of a service window unless a community says otherwise: working days 8:00-12:00 and 13:00-17:00 (DSK-17). */
    public static WorkingHours ofServiceWindow() {
        return parse("MON-FRI 08:00-12:00,13:00-17:00");
    }

    /** Reads {@code MON-FRI 08:00-12:00,13:00-17:00; SAT 09:00-12:00}: days and their spans, parts parted by semicolon or line. */
    public static WorkingHours parse(String text) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var part : text.strip().split("\\s*[;\\n]\\s*")) {
            var words = part.strip().split("\\s+", 2);
            if (words.length != 2) {
                throw new IllegalArgumentException("Hours are DAYS SPANS such as MON-FRI 08:00-12:00: " + part);
            }
            var spans = Stream.of(words[1].split(",")).map(Span::parse).toList();
            days(words[0]).forEach(day -> {
                if (week.put(day, spans) != null) {
                    throw new IllegalArgumentException("Hours given twice: " + day);
                }
            });
        }
        return new WorkingHours(week);
    }

    private static List<DayOfWeek> days(String text) {
        var ends = Stream.of(text.toUpperCase(Locale.ROOT).split("-", -1))
                .map(NAMES::indexOf)
                .toList();
        if (ends.contains(-1) || ends.size() > 2 || ends.getFirst() > ends.getLast()) {
            throw new IllegalArgumentException("Days are MON to SUN, one or FROM-TO: " + text);
        }
        return IntStream.rangeClosed(ends.getFirst(), ends.getLast())
                .mapToObj(index -> DayOfWeek.of(index + 1))
                .toList();
    }

    private static List<Span> inOrder(DayOfWeek day, List<Span> spans) {
        var sorted = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
        for (var i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                throw new IllegalArgumentException("Spans overlap on " + day + ": " + sorted);
            }
        }
        return sorted;
    }

    /** The spans of a day of the week in order, none when it is not worked. */
    public List<Span> on(DayOfWeek day) {
        return on(spans, day);
    }

    private static List<Span> on(Map<DayOfWeek, List<Span>> week, DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** The text that {@link #parse} reads back. */
    public String text() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> !on(day).isEmpty())
                .map(day -> NAMES.get(day.ordinal()) + " "
                        + on(day).stream().map(Span::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining("; "));
    }
}
