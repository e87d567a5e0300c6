package io.huiyin.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a procedure: from these stages, this act, by these parties, if these rules hold, to that stage.
 *
 * @param to empty when the act leaves the stage as it is
 * @param told who hears of the act
 */
public record Row<S extends Enum<S>, A extends Act, C>(
        Set<S> from,
        Class<? extends A> act,
        Set<Party> by,
        List<Rule<C, A>> rules,
        Optional<S> to,
        List<Branch<S, A, C>> branches,
        List<ClockEffect<C>> clocks,
        List<String> clauses,
        Set<Party> told) {

    S target(S present, C subject, A entered) {
        return branches.stream()
                .filter(branch -> branch.holds().test(subject, entered))
                .map(Branch::to)
                .findFirst()
                .or(this::to)
                .orElse(present);
    }
}
