package io.huiyin.desk;

import io.huiyin.matter.Matter;

/**
 * An open matter near the one that is being told: enough to judge whether it is the same.
 *
 * @param contacts how many contacts led to it so far
 */
public record Neighbour(Matter matter, Relation relation, int contacts) {
    /** How near it is. */
    public enum Relation {
        SAME_HOME,
        ABOVE,
        BELOW,
        SAME_PLACE,
        SAME_BUILDING
    }
}
