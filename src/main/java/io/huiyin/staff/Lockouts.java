package io.huiyin.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks somebody out everywhere at once, on every node: who leaves, loses a post or gets another password. Sessions, also
 * those half way in, open pages and the tokens of programs end with the same transaction.
 */
@Service
public class Lockouts {
    private final Sessions sessions;
    private final ApiTokens tokens;

    public Lockouts(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Whoever changes his own password keeps the session in which he does it. */
    @Transactional
    public void lockOut(long staffId, @Nullable String keptSessionId) {
        tokens.revokeAll(staffId);
        sessions.end(staffId, keptSessionId);
    }
}
