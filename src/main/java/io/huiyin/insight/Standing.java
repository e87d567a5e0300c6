package io.huiyin.insight;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of a clause's clocks are meant; each but ALL leaves the others out. */
public enum Standing {
    ALL("true"),
    RUNNING("c.state in ('RUNNING', 'PAUSED') and c.breached_at is null"),
    IN_TIME("c.state = 'MET' and c.breached_at is null"),
    LATE("c.breached_at is not null"),
    WITHDRAWN("c.state = 'DROPPED' and c.breached_at is null");

    private final String condition;

    Standing(String condition) {
        this.condition = condition;
    }

    /** How the database tells, for a clock called c. */
    String condition() {
        return condition;
    }

    /** What stands in the address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an address means; all when it names none. */
    public static Standing of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(standing -> standing.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }
}
