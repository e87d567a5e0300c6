package io.huiyin.repair.phone;

import io.huiyin.pricing.PriceItem;
import java.math.BigDecimal;
import java.util.List;

/**
 * The items as they are being entered, with what the price list offers.
 *
 * @param typed what is looked for in the price list
 * @param found what the price list has for it
 */
public record Editor(List<LineForm> rows, String typed, List<PriceItem> found) {
    public Editor {
        rows = List.copyOf(rows);
        found = List.copyOf(found);
    }

    public BigDecimal sum() {
        return rows.stream().map(LineForm::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether something has to be reviewed by the supervisor first (REP-10). */
    public boolean offList() {
        return rows.stream().anyMatch(row -> !row.listed());
    }
}
