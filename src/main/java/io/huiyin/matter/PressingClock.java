package io.huiyin.matter;

import java.time.Instant;

/**
 * The open clock of a matter that runs out first, as lists and boards show it; one that stands still presses less than any that runs.
 *
 * @param warnAt from when it is amber
 */
public record PressingClock(String clause, Instant dueAt, Instant warnAt, boolean paused) {}
