package io.huiyin.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants, as the register holds it.
 *
 * @param version the number of acts so far; who acts says which version he saw
 * @param entries the number of timeline entries, with {@code head} the hash of the last
 */
public record Matter(
        MatterRef ref,
        String kind,
        String number,
        String stage,
        boolean ended,
        int version,
        Heading heading,
        Location location,
        Customer customer,
        Instant openedAt,
        @Nullable Instant endedAt,
        Origin origin,
        int entries,
        byte @Nullable [] head) {

    /** Whether the matter happened here or was taken over from older books. */
    public enum Origin {
        LIVE,
        IMPORTED
    }

    public long communityId() {
        return ref.communityId();
    }

    public long id() {
        return ref.id();
    }
}
