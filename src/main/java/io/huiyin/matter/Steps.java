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

    /** When a clock of the clause with this deadline warns; at the due time where there is no time to warn before. */
    Instant warnAt(String code, Deadline deadline) {
        var at = warning(ledger.clause(code)).at(deadline);
        return at.isBefore(deadline.due()) ? at : deadline.due();
    }

    /** All steps of a clock, in their order; there is always a breach at the due time. */
    List<Step> of(String code, Instant due, Instant warnAt) {
        var clause = ledger.clause(code);
        var steps = new ArrayList<Step>();
        if (warnAt.isBefore(due)) {
            steps.add(new Step(warnAt, Step.Kind.WARN, warning(clause).tell()));
        }
        steps.add(new Step(due, Step.Kind.BREACH, atTheBreach(clause)));
        clause.ladder().stream()
                .filter(rung -> !rung.at().isZero())
                .map(rung -> new Step(due.plus(rung.at()), kind(rung), rung.tell()))
                .forEach(steps::add);
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::kind));
        return steps;
    }

    /** When the step after so many steps is to be taken; nothing when the ladder has been climbed. */
    @Nullable
    Instant next(String code, Instant due, Instant warnAt, int taken) {
        var steps = of(code, due, warnAt);
        return taken < steps.size() ? steps.get(taken).at() : null;
    }

    private static Warning warning(Clause clause) {
        return clause.warn().orElseGet(Warning::usual);
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
