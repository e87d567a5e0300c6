package io.huiyin.pricing;

/** What an item is called and counted in, in both languages; where there are no English words, the Chinese ones stand. */
public record Called(String name, String nameEn, String unit, String unitEn) {
    /** An item whose name somebody typed in one language; its unit is one that everybody knows, or stays as it is. */
    public static Called typed(String name, String unit) {
        return new Called(name, "", unit, "");
    }

    public String name(boolean english) {
        return english && !nameEn.isBlank() ? nameEn : name;
    }

    public String unit(boolean english) {
        if (!english) {
            return unit;
        }
        return unitEn.isBlank() ? Units.english(unit) : unitEn;
    }
}
