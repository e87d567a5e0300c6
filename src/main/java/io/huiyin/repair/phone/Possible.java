package io.huiyin.repair.phone;

import io.huiyin.procedure.Offer;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairAct;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a technician may do with an order now: the one main act, and the rest. */
record Possible(Optional<ActResource> main, List<ActResource> others) {
    /** The way of the work; what stands first is the main act where it may be done. */
    static final List<ActResource> ONWARD = List.of(
            ActResource.GRAB,
            ActResource.ACCEPTANCE,
            ActResource.ARRIVAL,
            ActResource.RESUMPTION,
            ActResource.START,
            ActResource.QUOTE,
            ActResource.CONSENT,
            ActResource.COMPLETION,
            ActResource.SHEET_NOTES,
            ActResource.SIGNATURE,
            ActResource.SLIP_RETURN,
            ActResource.ITEMS,
            ActResource.SHEET_RECEIPT,
            ActResource.DECLINE_SIGNATURE);

    static final List<ActResource> BESIDES = List.of(
            ActResource.ITEMS,
            ActResource.SHEET_RECEIPT,
            ActResource.SHEET_NOTES,
            ActResource.REFUSAL,
            ActResource.PAUSE,
            ActResource.MATERIAL_CHECK,
            ActResource.MENDING,
            ActResource.PROMISE,
            ActResource.HAND_BACK,
            ActResource.INCIDENT);

    /** What is done needs no promise any more. */
    private static final Set<ActResource> DONE = Set.of(ActResource.SIGNATURE, ActResource.SLIP_RETURN);

    static Possible of(List<Offer<RepairAct>> offers) {
        var open = offers.stream()
                .filter(Offer::open)
                .map(offer -> ActResource.of(offer.act()))
                .flatMap(Optional::stream)
                .toList();
        var main = ONWARD.stream().filter(open::contains).findFirst();
        var others = BESIDES.stream()
                .filter(open::contains)
                .filter(act -> !main.equals(Optional.of(act)))
                .filter(act -> act != ActResource.PROMISE
                        || !main.filter(DONE::contains).isPresent())
                .toList();
        return new Possible(main, others);
    }

    /** Somebody else's order may be looked at. */
    static Possible nothing() {
        return new Possible(Optional.empty(), List.of());
    }

    /** Whether it is a technician's act at all. */
    static boolean knows(ActResource act) {
        return ONWARD.contains(act) || BESIDES.contains(act);
    }
}
