package io.huiyin.estate.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that the database knows.
 *
 * @param writes whether what is written now is sealed with it, if no newer one writes
 * @param lookedAt when the rows of older keys were last gone through, and how many could not be opened
 * @param doneAt when nothing of older keys was left
 */
public record LivingKey(
        int id,
        Instant madeAt,
        boolean writes,
        @Nullable Instant lookedAt,
        int unreadable,
        @Nullable Instant doneAt) {}
