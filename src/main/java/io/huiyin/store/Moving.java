package io.huiyin.store;

import io.huiyin.staff.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A movement to be booked: what goes where, at whose hands and when. */
record Moving(
        Movement.Kind kind,
        long materialId,
        @Nullable Long from,
        @Nullable Long to,
        BigDecimal quantity,
        @Nullable BigDecimal unitCost,
        @Nullable Long matterId,
        String reason,
        @Nullable Long reverses,
        @Nullable UUID submission,
        Actor by,
        Instant at) {

    static Moving of(
            Movement.Kind kind,
            long materialId,
            @Nullable Long from,
            @Nullable Long to,
            BigDecimal quantity,
            String reason,
            Actor by,
            Instant at) {
        return new Moving(kind, materialId, from, to, quantity, null, null, reason, null, null, by, at);
    }

    /** The same, for an order. */
    Moving onOrder(long matter) {
        return new Moving(kind, materialId, from, to, quantity, unitCost, matter, reason, reverses, submission, by, at);
    }

    /** The same, by a form with a mark. */
    Moving once(@Nullable UUID mark) {
        return new Moving(kind, materialId, from, to, quantity, unitCost, matterId, reason, reverses, mark, by, at);
    }
}
