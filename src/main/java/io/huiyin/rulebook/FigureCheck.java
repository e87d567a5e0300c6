package io.huiyin.rulebook;

import io.huiyin.rulebook.FigureSet.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold before a figure is set. */
record FigureCheck(Ledger ledger) {
    List<Problem> problems(FigureChange change, Instant now) {
        var problems = new ArrayList<Problem>();
        value(change).ifPresent(problems::add);
        if (change.reason().isBlank()) {
            problems.add(new Problem("reason", "rulebook.figure.reason.missing", List.of()));
        }
        if (change.validFrom() != null && change.validFrom().isBefore(now)) {
            problems.add(new Problem("validFrom", "rulebook.figure.past", List.of()));
        }
        return problems;
    }

    private Optional<Problem> value(FigureChange change) {
        var clause = ledger.find(change.clause());
        if (clause.isEmpty()) {
            return Optional.of(new Problem("clause", "rulebook.figure.unknown", List.of(change.clause())));
        }
        return clause.flatMap(Clause::figure)
                .map(figure -> shape(figure, change))
                .orElseGet(() -> Optional.of(new Problem("clause", "rulebook.figure.none", List.of(change.clause()))));
    }

    private static Optional<Problem> shape(Figure figure, FigureChange change) {
        try {
            if (change.value() != null) {
                figure.with(change.value(), change.counting());
            }
            return Optional.empty();
        } catch (IllegalArgumentException otherShape) {
            return Optional.of(new Problem("value", key(figure), List.of(figure.value())));
        }
    }

    private static String key(Figure figure) {
        return switch (figure) {
            case Figure.Within within ->
                within.time().isNegative() ? "rulebook.figure.value.before" : "rulebook.figure.value.term";
            case Figure.Times _ -> "rulebook.figure.value.times";
            case Figure.ByTime _ -> "rulebook.figure.value.time";
            case Figure.ByDay _ -> "rulebook.figure.value.day";
            case Figure.AtLeast _ -> "rulebook.figure.value.percent";
        };
    }
}
