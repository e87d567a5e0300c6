package io.huiyin.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a matter, such as a photo of the fault.
 *
 * @param file the content in the file store, by its hash
 * @param thumbnail a small picture of it in the file store, by its hash
 * @param takenAt when the phone took it that could send it only later; none for what came in at once
 */
public record Attachment(
        MatterRef ref,
        long id,
        Purpose purpose,
        String name,
        String file,
        @Nullable String thumbnail,
        String type,
        long bytes,
        Instant addedAt,
        String addedBy,
        @Nullable Instant takenAt) {
    /** The moment that it shows: when it was taken, where that is known, else when it came in. */
    public Instant at() {
        return takenAt == null ? addedAt : takenAt;
    }

    /** What it shows: what was reported, how it was before the work and after it, a signed paper, where a call is recorded. */
    public enum Purpose {
        REPORTED,
        BEFORE,
        AFTER,
        SIGNATURE,
        RECORDING,
        OTHER
    }
}
