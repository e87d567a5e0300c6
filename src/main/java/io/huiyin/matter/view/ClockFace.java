package io.huiyin.matter.view;

import io.huiyin.matter.ClauseClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause's clock as it is shown.
 *
 * @param title what the clause asks, in the reader's language
 * @param warnAt from when it is amber
 * @param why the explanation of the due time, a sentence each
 */
public record ClockFace(
        String clause,
        String title,
        ClauseClock.State state,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        @Nullable Instant endedAt,
        boolean late,
        List<String> why) {
    public ClockFace {
        why = List.copyOf(why);
    }

    public boolean running() {
        return state == ClauseClock.State.RUNNING;
    }

    public boolean paused() {
        return state == ClauseClock.State.PAUSED;
    }

    public boolean open() {
        return running() || paused();
    }

    public boolean met() {
        return state == ClauseClock.State.MET;
    }
}
