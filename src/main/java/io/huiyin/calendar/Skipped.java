package io.huiyin.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time that did not count toward a due time, and why; the holiday's name when it was one. */
public record Skipped(
        Instant from, Instant to, Reason reason, @Nullable String holiday) {
    /** Why time did not count. */
    public enum Reason {
        WEEKEND,
        HOLIDAY,
        OUTSIDE_HOURS,
        LUNCH,
        PAUSED
    }
}
