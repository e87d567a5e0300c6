package io.huiyin.round;

import java.util.OptionalInt;

/** How the times of one clause's round stand, each counted once. */
public record RoundTally(String clause, long open, long done, long late, long missed, long withdrawn) {
    /** Per cent done in time of what was decided, rounded down, so that 100 is never an exaggeration. */
    public OptionalInt rate() {
        var decided = done + late + missed;
        return decided == 0 ? OptionalInt.empty() : OptionalInt.of((int) (done * 100 / decided));
    }
}
