package io.huiyin.repair.phone;

import io.huiyin.repair.ChargeLine;
import java.math.BigDecimal;

/** An item with its price as the customer is shown it. */
public record ItemLine(
        String name, String quantity, String unit, BigDecimal sum, boolean charged, boolean ownMaterial) {
    public static ItemLine of(ChargeLine line) {
        return new ItemLine(
                line.name(), plain(line.quantity()), line.unit(), line.sum(), line.charged(), line.ownMaterial());
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
