package io.huiyin.staff.web;

import io.huiyin.staff.Department;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is typed to open a part of the company: a name, a site's code, zone and hours, or which department. */
public record OpeningForm(
        @Nullable String name,
        @Nullable String code,
        @Nullable String zone,
        @Nullable String hours,
        @Nullable Department department) {
    static final OpeningForm EMPTY = new OpeningForm("", "", "Asia/Shanghai", "MON-FRI 08:00-12:00,13:00-17:00", null);

    String typedName() {
        return typed(name);
    }

    String typedCode() {
        return typed(code).toLowerCase(Locale.ROOT);
    }

    String typedZone() {
        return typed(zone);
    }

    String typedHours() {
        return typed(hours);
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
