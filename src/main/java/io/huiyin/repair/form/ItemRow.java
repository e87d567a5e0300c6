package io.huiyin.repair.form;

import io.huiyin.pricing.Called;
import io.huiyin.pricing.PriceItem;
import io.huiyin.repair.ChargeLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the items as it stands in the form.
 *
 * @param item the line of the price list; none for what is not on it
 * @param marketPrice whether the list leaves the price of the material to the market
 * @param faults what is wrong, by field
 */
public record ItemRow(
        @Nullable Long item,
        Called called,
        String quantity,
        String labour,
        String material,
        boolean marketPrice,
        boolean ownMaterial,
        boolean free,
        Map<String, String> faults) {
    /** The row of an item off the list, to be filled in. */
    public static final ItemRow BLANK =
            new ItemRow(null, Called.typed("", ""), "1", "", "", false, false, false, Map.of());

    /** The row of a line of the price list, for a phone to put its line in. */
    public static final ItemRow BLANK_LISTED =
            new ItemRow(0L, Called.typed("", ""), "1", "", "", true, false, false, Map.of());

    private static final int MOST_DIGITS = 12;

    public ItemRow {
        faults = Map.copyOf(faults);
    }

    static ItemRow of(PriceItem item) {
        return new ItemRow(
                item.id(),
                item.called(),
                "1",
                plain(item.labour()),
                plain(item.material()),
                item.material() == null,
                false,
                !item.charged(),
                Map.of());
    }

    static ItemRow of(ChargeLine line, boolean marketPrice) {
        return new ItemRow(
                line.itemId(),
                line.called(),
                plain(line.quantity()),
                plain(line.labour()),
                plain(line.material()),
                marketPrice,
                line.ownMaterial(),
                !line.charged(),
                Map.of());
    }

    static ItemRow offList() {
        return BLANK;
    }

    ItemRow counted(String much) {
        return new ItemRow(item, called, much, labour, material, marketPrice, ownMaterial, free, faults);
    }

    ItemRow faulty(Map<String, String> wrong) {
        return new ItemRow(item, called, quantity, labour, material, marketPrice, ownMaterial, free, wrong);
    }

    ItemRow oneMore() {
        return counted(plain(number(quantity).add(BigDecimal.ONE)));
    }

    public String name() {
        return called.name();
    }

    public String unit() {
        return called.unit();
    }

    public boolean listed() {
        return item != null;
    }

    /** Yuan, as far as it can be read. */
    public BigDecimal sum() {
        var each = ownMaterial ? number(labour) : number(labour).add(number(material));
        var sum = free ? BigDecimal.ZERO : number(quantity).multiply(each);
        return sum.setScale(2, RoundingMode.HALF_UP);
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    private static BigDecimal number(String text) {
        try {
            var number = new BigDecimal(text.strip());
            var readable = number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
            return readable && number.signum() >= 0 ? number : BigDecimal.ZERO;
        } catch (NumberFormatException unreadable) {
            return BigDecimal.ZERO;
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
