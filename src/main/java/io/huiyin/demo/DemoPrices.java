package io.huiyin.demo;

import io.huiyin.pricing.PriceItem;
import io.huiyin.repair.ChargeLine;
import java.math.BigDecimal;
import java.util.List;

/** What the faults of the demonstration cost by the price list. */
record DemoPrices(List<PriceItem> items) {
    ChargeLine line(DemoFault fault) {
        return items.stream()
                .filter(item -> item.name().contains(fault.item()) && item.material() != null)
                .findFirst()
                .map(DemoPrices::listed)
                .orElseGet(this::free);
    }

    ChargeLine free() {
        return items.stream()
                .filter(item -> !item.charged())
                .findFirst()
                .map(DemoPrices::listed)
                .orElseThrow();
    }

    private static ChargeLine listed(PriceItem item) {
        var material = item.material() == null ? BigDecimal.ZERO : item.material();
        return new ChargeLine(item.id(), item.called(), BigDecimal.ONE, item.labour(), material, item.charged(), false);
    }
}
