package io.huiyin.rulebook;

import java.time.Duration;
import java.util.List;

/** A step of a clock's ladder: who is told how long after the due time (negative: before), as posts or {@code ASSIGNEE}. */
public record Rung(Duration at, List<String> tell) {
    /** The word for whoever has the matter in hand. */
    public static final String ASSIGNEE = "ASSIGNEE";

    public Rung {
        tell = List.copyOf(tell);
        if (tell.isEmpty()) {
            throw new IllegalArgumentException("A rung tells somebody: " + at);
        }
    }
}
