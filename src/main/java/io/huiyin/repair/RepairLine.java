package io.huiyin.repair;

import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Priority;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repair as the list shows it.
 *
 * @param sum what the customer owes, in yuan
 * @param earlier how many of the same came before it within the days of REP-23
 * @param imported whether it was taken over from older books
 */
public record RepairLine(
        MatterRef ref,
        String number,
        Stage stage,
        String title,
        String place,
        @Nullable String customer,
        Priority priority,
        @Nullable Trade trade,
        @Nullable Long technicianId,
        @Nullable String technician,
        @Nullable Instant signedAt,
        Instant openedAt,
        @Nullable Instant endedAt,
        BigDecimal sum,
        int earlier,
        boolean imported) {}
