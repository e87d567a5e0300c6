package io.huiyin.pricing;

import java.math.BigDecimal;
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
            Map.entry("小时", "hour"),
            Map.entry("千克", "kg"),
            Map.entry("公斤", "kg"),
            Map.entry("克", "g"),
            Map.entry("升", "L"),
            Map.entry("卷", "roll"),
            Map.entry("瓶", "bottle"),
            Map.entry("桶", "bucket"),
            Map.entry("盒", "box"),
            Map.entry("包", "pack"),
            Map.entry("袋", "bag"),
            Map.entry("根", "length"),
            Map.entry("片", "piece"),
            Map.entry("张", "sheet"),
            Map.entry("对", "pair"));

    /** Words that don't take an s when there are several. */
    private static final Map<String, String> SEVERAL = Map.of("leaf", "leaves", "box", "boxes");

    private Units() {}

    /** The English word for so many of it: symbols and abbreviations stay as they are. */
    static String counted(String english, BigDecimal quantity) {
        var one = quantity.compareTo(BigDecimal.ONE) == 0;
        return one || !english.matches("[a-z-]{3,}") ? english : SEVERAL.getOrDefault(english, english + "s");
    }

    /** The English word; a unit that nobody knows stays as it is. */
    public static String english(String unit) {
        return ENGLISH.getOrDefault(unit.strip(), unit);
    }
}
