package io.huiyin.calendar;

import io.huiyin.calendar.Skipped.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The days of a calendar cut into stretches, open or shut for a reason, without a hole between them. */
record Openings(WorkCalendar calendar) {
    /** Everything between two instants, in order. */
    Stream<Stretch> between(Instant from, Instant to) {
        return Stream.iterate(dateOf(from), date -> at(date, Duration.ZERO).isBefore(to), date -> date.plusDays(1))
                .flatMap(date -> day(date).stream())
                .map(stretch -> stretch.within(from, to))
                .filter(stretch -> !stretch.length().isZero());
    }

    /** The open stretches from the day of this instant onward, without end. */
    Stream<Stretch> openFrom(Instant at) {
        return Stream.iterate(dateOf(at), date -> date.plusDays(1)).flatMap(date -> open(date).stream());
    }

    /** The open stretches from the day of this instant backward, without end. */
    Stream<Stretch> openUntil(Instant at) {
        return Stream.iterate(dateOf(at), date -> date.minusDays(1)).flatMap(date -> open(date).reversed().stream());
    }

    List<Stretch> open(LocalDate date) {
        return day(date).stream().filter(Stretch::isOpen).toList();
    }

    LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, calendar.zone());
    }

    Instant at(LocalDate date, Duration sinceMidnight) {
        return date.atStartOfDay().plus(sinceMidnight).atZone(calendar.zone()).toInstant();
    }

    private List<Stretch> day(LocalDate date) {
        var spans = calendar.spans(date);
        if (spans.isEmpty()) {
            return List.of(dayOff(date));
        }
        var day = new ArrayList<Stretch>();
        var until = 0;
        for (var span : spans) {
            var gap = until == 0 ? Reason.OUTSIDE_HOURS : Reason.LUNCH;
            day.add(new Stretch(at(date, until), at(date, span.from()), gap, null));
            day.add(new Stretch(at(date, span.from()), at(date, span.to()), null, null));
            until = span.to();
        }
        day.add(new Stretch(at(date, until), at(date, 1440), Reason.OUTSIDE_HOURS, null));
        return day;
    }

    private Stretch dayOff(LocalDate date) {
        var days = calendar.days();
        var reason = days.isHoliday(date) ? Reason.HOLIDAY : Reason.WEEKEND;
        return new Stretch(
                at(date, 0), at(date, 1440), reason, days.festival(date).orElse(null));
    }

    private Instant at(LocalDate date, int minutes) {
        return at(date, Duration.ofMinutes(minutes));
    }
}
