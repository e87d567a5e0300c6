package io.huiyin.repair.finance;

import io.huiyin.matter.MatterRef;
import io.huiyin.repair.Charges;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a batch: the charge of an order, or the counter-entry of one that was taken up again (REP-18).
 *
 * @param version of the order as it was read, so that a change meanwhile is noticed
 * @param round how often the order had been taken up again
 * @param paid what finance has been paid on the order by now
 * @param faults what stands against handing it over, or should be looked at before
 * @param leftOut that it waits for the next batch, and why
 */
public record BatchLine(
        int position,
        MatterRef ref,
        String number,
        int version,
        Charges.Kind kind,
        int round,
        BigDecimal amount,
        String title,
        String place,
        @Nullable String customer,
        @Nullable String technician,
        @Nullable Instant completedAt,
        @Nullable Instant verifiedAt,
        BigDecimal paid,
        List<Fault> faults,
        @Nullable LeftOut leftOut) {
    public BatchLine {
        faults = List.copyOf(faults);
    }

    /** What is wrong with an entry. */
    public enum Fault {
        /** It was taken up again after the batch was drawn up. */
        REOPENED(true),
        HANDED_ALREADY(true),
        SUM_CHANGED(true),
        NOT_SIGNED(true),
        SLIP_MISSING(true),
        NOT_AGREED(true),
        /** There is no home on whose account it could stand. */
        NO_HOME(false);

        private final boolean grave;

        Fault(boolean grave) {
            this.grave = grave;
        }

        /** Whether it can't go to finance like that. */
        public boolean grave() {
            return grave;
        }
    }

    /** That an entry was left out until the next batch. */
    public record LeftOut(String because, String by) {}

    public boolean goes() {
        return leftOut == null;
    }

    /** Whether it would hold the batch up. */
    public boolean holdsUp() {
        return goes() && faults.stream().anyMatch(Fault::grave);
    }
}
