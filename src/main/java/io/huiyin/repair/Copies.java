package io.huiyin.repair;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each of the four copies of a work order is, as its acts tell (REP-16). */
public final class Copies {
    private Copies() {}

    /** Who has a copy in his hands. */
    public enum Holder {
        DESK,
        TECHNICIAN,
        ENGINEERING_SUPERVISOR,
        ENGINEERING,
        FINANCE,
        CUSTOMER,
        /** The order was cancelled: its copies are void. */
        NOBODY
    }

    /**
     * A copy and where it is.
     *
     * @param name the technician, where he has it
     * @param missing whether it is still to come back to the desk (REP-17)
     */
    public record Whereabouts(
            Copy copy, Holder holder, @Nullable String name, boolean missing) {}

    /** All four, copy 1 first (REP-16); none of an order that stands in older books and was never handled here. */
    public static List<Whereabouts> of(WorkOrder order, Stage stage) {
        return Arrays.stream(inOlderBooks(order, stage) ? new Copy[0] : Copy.values())
                .map(copy -> whereabouts(copy, order, stage))
                .toList();
    }

    /** Whatever is closed here was verified before. */
    private static boolean inOlderBooks(WorkOrder order, Stage stage) {
        return stage == Stage.TAKEN_OVER
                || (stage == Stage.CLOSED && order.progress().verifiedAt() == null);
    }

    private static Whereabouts whereabouts(Copy copy, WorkOrder order, Stage stage) {
        var holder = holder(copy, order, stage);
        var name = holder == Holder.TECHNICIAN ? order.technician().name() : null;
        return new Whereabouts(copy, holder, name, missing(copy, stage));
    }

    /** Copies 2 and 3 are missed from the customer's signature until the supervisor has brought them back (REP-17). */
    private static boolean missing(Copy copy, Stage stage) {
        var comesBack = copy == Copy.CUSTOMER_SERVICE || copy == Copy.FINANCE;
        return comesBack && (stage == Stage.SIGNED || stage == Stage.RETURNED);
    }

    private static Holder holder(Copy copy, WorkOrder order, Stage stage) {
        return switch (stage) {
            case CALLED, RECORDED, TRIAGE, SURVEY, REVIEW, QUOTED, UNASSIGNED, DISPATCHED -> whileOpen(order);
            case ACCEPTED, ON_SITE, CHECKED, READY, WORKING, PAUSED, COMPLETED -> Holder.TECHNICIAN;
            case SIGNED -> copy == Copy.CUSTOMER ? Holder.CUSTOMER : Holder.TECHNICIAN;
            case RETURNED -> returned(copy);
            case VERIFIED, WITH_FINANCE, CLOSED -> filed(copy, order);
            case DECLINED -> declined(order);
            case UNDONE -> Holder.DESK;
            case TAKEN_OVER, CANCELLED -> Holder.NOBODY;
        };
    }

    /** The technician takes the paper along when he accepts; a review or a price to be agreed finds it with him. */
    private static Holder whileOpen(WorkOrder order) {
        return order.progress().acceptedAt() == null ? Holder.DESK : Holder.TECHNICIAN;
    }

    private static Holder returned(Copy copy) {
        return switch (copy) {
            case CUSTOMER -> Holder.CUSTOMER;
            case CUSTOMER_SERVICE, FINANCE -> Holder.ENGINEERING_SUPERVISOR;
            case ENGINEERING -> Holder.ENGINEERING;
        };
    }

    private static Holder filed(Copy copy, WorkOrder order) {
        return switch (copy) {
            case CUSTOMER -> Holder.CUSTOMER;
            case CUSTOMER_SERVICE -> Holder.DESK;
            case FINANCE -> order.progress().toFinanceAt() == null ? Holder.DESK : Holder.FINANCE;
            case ENGINEERING -> Holder.ENGINEERING;
        };
    }

    /** What is declined goes to the supervisor for his signature, and from him back to the desk to be filed (REP-12). */
    private static Holder declined(WorkOrder order) {
        var refusal = order.refusal();
        return refusal != null && refusal.signedByAll(order.technician().id() != null)
                ? Holder.DESK
                : Holder.ENGINEERING_SUPERVISOR;
    }
}
