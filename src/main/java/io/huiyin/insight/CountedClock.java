package io.huiyin.insight;

import io.huiyin.matter.ClauseClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a clause with the matter on which it ran.
 *
 * @param warnAt from when its time is running out
 */
public record CountedClock(
        String kind,
        String number,
        String title,
        String place,
        String stage,
        String priority,
        @Nullable String assignee,
        ClauseClock.State state,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        @Nullable Instant endedAt,
        @Nullable Instant breachedAt) {
    public boolean late() {
        return breachedAt != null;
    }

    /** How much it was over when it ended, or is by now; nothing in time. */
    public Duration lateBy(Instant now) {
        var until = endedAt == null ? now : endedAt;
        return late() && until.isAfter(dueAt) ? Duration.between(dueAt, until) : Duration.ZERO;
    }
}
