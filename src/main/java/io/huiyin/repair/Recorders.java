package io.huiyin.repair;

import io.huiyin.matter.Performer;

/** Those whom the procedure lets write work orders (REP-01). */
public final class Recorders {
    private Recorders() {}

    public static boolean include(Performer by) {
        return RepairProcedure.TABLE
                .row(Stage.CALLED, RepairAct.Record.class)
                .filter(row -> by.parties().stream().anyMatch(row.by()::contains))
                .isPresent();
    }
}
