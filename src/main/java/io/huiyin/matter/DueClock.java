package io.huiyin.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock whose next step has come, as the sweep needs it: without why it is due when it is. */
record DueClock(
        MatterRef ref,
        long id,
        String clause,
        boolean paused,
        Instant dueAt,
        Instant warnAt,
        @Nullable Instant breachedAt,
        int step,
        @Nullable Instant nextAt) {
    DueClock stepped(int nextStep, @Nullable Instant next, @Nullable Instant breach) {
        return new DueClock(ref, id, clause, paused, dueAt, warnAt, breach, nextStep, next);
    }
}
