package io.huiyin.message;

import io.huiyin.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a viewer was told about the communities he may see. */
@Repository
public class Inbox {
    /** Which messages are wanted. */
    public enum Wanted {
        ALL,
        UNREAD,
        URGENT
    }

    private static final String SCOPE = " m.staff_id = :staff and m.community_id = any(:communities) ";

    private static final String SELECT = """
            select m.*, mail.state as mail_state, coalesce(mail.done_at, mail.next_at) as mail_at
            from message m
            left join delivery mail on mail.community_id = m.community_id and mail.message_id = m.id and mail.channel = 'MAIL'
            where\s""" + SCOPE;

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many messages are unread. */
    public int unread(Viewer viewer) {
        return scoped("select count(*) from message m where m.read_at is null and" + SCOPE, viewer)
                .query(Integer.class)
                .single();
    }

    /** The newest unread message. */
    public Optional<Message> newest(Viewer viewer) {
        return scoped(SELECT + "and m.read_at is null order by m.told_at desc, m.id desc limit 1", viewer)
                .query(Inbox::message)
                .optional();
    }

    /** A page of messages, unread ones first, newest first. */
    public List<Message> page(Viewer viewer, Wanted wanted, int from, int count) {
        String which = switch (wanted) {
            case ALL -> "";
            case UNREAD -> "and m.read_at is null";
            case URGENT -> "and m.urgency = 'URGENT'";
        };
        return scoped(
                        SELECT + which
                                + " order by m.read_at is null desc, m.told_at desc, m.id desc offset :from limit :count",
                        viewer)
                .param("from", from)
                .param("count", count)
                .query(Inbox::message)
                .list();
    }

    /** Opens a message: it is read from now on. Unknown ones and other people's do not exist. */
    @Transactional
    public Optional<Message> open(Viewer viewer, long messageId) {
        scoped(
                        "update message m set read_at = greatest(:now, m.told_at) where m.read_at is null and m.id = :id and"
                                + SCOPE,
                        viewer)
                .param("now", now())
                .param("id", messageId)
                .update();
        return scoped(SELECT + "and m.id = :id", viewer)
                .param("id", messageId)
                .query(Inbox::message)
                .optional();
    }

    /** All that was told is read from now on. */
    public int readAll(Viewer viewer) {
        return scoped(
                        "update message m set read_at = greatest(:now, m.told_at) where m.read_at is null and" + SCOPE,
                        viewer)
                .param("now", now())
                .update();
    }

    /**
     * The messages that have not been on any page of the viewer yet, newest first; they have now, and count as arrived.
     */
    @Transactional
    public List<Message> arrive(Viewer viewer) {
        List<Long> arrived = scoped("""
                        update delivery d set state = 'SENT', tries = tries + 1, done_at = :now
                        from message m
                        where d.community_id = m.community_id and d.message_id = m.id
                          and d.channel = 'PAGE' and d.state = 'WAITING' and m.read_at is null and""" + SCOPE + "returning m.id", viewer)
                .param("now", now())
                .query(Long.class)
                .list();
        if (arrived.isEmpty()) {
            return List.of();
        }
        return scoped(SELECT + "and m.id = any(:ids) order by m.told_at desc, m.id desc", viewer)
                .param("ids", arrived.toArray(Long[]::new))
                .query(Inbox::message)
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, Viewer viewer) {
        return jdbc.sql(sql)
                .param("staff", viewer.staffId())
                .param("communities", viewer.communityIds().toArray(Long[]::new));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Message message(ResultSet row, int at) throws SQLException {
        return new Message(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getString("key"),
                List.of((String[]) row.getArray("args").getArray()),
                row.getString("link"),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                instant(row, "read_at"),
                mail(row));
    }

    private static Message.@Nullable Mail mail(ResultSet row) throws SQLException {
        String state = row.getString("mail_state");
        return state == null ? null : new Message.Mail(Message.Mail.State.valueOf(state), instant(row, "mail_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
