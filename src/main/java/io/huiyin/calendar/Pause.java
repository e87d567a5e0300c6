package io.huiyin.calendar;

import java.time.Instant;

/** A time during which a clock stood still. */
public record Pause(Instant from, Instant to) {
    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends after it begins: " + from + " to " + to);
        }
    }
}
