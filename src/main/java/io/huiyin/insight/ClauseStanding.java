package io.huiyin.insight;

import io.huiyin.rulebook.Clause;
import io.huiyin.rulebook.DatedFigure;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.rulebook.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A clause as it holds in one community now.
 *
 * @param figure the figure in force; none where the clause has none
 * @param set how that figure came to be; none when it is the ledger's own
 * @param tally how its clocks stand, or the times its round was owed; none where nothing is counted
 * @param rounds whether it is counted by rounds instead of clocks
 */
public record ClauseStanding(
        Clause clause,
        @Nullable FigureInForce figure,
        @Nullable DatedFigure set,
        @Nullable Tally tally,
        boolean rounds) {
    /** Whether its clocks are counted at all. */
    public boolean timed() {
        return !rounds && (tally != null || clause.kind() == Kind.CLOCK);
    }
}
