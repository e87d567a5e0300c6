package io.huiyin.pricing;

import java.math.BigDecimal;

/** What an item is called and counted in, in both languages; where there are no English words, the Chinese ones stand. */
public record Called(String name, String nameEn, String unit, String unitEn) {
    /** An item whose name somebody typed in one language; its unit is one that everybody knows, or stays as it is. */
    public static Called typed(String name, String unit) {
        return new Called(name, "", unit, "");
    }

    public String name(boolean english) {
        return english && !nameEn.isBlank() ? nameEn : name;
    }

    /** So many of it, such as {@code 2 个} or {@code 2 pieces}. */
    public String counted(BigDecimal quantity, boolean english) {
        var number =
                quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
        return number + " " + (english ? Units.counted(unit(true), quantity) : unit);
    }

    public String unit(boolean english) {
        if (!english) {
            return unit;
        }
        return unitEn.isBlank() ? Units.english(unit) : unitEn;
    }
}
