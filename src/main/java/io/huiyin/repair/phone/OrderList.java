package io.huiyin.repair.phone;

import io.huiyin.repair.Stage;
import java.util.List;

/**
 * A technician's day.
 *
 * @param toAccept given to him, not accepted yet
 * @param inHand accepted, the most pressing first
 * @param free nobody's yet, those of his trades first
 * @param broughtIn whose slips he returned today
 */
public record OrderList(
        List<OrderLine> toAccept, List<OrderLine> inHand, List<OrderLine> free, List<OrderLine> broughtIn) {
    public OrderList {
        toAccept = List.copyOf(toAccept);
        inHand = List.copyOf(inHand);
        free = List.copyOf(free);
        broughtIn = List.copyOf(broughtIn);
    }

    /** Where to go next: the first in hand at which work has not begun. */
    public boolean isNext(OrderLine line) {
        return inHand.stream()
                .filter(each -> each.stage() == Stage.ACCEPTED)
                .findFirst()
                .filter(line::equals)
                .isPresent();
    }

    public boolean nothingInHand() {
        return toAccept.isEmpty() && inHand.isEmpty();
    }
}
