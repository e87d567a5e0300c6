package io.huiyin.matter;

/** The first broken link of a matter's timeline: from this entry on it can't be trusted. */
public record ChainFault(MatterRef ref, String number, int seq, Kind kind) {
    /** What is wrong with the link. */
    public enum Kind {
        CHANGED,
        MISSING,
        CUT_OFF
    }
}
