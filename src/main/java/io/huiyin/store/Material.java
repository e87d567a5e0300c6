package io.huiyin.store;

import io.huiyin.pricing.Called;
import io.huiyin.procedure.Fields;
import java.math.BigDecimal;

/**
 * An item of material that the store keeps.
 *
 * @param cost what one unit costs the company, in yuan
 * @param lowMark when so much or less is left in all, whoever keeps the store is warned
 */
public record Material(
        long id,
        String code,
        String name,
        String nameEn,
        String unit,
        String unitEn,
        BigDecimal cost,
        BigDecimal lowMark,
        boolean active) {
    private static final BigDecimal MOST = new BigDecimal("1000000");

    public Material {
        Fields.of()
                .text("code", code, 40)
                .text("name", name, 100)
                .text("nameEn", nameEn, 100)
                .text("unit", unit, 20)
                .that("unitEn", unitEn.length() <= 20, "field.long")
                .that("cost", within(cost, 2), "field.amount")
                .that("lowMark", within(lowMark, 3), "field.number")
                .check();
    }

    /** A material whose unit is one of those that everybody knows. */
    public Material(
            long id,
            String code,
            String name,
            String nameEn,
            String unit,
            BigDecimal cost,
            BigDecimal lowMark,
            boolean active) {
        this(id, code, name, nameEn, unit, "", cost, lowMark, active);
    }

    public String name(boolean english) {
        return called().name(english);
    }

    public String unit(boolean english) {
        return called().unit(english);
    }

    public String counted(BigDecimal quantity, boolean english) {
        return called().counted(quantity, english);
    }

    Called called() {
        return new Called(name, nameEn, unit, unitEn);
    }

    private static boolean within(BigDecimal number, int digits) {
        return number.signum() >= 0 && number.compareTo(MOST) < 0 && number.scale() <= digits;
    }
}
