package io.huiyin.repair.household;

import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;

/** The five steps that a household sees of the way of its repair. */
public enum Milestone {
    RECEIVED,
    DISPATCHED,
    UNDER_WAY,
    TO_BE_SIGNED,
    DONE;

    static Milestone of(Repair repair) {
        var onSite = repair.order().progress().arrivedAt() != null;
        return of(repair.stage(), onSite);
    }

    private static Milestone of(Stage stage, boolean onSite) {
        return switch (stage) {
            case CALLED, TAKEN_OVER, RECORDED, TRIAGE, SURVEY, UNASSIGNED -> RECEIVED;
            case REVIEW, QUOTED -> onSite ? UNDER_WAY : RECEIVED;
            case DISPATCHED, ACCEPTED -> DISPATCHED;
            case ON_SITE, CHECKED, READY, WORKING, PAUSED, DECLINED -> UNDER_WAY;
            case COMPLETED -> TO_BE_SIGNED;
            case SIGNED, RETURNED, VERIFIED, WITH_FINANCE, CLOSED, UNDONE, CANCELLED -> DONE;
        };
    }
}
