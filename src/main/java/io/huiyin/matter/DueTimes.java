package io.huiyin.matter;

import io.huiyin.calendar.Counted;
import io.huiyin.calendar.Deadline;
import io.huiyin.calendar.Pause;
import io.huiyin.calendar.Term;
import io.huiyin.calendar.WorkCalendar;
import io.huiyin.rulebook.Figure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Turns a clause's figure into a due time, once, when the clock starts. */
final class DueTimes {
    private DueTimes() {}

    static Deadline of(Figure figure, Instant from, List<Pause> pauses, WorkCalendar calendar) {
        return switch (figure) {
            case Figure.Within within -> calendar.due(from, within.time(), pauses);
            case Figure.ByTime by -> by(from, by.minutes(), calendar.zone());
            case Figure.ByDay day -> throw noClock(day);
            case Figure.Times times -> throw noClock(times);
            case Figure.AtLeast rate -> throw noClock(rate);
        };
    }

    /** The next time that the clock on the wall shows so many minutes since midnight. */
    private static Deadline by(Instant from, int minutes, ZoneId zone) {
        var today = LocalDate.ofInstant(from, zone);
        var due = at(today, minutes, zone).isAfter(from)
                ? at(today, minutes, zone)
                : at(today.plusDays(1), minutes, zone);
        var length = Duration.between(from, due);
        return new Deadline(from, due, Term.elapsed(length.toString()), List.of(new Counted(from, due)), List.of());
    }

    private static Instant at(LocalDate date, int minutes, ZoneId zone) {
        return date.atStartOfDay().plusMinutes(minutes).atZone(zone).toInstant();
    }

    private static IllegalArgumentException noClock(Figure figure) {
        return new IllegalArgumentException("no clock runs by " + figure);
    }
}
