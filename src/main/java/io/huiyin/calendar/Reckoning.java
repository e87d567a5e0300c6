package io.huiyin.calendar;

import io.huiyin.calendar.Skipped.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Works out due times on one calendar and notes what was counted and skipped on the way. */
record Reckoning(WorkCalendar calendar) {
    Deadline due(Instant start, Term term) {
        var due = end(start, term);
        var from = term.isNegative() ? due : start;
        return explained(start, due, term, pieces(from, term.isNegative() ? start : due, term.counting()));
    }

    Deadline due(Instant start, Term term, List<Pause> pauses) {
        var deadline = due(start, term);
        for (var pause : apart(pauses)) {
            deadline = resumed(deadline, pause);
        }
        return deadline;
    }

    /** An appointment does not move because a clock stood still, so a negative term keeps its due time. */
    Deadline resumed(Deadline deadline, Pause pause) {
        var stopped = later(pause.from(), deadline.start());
        if (deadline.term().isNegative() || !stopped.isBefore(deadline.due()) || !stopped.isBefore(pause.to())) {
            return deadline;
        }
        var counting = deadline.term().counting();
        var due = onward(pause.to(), deadline.remaining(stopped), counting);
        var pieces = new ArrayList<Stretch>();
        deadline.pieces().map(piece -> piece.within(Instant.MIN, stopped)).forEach(pieces::add);
        pieces.add(new Stretch(stopped, pause.to(), Reason.PAUSED, null));
        pieces.addAll(pieces(pause.to(), due, counting));
        return explained(deadline.start(), due, deadline.term(), pieces);
    }

    private Instant end(Instant start, Term term) {
        return switch (term.counting()) {
            case ELAPSED ->
                start.atZone(calendar.zone())
                        .plus(term.period())
                        .plus(term.duration())
                        .toInstant();
            case WORKING ->
                term.period().isZero()
                        ? calendar.addWorkingTime(start, term.duration())
                        : calendar.addWorkingDays(start, term.period().getDays());
        };
    }

    private Instant onward(Instant from, Duration left, Counting counting) {
        return switch (counting) {
            case ELAPSED -> from.plus(left);
            case WORKING -> calendar.addWorkingTime(from, left);
        };
    }

    private List<Stretch> pieces(Instant from, Instant to, Counting counting) {
        return switch (counting) {
            case ELAPSED -> List.of(new Stretch(from, to, null, null));
            case WORKING -> calendar.openings().between(from, to).toList();
        };
    }

    private static Deadline explained(Instant start, Instant due, Term term, List<Stretch> pieces) {
        var counted = new ArrayList<Counted>();
        var skipped = new ArrayList<Skipped>();
        for (var piece : joined(pieces)) {
            if (piece.reason() == null) {
                counted.add(new Counted(piece.from(), piece.to()));
            } else {
                skipped.add(new Skipped(piece.from(), piece.to(), piece.reason(), piece.holiday()));
            }
        }
        return new Deadline(start, due, term, counted, skipped);
    }

    private static List<Stretch> joined(List<Stretch> pieces) {
        var joined = new ArrayList<Stretch>();
        for (var piece : pieces.stream().filter(each -> !each.length().isZero()).toList()) {
            if (!joined.isEmpty() && continues(joined.getLast(), piece)) {
                var before = joined.removeLast();
                joined.add(new Stretch(before.from(), piece.to(), piece.reason(), piece.holiday()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static boolean continues(Stretch before, Stretch next) {
        return before.to().equals(next.from())
                && before.reason() == next.reason()
                && Objects.equals(before.holiday(), next.holiday());
    }

    private static List<Pause> apart(List<Pause> pauses) {
        var apart = new ArrayList<Pause>();
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (!apart.isEmpty() && !pause.from().isAfter(apart.getLast().to())) {
                var before = apart.removeLast();
                apart.add(new Pause(before.from(), later(before.to(), pause.to())));
            } else {
                apart.add(pause);
            }
        }
        return apart;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
