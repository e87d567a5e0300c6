package io.huiyin.insight.web;

import io.huiyin.site.Page;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The festivals of the calendar in the reader's language; one that we don't know keeps its name. */
public final class Festivals {
    private static final Map<String, String> KNOWN = Map.of(
            "元旦", "new-year",
            "春节", "spring",
            "清明节", "tomb-sweeping",
            "劳动节", "labour",
            "端午节", "dragon-boat",
            "中秋节", "mid-autumn",
            "国庆节", "national");

    private Festivals() {}

    /** "National Day and Mid-Autumn Festival". */
    public static String name(Page page, String festival) {
        return Stream.of(festival.split("、"))
                .map(each -> KNOWN.containsKey(each) ? page.t("insight.festival." + KNOWN.get(each)) : each)
                .collect(Collectors.joining(page.t("insight.festival.and")));
    }
}
