package io.huiyin.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody turned to the desk: the entry in the customer information register (DSK-01), open until it led to a matter, was
 * answered, or was given up.
 */
public record Contact(
        long communityId,
        long id,
        Channel channel,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable Long matterId,
        @Nullable Long homeId,
        @Nullable Long personId,
        @Nullable String callerName,
        @Nullable String telephone,
        String note) {

    /** The way on which it came. */
    public enum Channel {
        CALL,
        VISIT,
        LETTER,
        RELAYED,
        SUPERIOR,
        APP,
        PATROL,
        HOTLINE
    }

    /** How it ended. */
    public enum Outcome {
        MATTER,
        ANSWERED,
        ABANDONED
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
