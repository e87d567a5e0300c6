package io.huiyin.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which occurrences are looked for. */
public record RoundFilter(@Nullable String clause, Occurrence.@Nullable State state, Instant since) {}
