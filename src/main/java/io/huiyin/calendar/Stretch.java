package io.huiyin.calendar;

import io.huiyin.calendar.Skipped.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A piece of a day: open when it has no reason to be skipped. */
record Stretch(
        Instant from,
        Instant to,
        @Nullable Reason reason,
        @Nullable String holiday) {
    boolean isOpen() {
        return reason == null;
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /** Its part between two instants, which may be empty. */
    Stretch within(Instant start, Instant end) {
        var begins = from.isBefore(start) ? start : from;
        var ends = to.isAfter(end) ? end : to;
        return new Stretch(begins, ends.isBefore(begins) ? begins : ends, reason, holiday);
    }
}
