package io.huiyin.repair;

import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Priority;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The work order (维修单) of a repair, as it stands.
 *
 * @param offList whether an item waits for the supervisor's review (REP-10)
 * @param lines the items as last entered: reported, checked, reviewed or done
 * @param revision counts how often the items were entered
 * @param diagnosis the kind of fault and the asset, as known by now
 * @param earlier how many orders of the same came before it within the days of REP-23
 */
public record WorkOrder(
        MatterRef ref,
        Report report,
        Priority priority,
        @Nullable Trade trade,
        boolean offList,
        @Nullable Instant appointment,
        Progress progress,
        Technician technician,
        List<ChargeLine> lines,
        @Nullable Consent consent,
        @Nullable Refusal refusal,
        @Nullable MaterialCheck materialCheck,
        @Nullable SignOff signOff,
        @Nullable InspectionSheet sheet,
        @Nullable QualityCheck check,
        @Nullable Instant expected,
        int reopened,
        BigDecimal paid,
        int revision,
        Diagnosis diagnosis,
        int earlier) {
    public WorkOrder {
        lines = List.copyOf(lines);
    }

    static WorkOrder fresh(MatterRef ref, Report report, Instant now) {
        return new WorkOrderDraft(ref, report, now).done();
    }

    /** The order with some of it changed. */
    WorkOrder with(Consumer<WorkOrderDraft> change) {
        var draft = new WorkOrderDraft(this);
        change.accept(draft);
        return draft.done();
    }

    /** What the customer owes, in yuan. */
    public BigDecimal sum() {
        return lines.stream().map(ChargeLine::sum).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    public boolean urgent() {
        return priority == Priority.URGENT;
    }

    public boolean regular() {
        return priority == Priority.REGULAR;
    }

    public boolean publicFacility() {
        return report.publicFacility();
    }

    /** Whether the same was mended not long ago (REP-23). */
    public boolean repeated() {
        return earlier > 0;
    }

    /** A fault of what belongs to all households, which is not left for a planned day. */
    boolean publicFault() {
        return publicFacility() && !report.planned();
    }

    /** An item of the price list that the customer wants done at once (REP-08). */
    boolean pricedAndWantedAtOnce() {
        return report.itemId() != null && appointment == null && !publicFacility();
    }

    boolean agreed(BigDecimal charged) {
        return charged.signum() == 0 || (consent != null && consent.covers(charged));
    }

    /** Whether the supervisor has reviewed what these lines have off the list: the same items at the same prices. */
    boolean reviewed(List<ChargeLine> entered) {
        return progress.reviewedAt() != null
                && entered.stream().filter(ChargeLine::offList).allMatch(lines::contains);
    }

    boolean hasOwnMaterial() {
        return lines.stream().anyMatch(ChargeLine::ownMaterial);
    }

    /** Who does it; nobody yet while it is not dispatched. */
    public record Technician(@Nullable Long id, @Nullable String name) {
        static final Technician NOBODY = new Technician(null, null);

        boolean is(@Nullable Long staffId) {
            return id != null && id.equals(staffId);
        }
    }

    /** That it is not to be done: why, and who signed for it (REP-12). */
    public record Refusal(
            String reason,
            boolean byCustomer,
            @Nullable Signature technician,
            @Nullable Signature supervisor,
            Instant at) {
        /** By the supervisor, and by the technician once one was sent: whoever never was there has nothing to sign. */
        boolean signedByAll(boolean somebodyWasSent) {
            return supervisor != null && (technician != null || !somebodyWasSent);
        }
    }

    /** The customer's word at the end (REP-15). */
    public record SignOff(Signature signature, int quality, int attitude, String remark, Instant at) {}
}
