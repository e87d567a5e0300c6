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

    /**
     * What of an order tells where its copies are.
     *
     * @param countersigned whether all who have to have signed for what was declined
     */
    public record Trail(
            Stage stage,
            @Nullable String technician,
            boolean accepted,
            boolean verified,
            boolean withFinance,
            boolean countersigned) {}

    /** All four, copy 1 first (REP-16); none of an order that stands in older books and was never handled here. */
    public static List<Whereabouts> of(WorkOrder order, Stage stage) {
        var progress = order.progress();
        var refusal = order.refusal();
        return of(new Trail(
                stage,
                order.technician().name(),
                progress.acceptedAt() != null,
                progress.verifiedAt() != null,
                progress.toFinanceAt() != null,
                refusal != null && refusal.signedByAll(order.technician().id() != null)));
    }

    /** The same from what a list holds of an order. */
    public static List<Whereabouts> of(Trail trail) {
        return Arrays.stream(inOlderBooks(trail) ? new Copy[0] : Copy.values())
                .map(copy -> whereabouts(copy, trail))
                .toList();
    }

    /** Whatever is closed here was verified before. */
    private static boolean inOlderBooks(Trail trail) {
        return trail.stage() == Stage.TAKEN_OVER || (trail.stage() == Stage.CLOSED && !trail.verified());
    }

    private static Whereabouts whereabouts(Copy copy, Trail trail) {
        var holder = holder(copy, trail);
        var name = holder == Holder.TECHNICIAN ? trail.technician() : null;
        return new Whereabouts(copy, holder, name, missing(copy, trail.stage()));
    }

    /** Copies 2 and 3 are missed from the customer's signature until the supervisor has brought them back (REP-17). */
    private static boolean missing(Copy copy, Stage stage) {
        var comesBack = copy == Copy.CUSTOMER_SERVICE || copy == Copy.FINANCE;
        return comesBack && (stage == Stage.SIGNED || stage == Stage.RETURNED);
    }

    private static Holder holder(Copy copy, Trail trail) {
        return switch (trail.stage()) {
            case CALLED, RECORDED, TRIAGE, SURVEY, REVIEW, QUOTED, UNASSIGNED, DISPATCHED -> whileOpen(trail);
            case ACCEPTED, ON_SITE, CHECKED, READY, WORKING, PAUSED, COMPLETED -> Holder.TECHNICIAN;
            case SIGNED -> copy == Copy.CUSTOMER ? Holder.CUSTOMER : Holder.TECHNICIAN;
            case RETURNED -> returned(copy);
            case VERIFIED, WITH_FINANCE, CLOSED -> filed(copy, trail);
            case DECLINED -> trail.countersigned() ? Holder.DESK : Holder.ENGINEERING_SUPERVISOR;
            case UNDONE -> Holder.DESK;
            case TAKEN_OVER, CANCELLED -> Holder.NOBODY;
        };
    }

    /** The technician takes the paper along when he accepts; a review or a price to be agreed finds it with him. */
    private static Holder whileOpen(Trail trail) {
        return trail.accepted() ? Holder.TECHNICIAN : Holder.DESK;
    }

    private static Holder returned(Copy copy) {
        return switch (copy) {
            case CUSTOMER -> Holder.CUSTOMER;
            case CUSTOMER_SERVICE, FINANCE -> Holder.ENGINEERING_SUPERVISOR;
            case ENGINEERING -> Holder.ENGINEERING;
        };
    }

    private static Holder filed(Copy copy, Trail trail) {
        return switch (copy) {
            case CUSTOMER -> Holder.CUSTOMER;
            case CUSTOMER_SERVICE -> Holder.DESK;
            case FINANCE -> trail.withFinance() ? Holder.FINANCE : Holder.DESK;
            case ENGINEERING -> Holder.ENGINEERING;
        };
    }
}
