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
 * @param tally how its clocks stand; none where nothing is timed
 */
public record ClauseStanding(
        Clause clause,
        @Nullable FigureInForce figure,
        @Nullable DatedFigure set,
        @Nullable Tally tally) {
    /** Whether its clocks are counted at all. */
    public boolean timed() {
        return tally != null || clause.kind() == Kind.CLOCK;
    }
}
