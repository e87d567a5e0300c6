package io.huiyin.store.web;

import io.huiyin.store.Material;
import io.huiyin.store.StockPlace;
import java.math.BigDecimal;
import java.util.List;

/** A place whose stock is counted: what the books say of each material. */
public record CountView(StockPlace place, List<Row> rows, List<String> faults) {
    public CountView {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** A material and how much of it should lie there. */
    public record Row(Material material, BigDecimal booked) {}
}
