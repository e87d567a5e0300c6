package io.huiyin.matter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clause's deadline running on a matter. Its due time is stored with the figure it was computed from and why; it is never
 * computed again on reading.
 *
 * @param warnAt from when it is amber; the due time when nobody is warned
 * @param step how many steps of the warning and the ladder were taken
 * @param nextAt when the sweep looks at it again
 */
public record ClauseClock(
        MatterRef ref,
        long id,
        String clause,
        @Nullable Long figureId,
        String figure,
        State state,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        @Nullable Instant endedAt,
        @Nullable Instant breachedAt,
        int step,
        @Nullable Instant nextAt,
        Explanation why) {

    /** How a clock stands. A clock that was met late keeps its breach. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        DROPPED
    }

    public boolean isOpen() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    public boolean isBreached() {
        return breachedAt != null;
    }

    /** The time left at an instant, negative when it is over. */
    public Duration left(Instant at) {
        return Duration.between(at, dueAt);
    }

    /** What is over by now is late, met or dropped, whether the sweep came by or not; the due time of a paused clock is not reached. */
    ClauseClock ended(State as, Instant at) {
        var late = state == State.RUNNING && at.isAfter(dueAt) && breachedAt == null;
        return new ClauseClock(
                ref,
                id,
                clause,
                figureId,
                figure,
                as,
                startedAt,
                dueAt,
                warnAt,
                at,
                late ? dueAt : inTime(as, at) ? null : breachedAt,
                step,
                null,
                why);
    }

    /** Met in time, though it was heard of only after the due time: what a phone without network did. */
    private boolean inTime(State as, Instant at) {
        return as == State.MET && !at.isAfter(dueAt);
    }

    /** A paused clock looks up again at the planned resume, to remind whoever has the matter in hand. */
    ClauseClock paused(Instant plannedResume) {
        return new ClauseClock(
                ref,
                id,
                clause,
                figureId,
                figure,
                State.PAUSED,
                startedAt,
                dueAt,
                warnAt,
                null,
                breachedAt,
                step,
                plannedResume,
                why);
    }

    ClauseClock resumed(Explanation because, Instant warns, @Nullable Instant next) {
        return new ClauseClock(
                ref,
                id,
                clause,
                figureId,
                figure,
                State.RUNNING,
                startedAt,
                because.deadline().due(),
                warns,
                null,
                breachedAt,
                step,
                next,
                because);
    }
}
