package io.huiyin.repair;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order of the same fault that came before (REP-23).
 *
 * @param within whether it is recent enough to count as the same fault again
 * @param warrantyUntil how long what was charged for it is answered for; nothing when it was not
 */
public record Earlier(
        String number,
        String fault,
        Stage stage,
        Instant openedAt,
        boolean within,
        @Nullable Instant warrantyUntil) {
    /** Whether the work of it is still answered for, so that it is not charged again. */
    public boolean covers(Instant now) {
        return warrantyUntil != null && now.isBefore(warrantyUntil);
    }
}
