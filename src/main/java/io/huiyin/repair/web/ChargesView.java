package io.huiyin.repair.web;

import io.huiyin.pricing.PriceOrigin;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.Charges.Charge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order costs, line by line with where each price comes from, and what of it stands on the customer's account.
 *
 * @param account charges and counter-entries, in the order in which they went to finance
 */
public record ChargesView(List<Line> lines, List<Charge> account) {
    public ChargesView {
        lines = List.copyOf(lines);
        account = List.copyOf(account);
    }

    /**
     * An item with the line and version of the price list that it points to (BIL-04).
     *
     * @param origin none for what is not on the list
     */
    public record Line(ChargeLine line, @Nullable PriceOrigin origin) {}
}
