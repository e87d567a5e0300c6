package io.huiyin.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, in one place. */
final class Pause {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it is so; returns how long that took, or nothing less than the patience when it never was. */
    static Duration until(BooleanSupplier so, Duration patience) {
        var began = System.nanoTime();
        while (System.nanoTime() - began < patience.toNanos() && !so.getAsBoolean()) {
            of(GLANCE);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
