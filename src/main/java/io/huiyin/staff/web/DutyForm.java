package io.huiyin.staff.web;

import io.huiyin.staff.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A shift to be put on the roster, on one day or several in a row; one that ends before it begins ends the day after. */
record DutyForm(
        @Nullable String who,
        @Nullable String day,
        @Nullable String from,
        @Nullable String to,
        @Nullable String days) {
    private static final int LONGEST_RUN = 31;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /** Who, for which post: {@code 42:GATE}. */
    record Choice(long staffId, Post post) {}

    /** From when until when, once per day. */
    record Turn(Instant startsAt, Instant endsAt) {}

    Optional<Choice> choice() {
        var parts = who == null ? new String[0] : who.split(":", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new Choice(Long.parseLong(parts[0]), Post.valueOf(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> date() {
        return parsed(day, LocalDate::parse).filter(DutyForm::possible);
    }

    /** Rosters are kept for days of our time. */
    static boolean possible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** No turn when something is missing or the run is too long. */
    List<Turn> turns(ZoneId zone) {
        var date = date();
        var start = parsed(from, LocalTime::parse);
        var end = parsed(to, LocalTime::parse);
        int run = parsed(days, Integer::valueOf).orElse(0);
        if (date.isEmpty() || start.isEmpty() || end.isEmpty() || run < 1 || run > LONGEST_RUN) {
            return List.of();
        }
        return IntStream.range(0, run)
                .mapToObj(date.get()::plusDays)
                .map(one -> turn(one, start.get(), end.get(), zone))
                .toList();
    }

    private static Turn turn(LocalDate date, LocalTime start, LocalTime end, ZoneId zone) {
        var last = end.isAfter(start) ? date : date.plusDays(1);
        return new Turn(
                date.atTime(start).atZone(zone).toInstant(),
                last.atTime(end).atZone(zone).toInstant());
    }

    private static <T> Optional<T> parsed(@Nullable String typed, Function<String, T> parse) {
        try {
            return typed == null ? Optional.empty() : Optional.of(parse.apply(typed));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
