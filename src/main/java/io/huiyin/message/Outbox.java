package io.huiyin.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The e-mails on their way. */
@Repository
class Outbox {
    /** A node that dies while sending leaves its e-mails to another after this time. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes e-mails that are due, for this node alone while the lease lasts. */
    @Transactional
    public List<DueMail> take(int count) {
        return jdbc.sql("""
                        with due as (
                            select community_id, message_id from delivery
                            where next_at <= :now order by next_at limit :count for update skip locked
                        )
                        update delivery d set tries = tries + 1, next_at = :lease
                        from due join message m on m.community_id = due.community_id and m.id = due.message_id
                        where d.community_id = due.community_id and d.message_id = due.message_id and d.channel = 'MAIL'
                        returning m.community_id, m.id, m.staff_id, m.key, m.args, m.link, m.urgency, m.told_at, d.tries""")
                .param("now", at(clock.instant()))
                .param("lease", at(clock.instant().plus(LEASE)))
                .param("count", count)
                .query(Outbox::mail)
                .list();
    }

    void sent(DueMail mail) {
        update(mail, "SENT", null, clock.instant(), null, mail.tries());
    }

    void failed(DueMail mail, Instant nextAt, String fault) {
        update(mail, "FAILED", nextAt, null, fault, mail.tries());
    }

    void givenUp(DueMail mail, String fault) {
        update(mail, "GIVEN_UP", null, null, fault, mail.tries());
    }

    /** Waits without a try, for the end of quiet hours. */
    void postponed(DueMail mail, Instant until) {
        update(mail, "WAITING", until, null, null, mail.tries() - 1);
    }

    private void update(
            DueMail mail,
            String state,
            @Nullable Instant nextAt,
            @Nullable Instant doneAt,
            @Nullable String fault,
            int tries) {
        jdbc.sql("""
                        update delivery set state = :state, next_at = :next, done_at = :done, fault = :fault, tries = :tries
                        where community_id = :community and message_id = :message and channel = 'MAIL'""")
                .param("state", state)
                .param("next", at(nextAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("done", at(doneAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("fault", fault)
                .param("tries", tries)
                .param("community", mail.communityId())
                .param("message", mail.messageId())
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static DueMail mail(ResultSet row, int at) throws SQLException {
        return new DueMail(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getLong("staff_id"),
                row.getString("key"),
                List.of((String[]) row.getArray("args").getArray()),
                row.getString("link"),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"));
    }
}
