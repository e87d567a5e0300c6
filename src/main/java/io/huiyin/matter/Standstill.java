package io.huiyin.matter;

import io.huiyin.calendar.Pause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time in which a matter's clocks stand still; open until it is resumed. */
record Standstill(
        long id,
        Instant from,
        Instant plannedResume,
        @Nullable Instant to,
        String reason) {
    boolean isOpen() {
        return to == null;
    }

    Pause until(Instant now) {
        return new Pause(from, to == null ? now : to);
    }
}
