package io.huiyin.repair.phone;

import io.huiyin.matter.PressingClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the most pressing time of an order is over. */
public record Due(Instant at, Instant warnAt, boolean paused) {
    static @Nullable Due of(@Nullable PressingClock clock) {
        return clock == null ? null : new Due(clock.dueAt(), clock.warnAt(), clock.paused());
    }
}
