package io.huiyin.pricing;

import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published line of a price list: what every charge points to (BIL-04).
 *
 * @param position which line of its list it is, from 1
 * @param labour yuan per unit
 * @param material yuan per unit; none where the customer brings it or pays the market price
 */
public record PriceItem(
        long id,
        long versionId,
        int position,
        Trade trade,
        String code,
        String name,
        String nameEn,
        String unit,
        String unitEn,
        BigDecimal labour,
        @Nullable BigDecimal material,
        boolean charged,
        int warrantyDays) {

    /** The same for whoever need not pay it. */
    public PriceItem freeOfCharge() {
        return new PriceItem(
                id,
                versionId,
                position,
                trade,
                code,
                name,
                nameEn,
                unit,
                unitEn,
                labour,
                material,
                false,
                warrantyDays);
    }

    /** Its words in both languages, as a charge keeps them. */
    public Called called() {
        return new Called(name, nameEn, unit, unitEn);
    }

    public String name(boolean english) {
        return called().name(english);
    }

    public String unit(boolean english) {
        return called().unit(english);
    }

    /** The item as a line of the next version. */
    public PriceLine line() {
        return new PriceLine(trade, code, name, nameEn, unit, unitEn, labour, material, charged, warrantyDays);
    }
}
