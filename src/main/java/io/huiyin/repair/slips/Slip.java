package io.huiyin.repair.slips;

import io.huiyin.matter.MatterRef;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Copies 2 and 3 of an order that have not come back to the desk (REP-17).
 *
 * @param dueAt until when they were to be with the engineering supervisor
 * @param returnedAt since when the supervisor has them; none while the technician has
 * @param sum what the customer owes, in yuan
 */
public record Slip(
        MatterRef ref,
        String number,
        int version,
        String title,
        String place,
        @Nullable String customer,
        long technicianId,
        String technician,
        Instant signedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant dueAt,
        BigDecimal sum) {

    /** Whether the engineering supervisor has them, to be confirmed. */
    public boolean withSupervisor() {
        return returnedAt != null;
    }

    /** Whether they are out past their time, or came back past it. */
    public boolean late(Instant now) {
        var returned = returnedAt == null ? now : returnedAt;
        return dueAt != null && returned.isAfter(dueAt);
    }
}
