package io.huiyin.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When a community works: its special days, its hours and its zone. Every question about a year whose holidays are not
 * known throws {@link CalendarEndsException}; elapsed terms ask none.
 */
public record WorkCalendar(SpecialDays days, WorkingHours hours, ZoneId zone) {
    /** Whether anybody works on this day. */
    public boolean isWorkingDay(LocalDate date) {
        return !spans(date).isEmpty();
    }

    /** The working spans of this day, none on a holiday; a make-up day has those of a Monday. */
    public List<Span> spans(LocalDate date) {
        if (!days.covers(date)) {
            throw new CalendarEndsException(date, days.firstYear(), days.lastYear());
        }
        if (days.isHoliday(date)) {
            return List.of();
        }
        return hours.on(days.isMakeUpDay(date) ? DayOfWeek.MONDAY : date.getDayOfWeek());
    }

    /** The due time of a term that begins at this instant, with what was counted and what was skipped. */
    public Deadline due(Instant start, Term term) {
        return new Reckoning(this).due(start, term);
    }

    /** The due time when the clock stood still during these pauses; they may come in any order and overlap. */
    public Deadline due(Instant start, Term term, List<Pause> pauses) {
        return new Reckoning(this).due(start, term, pauses);
    }

    /** The due time after one more pause: what remained when it began is counted on from its end; a due time already past stands. */
    public Deadline resumed(Deadline deadline, Pause pause) {
        return new Reckoning(this).resumed(deadline, pause);
    }

    /** The instant itself when work is going on, else the next opening. */
    public Instant nextOpening(Instant at) {
        return first(openings().openFrom(at), open -> open.to().isAfter(at))
                .within(at, Instant.MAX)
                .from();
    }

    /** Counts working time onward, or back when negative; ends as early as it can: 17:00, not 8:00 the next morning. */
    public Instant addWorkingTime(Instant from, Duration amount) {
        if (amount.isZero()) {
            return from;
        }
        return amount.isNegative() ? backward(from, amount.negated()) : forward(from, amount);
    }

    /**
     * The same time of day so many working days later, or earlier when negative. Outside hours it is counted from the next
     * opening (backward: from the last closing); where the day found is closed at that time, its last open moment before.
     */
    public Instant addWorkingDays(Instant from, int count) {
        if (count == 0) {
            return from;
        }
        var onward = count > 0;
        var local = LocalDateTime.ofInstant(onward ? nextOpening(from) : lastClosing(from), zone);
        var midnightEnd = !onward && local.toLocalTime().toSecondOfDay() == 0;
        var first = midnightEnd ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        var date = first;
        for (var left = Math.abs(count); left > 0; left -= isWorkingDay(date) ? 1 : 0) {
            date = date.plusDays(onward ? 1 : -1);
        }
        return lastOpenMoment(date, openings().at(date, Duration.between(first.atStartOfDay(), local)));
    }

    /** The working time between two instants. */
    public Duration workingTime(Instant from, Instant to) {
        return openings()
                .between(from, to)
                .filter(Stretch::isOpen)
                .map(Stretch::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Instant lastClosing(Instant at) {
        return first(openings().openUntil(at), open -> open.from().isBefore(at))
                .within(Instant.MIN, at)
                .to();
    }

    private Instant lastOpenMoment(LocalDate date, Instant wanted) {
        var open = openings().open(date);
        return open.reversed().stream()
                .filter(each -> !each.from().isAfter(wanted))
                .findFirst()
                .map(each -> each.within(Instant.MIN, wanted).to())
                .orElse(open.getFirst().from());
    }

    private Instant forward(Instant from, Duration amount) {
        var left = amount;
        for (var stretches = openings().openFrom(from).iterator(); ; ) {
            var part = stretches.next().within(from, Instant.MAX);
            if (part.length().compareTo(left) >= 0) {
                return part.from().plus(left);
            }
            left = left.minus(part.length());
        }
    }

    private Instant backward(Instant from, Duration amount) {
        var left = amount;
        for (var stretches = openings().openUntil(from).iterator(); ; ) {
            var part = stretches.next().within(Instant.MIN, from);
            if (part.length().compareTo(left) >= 0) {
                return part.to().minus(left);
            }
            left = left.minus(part.length());
        }
    }

    private static Stretch first(Stream<Stretch> stretches, Predicate<Stretch> wanted) {
        return stretches.filter(wanted).findFirst().orElseThrow();
    }

    Openings openings() {
        return new Openings(this);
    }
}
