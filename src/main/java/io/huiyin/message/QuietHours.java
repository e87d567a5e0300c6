package io.huiyin.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The hours of the day in which somebody is not written to unless it is urgent; equal ends mean never quiet. */
public record QuietHours(LocalTime from, LocalTime until) {
    /** Reads {@code 22:00-07:00}. */
    static QuietHours parse(String text) {
        String[] ends = text.split("-", 2);
        return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }

    /** When it will be over, if it is quiet at that moment; night hours reach over midnight. */
    public Optional<Instant> endIfQuietAt(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        if (!covers(local.toLocalTime())) {
            return Optional.empty();
        }
        ZonedDateTime end = local.with(until);
        return Optional.of((end.isAfter(local) ? end : end.plusDays(1)).toInstant());
    }

    private boolean covers(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : from.isAfter(until) && (begun || !over);
    }
}
