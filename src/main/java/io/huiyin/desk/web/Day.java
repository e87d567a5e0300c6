package io.huiyin.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day of a community, from its midnight to the next. */
record Day(LocalDate date, Instant begins, Instant ends) {
    static Day of(Instant moment, ZoneId zone) {
        return of(LocalDate.ofInstant(moment, zone), zone);
    }

    static Day of(LocalDate date, ZoneId zone) {
        return new Day(
                date,
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
