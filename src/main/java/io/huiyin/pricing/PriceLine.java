package io.huiyin.pricing;

import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a price list before it is published.
 *
 * @param labour yuan per unit
 * @param material yuan per unit; none where the customer brings it or pays the market price
 * @param charged whether the customer pays at all; a free line has no labour price
 * @param warrantyDays days in which the same fault is mended without charge
 */
public record PriceLine(
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

    private static final BigDecimal TOP = new BigDecimal("9999999.99");

    /** A line whose unit is one of those that everybody knows. */
    public PriceLine(
            Trade trade,
            String code,
            String name,
            String nameEn,
            String unit,
            BigDecimal labour,
            @Nullable BigDecimal material,
            boolean charged,
            int warrantyDays) {
        this(trade, code, name, nameEn, unit, Units.english(unit), labour, material, charged, warrantyDays);
    }

    public PriceLine {
        Objects.requireNonNull(trade);
        requireText(code, "code");
        requireText(name, "name");
        requireText(nameEn, "nameEn");
        requireText(unit, "unit");
        requireText(unitEn, "unitEn");
        labour = money(labour);
        material = material == null ? null : money(material);
        if (!charged && labour.signum() != 0) {
            throw new IllegalArgumentException("a free item has no labour price: " + code);
        }
        if (warrantyDays < 0) {
            throw new IllegalArgumentException("a warranty is not negative: " + code);
        }
    }

    private static void requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an item has a " + what);
        }
    }

    private static BigDecimal money(BigDecimal yuan) {
        if (yuan.signum() < 0
                || yuan.compareTo(TOP) > 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("not a price: " + yuan.toPlainString());
        }
        return yuan.setScale(2);
    }
}
