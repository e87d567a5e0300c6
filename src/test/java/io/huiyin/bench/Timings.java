package io.huiyin.bench;

import java.util.Arrays;

/** What a closed loop took: each turn in nanoseconds, in order of length, and the whole. */
@SuppressWarnings("ArrayRecordComponent")
public record Timings(long[] turns, long whole) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    public static Timings of(long[] turns, long whole) {
        var ordered = turns.clone();
        Arrays.sort(ordered);
        return new Timings(ordered, whole);
    }

    public int count() {
        return turns.length;
    }

    public double perSecond() {
        return turns.length * NANOS_PER_SECOND / whole;
    }

    /** Milliseconds within which this part of the turns was done, {@code 0.95} for all but the slowest twentieth. */
    public double within(double part) {
        if (turns.length == 0) {
            return Double.NaN;
        }
        var at = (int) Math.ceil(part * turns.length) - 1;
        return turns[Math.max(0, at)] / NANOS_PER_MILLI;
    }

    public double p50() {
        return within(0.50);
    }

    public double p95() {
        return within(0.95);
    }

    public double p99() {
        return within(0.99);
    }
}
