package io.huiyin.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a member of staff was told.
 *
 * @param readAt when it was opened; none while it is unread
 * @param mail how its e-mail stands; none when none is sent
 */
public record Message(
        long communityId,
        long id,
        String key,
        List<String> args,
        String link,
        Urgency urgency,
        Instant toldAt,
        @Nullable Instant readAt,
        @Nullable Mail mail) {

    public Message {
        args = List.copyOf(args);
    }

    public boolean unread() {
        return readAt == null;
    }

    /**
     * How the e-mail of a message stands.
     *
     * @param at when it was sent, or will be tried next
     */
    public record Mail(State state, @Nullable Instant at) {
        /** Where the e-mail is. */
        public enum State {
            WAITING,
            SENT,
            FAILED,
            GIVEN_UP,
            NOT_CONFIGURED
        }
    }
}
