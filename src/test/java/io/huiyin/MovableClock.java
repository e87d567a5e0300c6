package io.huiyin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The tests' clock: stands still on a Saturday morning, moves when told. */
public final class MovableClock extends Clock {
    /** Saturday, 21 November 2026, 10:00 in Shanghai. */
    public static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

    private final ZoneId zone;
    private final AtomicReference<Instant> now;

    public MovableClock() {
        this(ZoneOffset.UTC, new AtomicReference<>(START));
    }

    private MovableClock(ZoneId zone, AtomicReference<Instant> now) {
        this.zone = zone;
        this.now = now;
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void reset() {
        set(START);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(other, now);
    }
}
