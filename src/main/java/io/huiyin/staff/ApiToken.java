package io.huiyin.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A program's permission to act as one of the staff; the secret itself is shown once and never kept. */
public record ApiToken(
        long id,
        String name,
        long staffId,
        String staffName,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    public boolean valid(Instant at) {
        return revokedAt == null && at.isBefore(expiresAt);
    }
}
