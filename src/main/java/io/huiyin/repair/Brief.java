package io.huiyin.repair;

import io.huiyin.staff.Trade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A work order in a few words, for lists and boards.
 *
 * @param countersigned whether the supervisor has signed that it is not to be done (REP-12)
 * @param owed whether money is still owed for it
 */
public record Brief(
        @Nullable Trade trade,
        @Nullable Instant appointment,
        @Nullable String technician,
        boolean countersigned,
        boolean owed) {}
