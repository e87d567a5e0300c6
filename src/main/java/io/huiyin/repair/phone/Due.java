package io.huiyin.repair.phone;

import io.huiyin.matter.ClauseClock;
import io.huiyin.matter.view.ClockWords;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the most pressing time of an order is over. */
public record Due(Instant at, Instant warnAt, boolean paused) {
    static @Nullable Due of(List<ClauseClock> clocks, ClockWords words) {
        return ClockWords.pressing(clocks)
                .map(clock -> new Due(clock.dueAt(), words.warnAt(clock), clock.state() == ClauseClock.State.PAUSED))
                .orElse(null);
    }
}
