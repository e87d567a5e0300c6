package io.huiyin.repair;

import io.huiyin.matter.Performer;

/** Those whom the procedure lets give orders to technicians (REP-24). */
public final class Dispatchers {
    private Dispatchers() {}

    public static boolean include(Performer by) {
        return RepairProcedure.TABLE
                .row(Stage.UNASSIGNED, RepairAct.Dispatch.class)
                .filter(row -> by.parties().stream().anyMatch(row.by()::contains))
                .isPresent();
    }
}
