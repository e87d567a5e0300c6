package io.huiyin.asset;

import java.time.LocalDate;

/** How often an asset is cared for: every so many days, weeks or months. */
public record Interval(int every, Unit unit) {
    /** What is counted. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS
    }

    public Interval {
        if (every < 1 || every > 1000) {
            throw new IllegalArgumentException("every 1 to 1000");
        }
    }

    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case DAYS -> day.plusDays(every);
            case WEEKS -> day.plusWeeks(every);
            case MONTHS -> day.plusMonths(every);
        };
    }
}
