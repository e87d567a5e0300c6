package io.huiyin.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to an account, by whom and why; by nobody when the system did it. */
public record AccountEvent(Kind kind, @Nullable String byName, String reason, Instant at) {
    /** What happened. */
    public enum Kind {
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        SECOND_FACTOR_RESET,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        PASSKEY_COPIED,
        RECOVERY_CODES_RENEWED,
        RECOVERY_CODE_USED
    }
}
