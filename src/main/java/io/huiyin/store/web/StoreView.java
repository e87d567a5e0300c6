package io.huiyin.store.web;

import io.huiyin.store.Held;
import io.huiyin.store.Material;
import io.huiyin.store.StockPlace;
import java.math.BigDecimal;
import java.util.List;

/**
 * The store under the filter of its address.
 *
 * @param lowCount of how many materials little is left
 */
public record StoreView(StoreQuery query, List<Line> lines, List<StockPlace> places, int lowCount, boolean keeps) {
    public StoreView {
        lines = List.copyOf(lines);
        places = List.copyOf(places);
    }

    /** A material with what lies where. */
    public record Line(Material material, List<Held> held) {
        public Line {
            held = List.copyOf(held);
        }

        public BigDecimal total() {
            return held.stream().map(Held::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        public boolean low() {
            return material.active() && material.lowMark().signum() > 0 && total().compareTo(material.lowMark()) <= 0;
        }

        public BigDecimal worth() {
            return total().multiply(material.cost());
        }
    }

    /** A quantity without needless zeros. */
    public static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }
}
