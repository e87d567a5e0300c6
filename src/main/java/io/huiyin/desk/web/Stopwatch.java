package io.huiyin.desk.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The desk's own clock of one contact, counting up: 01:12 of 2:00 (REP-01).
 *
 * @param stopped when the contact ended; none while it runs
 */
public record Stopwatch(
        Instant since, Duration limit, @Nullable Instant stopped) {
    private static final double WARNING = 0.8;

    public boolean running() {
        return stopped == null;
    }

    /** The seconds after which it turns amber. */
    public long warning() {
        return Math.round(limit.toSeconds() * WARNING);
    }

    /** The style of its tone at this moment. */
    public String tone(Instant now) {
        var seconds = elapsed(now).toSeconds();
        if (seconds > limit.toSeconds()) {
            return "tone-red";
        }
        return running() && seconds >= warning() ? "tone-amber" : "tone-calm";
    }

    /** The time so far, 01:12, with hours where there are any. */
    public String reading(Instant now) {
        var elapsed = elapsed(now);
        var hours = elapsed.toHours();
        var rest = "%02d:%02d".formatted(elapsed.toMinutesPart(), elapsed.toSecondsPart());
        return hours > 0 ? hours + ":" + rest : rest;
    }

    /** The limit, 2:00. */
    public String top() {
        return "%d:%02d".formatted(limit.toMinutes(), limit.toSecondsPart());
    }

    public boolean over(Instant now) {
        return elapsed(now).compareTo(limit) > 0;
    }

    private Duration elapsed(Instant now) {
        var elapsed = Duration.between(since, stopped == null ? now : stopped);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }
}
