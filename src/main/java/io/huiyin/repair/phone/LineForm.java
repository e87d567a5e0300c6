package io.huiyin.repair.phone;

import io.huiyin.pricing.PriceItem;
import io.huiyin.repair.ChargeLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A row of the items as it stands in the form.
 *
 * @param item the line of the price list; none for what is not on it
 * @param marketPrice whether the list leaves the price of the material to the market
 */
public record LineForm(
        @Nullable Long item,
        String name,
        String unit,
        String quantity,
        String labour,
        String material,
        boolean marketPrice,
        boolean ownMaterial,
        boolean free) {

    static LineForm of(PriceItem item) {
        var material = item.material();
        return new LineForm(
                item.id(),
                item.name(),
                item.unit(),
                "1",
                item.labour().toPlainString(),
                material == null ? "" : material.toPlainString(),
                material == null,
                false,
                !item.charged());
    }

    static LineForm of(ChargeLine line, boolean marketPrice) {
        return new LineForm(
                line.itemId(),
                line.name(),
                line.unit(),
                ItemLine.plain(line.quantity()),
                ItemLine.plain(line.labour()),
                ItemLine.plain(line.material()),
                marketPrice,
                line.ownMaterial(),
                !line.charged());
    }

    static LineForm offList() {
        return new LineForm(null, "", "", "1", "", "", false, false, false);
    }

    public boolean listed() {
        return item != null;
    }

    boolean isFilled() {
        return listed() || !name.isBlank();
    }

    LineForm oneMore() {
        return new LineForm(
                item,
                name,
                unit,
                ItemLine.plain(number(quantity).add(BigDecimal.ONE)),
                labour,
                material,
                marketPrice,
                ownMaterial,
                free);
    }

    /** What it comes to, as far as it can be read. */
    public BigDecimal sum() {
        var each = ownMaterial ? number(labour) : number(labour).add(number(material));
        return free ? BigDecimal.ZERO : number(quantity).multiply(each).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(String text) {
        try {
            var number = new BigDecimal(text.strip());
            return number.precision() > 12 || Math.abs(number.scale()) > 12 ? BigDecimal.ZERO : number;
        } catch (NumberFormatException unreadable) {
            return BigDecimal.ZERO;
        }
    }
}
