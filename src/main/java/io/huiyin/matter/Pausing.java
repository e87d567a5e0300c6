package io.huiyin.matter;

import java.time.Instant;

/** An act that stops the clocks says why, and when work is to go on. */
public interface Pausing {
    String reason();

    Instant plannedResume();
}
