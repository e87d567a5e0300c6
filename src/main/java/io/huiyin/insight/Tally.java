package io.huiyin.insight;

import io.huiyin.round.RoundTally;
import java.util.OptionalInt;

/**
 * How the clocks of one clause stand, each counted once.
 *
 * @param running still counting or paused, not late
 * @param inTime met before it was due
 * @param late over its due time, whether it was met later or not
 * @param withdrawn ended without being met or late, as when a matter was cancelled or reclassified
 */
public record Tally(String clause, long running, long inTime, long late, long withdrawn) {
    public static Tally none(String clause) {
        return new Tally(clause, 0, 0, 0, 0);
    }

    /** The times that a round was owed; what was missed is late. */
    static Tally of(RoundTally round) {
        return new Tally(round.clause(), round.open(), round.done(), round.late() + round.missed(), round.withdrawn());
    }

    public long all() {
        return running + inTime + late + withdrawn;
    }

    /** Per cent in time of what was decided: in time / (in time + late), rounded down, so that 100 is never an exaggeration. */
    public OptionalInt rate() {
        var decided = inTime + late;
        return decided == 0 ? OptionalInt.empty() : OptionalInt.of((int) (inTime * 100 / decided));
    }

    public long of(Standing standing) {
        return switch (standing) {
            case ALL -> all();
            case RUNNING -> running;
            case IN_TIME -> inTime;
            case LATE -> late;
            case WITHDRAWN -> withdrawn;
        };
    }
}
