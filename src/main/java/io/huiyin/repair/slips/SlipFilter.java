package io.huiyin.repair.slips;

import org.jspecify.annotations.Nullable;

/**
 * Which slips are asked for; nothing where any will do.
 *
 * @param text a number, or a piece of fault, place or customer
 * @param late only those past their time
 */
public record SlipFilter(
        @Nullable Long technicianId,
        @Nullable With with,
        boolean late,
        @Nullable String text) {
    public static final SlipFilter ALL = new SlipFilter(null, null, false, null);

    /** In whose hands they are. */
    public enum With {
        TECHNICIAN,
        SUPERVISOR
    }

    /** What one technician has still to bring back. */
    public static SlipFilter of(long technicianId) {
        return new SlipFilter(technicianId, With.TECHNICIAN, false, null);
    }
}
