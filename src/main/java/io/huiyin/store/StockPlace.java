package io.huiyin.store;

import org.jspecify.annotations.Nullable;

/**
 * Where material lies: a store room, or the van or bag of a technician.
 *
 * @param holderId who keeps the room; whose van it is
 */
public record StockPlace(
        long id,
        Kind kind,
        String name,
        @Nullable Long holderId,
        @Nullable String holder) {
    /** A room of the site, or what somebody takes along. */
    public enum Kind {
        ROOM,
        VAN
    }
}
