package io.huiyin.repair.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Moments as the fields of a form take them. */
final class Moments {
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private Moments() {}

    /** {@code 2026-11-21T14:30} on the community's clock; empty for none. */
    static String local(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : FIELD.format(moment.atZone(zone));
    }
}
