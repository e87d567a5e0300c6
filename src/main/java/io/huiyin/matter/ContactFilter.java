package io.huiyin.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which part of the contact register is wanted: a span of time, and where given a channel and how the contact stands. */
public record ContactFilter(
        Instant from,
        Instant to,
        Contact.@Nullable Channel channel,
        @Nullable Standing standing) {

    /** How a contact stands: open, or ended in one of the ways. */
    public enum Standing {
        OPEN,
        MATTER,
        ANSWERED,
        ABANDONED
    }
}
