package io.huiyin.pricing;

import java.util.Map;

/** What items are counted in: the words of Chinese price lists, and what they are in English. */
public final class Units {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("个", "piece"),
            Map.entry("只", "piece"),
            Map.entry("件", "piece"),
            Map.entry("块", "piece"),
            Map.entry("位", "point"),
            Map.entry("台", "unit"),
            Map.entry("套", "set"),
            Map.entry("处", "place"),
            Map.entry("扇", "leaf"),
            Map.entry("把", "piece"),
            Map.entry("支", "piece"),
            Map.entry("条", "length"),
            Map.entry("次", "visit"),
            Map.entry("项", "item"),
            Map.entry("米", "m"),
            Map.entry("平方米", "m²"),
            Map.entry("人·时", "person-hour"),
            Map.entry("盏", "piece"),
            Map.entry("副", "pair"),
            Map.entry("小时", "hour"));

    private Units() {}

    /** The English word; a unit that nobody knows stays as it is. */
    public static String english(String unit) {
        return ENGLISH.getOrDefault(unit.strip(), unit);
    }
}
