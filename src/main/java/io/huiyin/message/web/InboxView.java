package io.huiyin.message.web;

import io.huiyin.message.Inbox;
import io.huiyin.message.MailWish;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of what one was told.
 *
 * @param groups unread ones first, then day by day
 * @param further where the next page of older ones begins; none at the end
 */
public record InboxView(
        Inbox.Wanted wanted,
        int unread,
        List<Group> groups,
        @Nullable Integer further,
        MailView mail) {
    public InboxView {
        groups = List.copyOf(groups);
    }

    /** What was told on one day. */
    public record Group(boolean unread, LocalDate day, List<Line> lines) {}

    /**
     * One message.
     *
     * @param clock when it was told, in its community's time
     * @param mailNote how its e-mail stands, in words; none when there is nothing to say
     */
    public record Line(
            long id,
            String text,
            String community,
            String clock,
            boolean urgent,
            boolean unread,
            @Nullable String mailNote) {}

    /**
     * How the viewer is written to.
     *
     * @param address none when no e-mail address is known
     * @param error the key of what is wrong with the hours entered
     */
    public record MailView(
            @Nullable String address,
            boolean configured,
            MailWish wish,
            @Nullable String error) {}

    /** The number on the bell, and what has just arrived. */
    public record Badge(int unread, List<Line> arrived, int more) {}
}
