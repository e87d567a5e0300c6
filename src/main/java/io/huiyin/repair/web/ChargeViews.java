package io.huiyin.repair.web;

import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.Charges;
import io.huiyin.repair.WorkOrder;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts beside each charge which line of which version it is (BIL-04). */
@Component
class ChargeViews {
    private final PriceLists prices;
    private final Charges charges;

    ChargeViews(PriceLists prices, Charges charges) {
        this.prices = prices;
        this.charges = charges;
    }

    ChargesView of(WorkOrder order) {
        var origins = prices.origins(order.lines().stream()
                .map(ChargeLine::itemId)
                .filter(Objects::nonNull)
                .toList());
        return new ChargesView(
                order.lines().stream()
                        .map(line ->
                                new ChargesView.Line(line, line.itemId() == null ? null : origins.get(line.itemId())))
                        .toList(),
                charges.of(order.ref()));
    }
}
