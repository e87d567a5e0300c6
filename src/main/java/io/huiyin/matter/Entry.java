package io.huiyin.matter;

import io.huiyin.staff.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact on a matter's timeline, never changed.
 *
 * @param version the matter's version after it
 * @param facts what was entered, as a JSON object
 * @param hash SHA-256 over the entry and the hash of the one before
 */
public record Entry(
        int seq,
        int version,
        Instant at,
        Actor actor,
        String word,
        @Nullable String fromStage,
        @Nullable String toStage,
        String facts,
        byte[] hash) {}
