package io.huiyin.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time that counted toward a due time. */
public record Counted(Instant from, Instant to) {
    /** How long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
