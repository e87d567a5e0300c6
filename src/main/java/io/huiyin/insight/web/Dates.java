package io.huiyin.insight.web;

import io.huiyin.site.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as the calendar writes them. */
public final class Dates {
    private Dates() {}

    /** "10月1日". */
    public static String within(Page page, LocalDate day) {
        return written(page, day, "insight.format.date");
    }

    /** "2026年12月31日". */
    public static String full(Page page, LocalDate day) {
        return written(page, day, "insight.format.fullDate");
    }

    private static String written(Page page, LocalDate day, String pattern) {
        return day.format(DateTimeFormatter.ofPattern(page.t(pattern), page.locale()));
    }
}
