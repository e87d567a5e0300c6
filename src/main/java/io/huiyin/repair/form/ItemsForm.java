package io.huiyin.repair.form;

import io.huiyin.pricing.PriceItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of the work as they are being entered, with what the price list offers.
 *
 * @param typed what is looked for in the price list
 * @param agreed yuan that the customer has agreed to; nothing while he has not
 * @param fault what is wrong with the list as a whole
 * @param beside what is asked with the items
 */
public record ItemsForm(
        List<ItemRow> rows,
        String typed,
        List<PriceItem> found,
        @Nullable BigDecimal agreed,
        @Nullable String fault,
        Beside beside) {
    public ItemsForm {
        rows = List.copyOf(rows);
        found = List.copyOf(found);
    }

    /** What was found on site, or used from the store, where that is asked with the items. */
    public record Beside(
            @Nullable DiagnosisForm diagnosis, @Nullable MaterialForm material) {}

    /** Yuan, as far as it can be read. */
    public BigDecimal sum() {
        return rows.stream().map(ItemRow::sum).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Whether the supervisor has to review something first (REP-10). */
    public boolean offList() {
        return rows.stream().anyMatch(row -> !row.listed());
    }

    /** Whether it comes to more than the customer agreed to (REP-11). */
    public boolean beyond() {
        return agreed != null && sum().compareTo(agreed) > 0;
    }
}
