package io.huiyin.repair.phone;

import io.huiyin.pricing.Called;
import io.huiyin.repair.ChargeLine;
import java.math.BigDecimal;

/** An item with its price as the customer is shown it. */
public record ItemLine(Called called, BigDecimal quantity, BigDecimal sum, boolean charged, boolean ownMaterial) {
    public static ItemLine of(ChargeLine line) {
        return new ItemLine(line.called(), line.quantity(), line.sum(), line.charged(), line.ownMaterial());
    }
}
