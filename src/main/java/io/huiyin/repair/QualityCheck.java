package io.huiyin.repair;

import java.time.Instant;

/** What the check of a completed repair found, and how far it is mended (REP-25). */
public record QualityCheck(State state, String note, String by, Instant at) {
    /** Where the loop of quality stands. */
    public enum State {
        PASSED,
        /** Somebody has to put it right (待整改). */
        TO_MEND,
        /** It was put right and waits to be looked at again (待复查). */
        TO_RECHECK
    }

    boolean open() {
        return state != State.PASSED;
    }
}
