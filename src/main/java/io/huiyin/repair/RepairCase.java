package io.huiyin.repair;

import io.huiyin.matter.Performer;
import java.time.Instant;

/** A work order with who wants to act on it, and when: what the rules and clocks of the table look at. */
public record RepairCase(WorkOrder order, Performer by, Instant now) {
    boolean actsAsTechnicianOfTheOrder() {
        return order.technician().is(by.actor().staffId());
    }

    boolean somebodyIsSent() {
        return order.technician().id() != null;
    }
}
