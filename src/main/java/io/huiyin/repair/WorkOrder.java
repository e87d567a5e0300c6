package io.huiyin.repair;

import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Priority;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The work order (维修单) of a repair, as it stands.
 *
 * @param countedFrom the moment from which response and completion count: recorded, or taken up again
 * @param lines the items as last entered: reported, checked, reviewed or done
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
        @Nullable Instant expected,
        int reopened,
        BigDecimal paid,
        int revision) {
    public WorkOrder {
        lines = List.copyOf(lines);
    }

    static WorkOrder fresh(MatterRef ref, Report report, Instant now) {
        return new WorkOrder(
                ref,
                report,
                report.priority(),
                report.trade(),
                report.offList(),
                report.appointment(),
                Progress.recorded(now),
                Technician.NOBODY,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                0,
                BigDecimal.ZERO.setScale(2),
                0);
    }

    WorkOrder with(UnaryOperator<Progress> step) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                appointment,
                step.apply(progress),
                technician,
                lines,
                consent,
                refusal,
                materialCheck,
                signOff,
                expected,
                reopened,
                paid,
                revision);
    }

    WorkOrder classified(Priority as, Trade whose, boolean off) {
        return new WorkOrder(
                ref,
                report,
                as,
                whose,
                off,
                appointment,
                progress,
                technician,
                lines,
                consent,
                refusal,
                materialCheck,
                signOff,
                expected,
                reopened,
                paid,
                revision);
    }

    WorkOrder appointed(@Nullable Instant when) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                when,
                progress,
                technician,
                lines,
                consent,
                refusal,
                materialCheck,
                signOff,
                expected,
                reopened,
                paid,
                revision);
    }

    /** Somebody else is sent, or nobody: whether he accepts and arrives is open again. */
    WorkOrder sent(Technician who) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                appointment,
                progress.nobodyYet(),
                who,
                lines,
                consent,
                refusal,
                materialCheck,
                signOff,
                expected,
                reopened,
                paid,
                revision);
    }

    /** The items are entered anew; off says that one of them waits for a review. */
    WorkOrder listed(List<ChargeLine> items, boolean off) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                off,
                appointment,
                progress,
                technician,
                items,
                consent,
                refusal,
                materialCheck,
                signOff,
                expected,
                reopened,
                paid,
                items.equals(lines) ? revision : revision + 1);
    }

    WorkOrder agreed(Consent given) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                appointment,
                progress,
                technician,
                lines,
                given,
                refusal,
                materialCheck,
                signOff,
                expected,
                reopened,
                paid,
                revision);
    }

    WorkOrder refused(Refusal no) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                appointment,
                progress,
                technician,
                lines,
                consent,
                no,
                materialCheck,
                signOff,
                expected,
                reopened,
                paid,
                revision);
    }

    WorkOrder countersigned(Signature supervisor) {
        var no = Objects.requireNonNull(refusal, "nothing was refused");
        return refused(new Refusal(no.reason(), no.byCustomer(), no.technician(), supervisor, no.at()));
    }

    WorkOrder verified(MaterialCheck check) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                appointment,
                progress,
                technician,
                lines,
                consent,
                refusal,
                check,
                signOff,
                expected,
                reopened,
                paid,
                revision);
    }

    WorkOrder signed(SignOff off) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                appointment,
                progress,
                technician,
                lines,
                consent,
                refusal,
                materialCheck,
                off,
                expected,
                reopened,
                paid,
                revision);
    }

    WorkOrder promised(Instant when) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                appointment,
                progress,
                technician,
                lines,
                consent,
                refusal,
                materialCheck,
                signOff,
                when,
                reopened,
                paid,
                revision);
    }

    WorkOrder paid(BigDecimal amount) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                appointment,
                progress,
                technician,
                lines,
                consent,
                refusal,
                materialCheck,
                signOff,
                expected,
                reopened,
                paid.add(amount),
                revision);
    }

    /** Everything is to be done again; what was entered before stays on the timeline and in earlier revisions. */
    WorkOrder takenUpAgain(Instant at) {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                appointment,
                progress.again(at),
                Technician.NOBODY,
                lines,
                null,
                null,
                null,
                null,
                null,
                reopened + 1,
                paid,
                revision);
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
            Signature technician,
            @Nullable Signature supervisor,
            Instant at) {
        boolean signedByBoth() {
            return supervisor != null;
        }
    }

    /** The customer's word at the end (REP-15). */
    public record SignOff(Signature signature, int quality, int attitude, String remark, Instant at) {}
}
