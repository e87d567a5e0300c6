package io.huiyin.repair.phone;

import java.util.List;

/** A place or an asset with the orders that are open there. */
public record AtView(Spot spot, List<OrderLine> open) {
    public AtView {
        open = List.copyOf(open);
    }

    /**
     * What the sticker stands for.
     *
     * @param query what the form of a new repair is told of it
     */
    public record Spot(String name, String where, String query) {}
}
