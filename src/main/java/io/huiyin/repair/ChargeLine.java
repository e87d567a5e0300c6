package io.huiyin.repair;

import io.huiyin.pricing.Called;
import io.huiyin.procedure.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One item of a work order with its price: a line of the price list in the version that was in force, or off the list.
 *
 * @param called its words in both languages as they were when it was entered
 * @param quantity to three decimals, as it lies in the database, so that equal lines are equal
 * @param itemId the line of the price list (BIL-04); none for what is not on it
 * @param labour yuan per unit
 * @param material yuan per unit; nothing where the customer brings it
 * @param ownMaterial whether the customer brings the material (REP-14)
 */
public record ChargeLine(
        @Nullable Long itemId,
        Called called,
        BigDecimal quantity,
        BigDecimal labour,
        BigDecimal material,
        boolean charged,
        boolean ownMaterial) {

    private static final BigDecimal MOST = new BigDecimal("1000000");

    public ChargeLine {
        Fields.of()
                .text("lines.name", called.name(), 200)
                .text("lines.unit", called.unit(), 20)
                .that("lines.quantity", within(quantity) && quantity.signum() > 0, "field.positive")
                .that("lines.labour", within(labour), "field.amount")
                .that("lines.material", within(material), "field.amount")
                .check();
        quantity = quantity.setScale(3, RoundingMode.HALF_UP);
        labour = labour.setScale(2, RoundingMode.HALF_UP);
        material = material.setScale(2, RoundingMode.HALF_UP);
    }

    /** A line whose words were typed in one language. */
    public ChargeLine(
            @Nullable Long itemId,
            String name,
            String unit,
            BigDecimal quantity,
            BigDecimal labour,
            BigDecimal material,
            boolean charged,
            boolean ownMaterial) {
        this(itemId, Called.typed(name, unit), quantity, labour, material, charged, ownMaterial);
    }

    public String name() {
        return called.name();
    }

    public String unit() {
        return called.unit();
    }

    public String name(boolean english) {
        return called.name(english);
    }

    public String unit(boolean english) {
        return called.unit(english);
    }

    private static boolean within(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(MOST) < 0 && amount.scale() <= 6;
    }

    /** Whether the price list does not know it, so that the supervisor has to review it (REP-10). */
    public boolean offList() {
        return itemId == null;
    }

    /** What the customer owes for the line, in yuan; nothing for what is free. */
    public BigDecimal sum() {
        var each = ownMaterial ? labour : labour.add(material);
        return charged ? quantity.multiply(each).setScale(2, RoundingMode.HALF_UP) : BigDecimal.ZERO.setScale(2);
    }
}
