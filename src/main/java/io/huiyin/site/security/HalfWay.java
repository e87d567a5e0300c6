package io.huiyin.site.security;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;

/** All that a session keeps of somebody whose password was right and who has still to prove himself by a second factor. */
record HalfWay(long staffId, String login, Instant since) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
}
