package io.huiyin.matter;

import io.huiyin.calendar.Deadline;
import io.huiyin.rulebook.Clause;
import io.huiyin.rulebook.Ledger;
import io.huiyin.rulebook.Rung;
import io.huiyin.rulebook.Warning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of each clause's clock: its warning, its breach, and the rungs of its ladder. */
@Component
class Steps {
    private final Ledger ledger;

    Steps(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All steps of a clock with this deadline, in their order; there is always a breach at the due time. */
    List<Step> of(String code, Deadline deadline) {
        var clause = ledger.clause(code);
        var steps = new ArrayList<Step>();
        warning(clause, deadline, steps);
        steps.add(new Step(deadline.due(), Step.Kind.BREACH, atTheBreach(clause)));
        clause.ladder().stream()
                .filter(rung -> !rung.at().isZero())
                .map(rung -> new Step(deadline.due().plus(rung.at()), kind(rung), rung.tell()))
                .forEach(steps::add);
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::kind));
        return steps;
    }

    @Nullable
    Instant first(String code, Deadline deadline) {
        return next(code, deadline, 0);
    }

    /** When the step after so many steps is to be taken; nothing when the ladder has been climbed. */
    @Nullable
    Instant next(String code, Deadline deadline, int taken) {
        var steps = of(code, deadline);
        return taken < steps.size() ? steps.get(taken).at() : null;
    }

    private static void warning(Clause clause, Deadline deadline, List<Step> steps) {
        var warning = clause.warn().orElseGet(Warning::usual);
        var at = warning.at(deadline);
        if (at.isBefore(deadline.due())) {
            steps.add(new Step(at, Step.Kind.WARN, warning.tell()));
        }
    }

    /** Before the due time nobody is late yet. */
    private static Step.Kind kind(Rung rung) {
        return rung.at().isNegative() ? Step.Kind.WARN : Step.Kind.CLIMB;
    }

    private static List<String> atTheBreach(Clause clause) {
        return clause.ladder().stream()
                .filter(rung -> rung.at().equals(Duration.ZERO))
                .map(Rung::tell)
                .findFirst()
                .orElse(List.of(Rung.ASSIGNEE));
    }
}
