package io.huiyin.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How far back clocks are counted, by when they started. */
public enum Window {
    WEEK("7"),
    MONTH("30"),
    QUARTER("90"),
    ALL("all");

    private final String days;

    Window(String days) {
        this.days = days;
    }

    /** What stands in the address. */
    public String days() {
        return days;
    }

    /** The window of an address; a month when it names none. */
    public static Window of(@Nullable String days) {
        return Arrays.stream(values())
                .filter(window -> window.days.equals(days))
                .findFirst()
                .orElse(MONTH);
    }

    public Instant since(Instant now) {
        return this == ALL ? Instant.EPOCH : now.minus(Duration.ofDays(Long.parseLong(days)));
    }
}
