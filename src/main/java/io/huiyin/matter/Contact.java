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
        @Nullable Long openedById,
        String openedBy,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable Kind kind,
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
        HOTLINE,
        /** The sticker of a public place. */
        SCAN
    }

    /** What it was about, when it led to no matter. */
    public enum Kind {
        INQUIRY,
        SUGGESTION,
        PRAISE,
        OTHER
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

    public boolean isOpenedBy(long staffId) {
        return openedById != null && openedById == staffId;
    }

    /** The same contact, from somebody of this home or of none that is known. */
    public Contact from(@Nullable Long home, @Nullable Long person, @Nullable String name, @Nullable String number) {
        return new Contact(
                communityId,
                id,
                channel,
                openedAt,
                openedById,
                openedBy,
                closedAt,
                outcome,
                kind,
                matterId,
                home,
                person,
                name,
                number,
                note);
    }
}
