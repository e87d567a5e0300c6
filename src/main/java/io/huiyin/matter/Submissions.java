package io.huiyin.matter;

import io.huiyin.staff.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which forms have acted, in the act's own transaction, so that a double submit acts once. */
@Repository
class Submissions {
    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims the key; a second claimant waits for the first one's transaction and gets false if that was committed. */
    boolean claim(Actor actor, Submission submission, long communityId, Instant at) {
        return jdbc.sql("""
                        insert into submission (actor, key, community_id, print, at)
                        values (:actor, :key, :community, :print, :at) on conflict do nothing""")
                        .param("actor", name(actor))
                        .param("key", submission.key())
                        .param("community", communityId)
                        .param("print", submission.print())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void led(Actor actor, Submission submission, MatterRef ref) {
        jdbc.sql("update submission set matter_id = :matter where actor = :actor and key = :key")
                .param("matter", ref.id())
                .param("actor", name(actor))
                .param("key", submission.key())
                .update();
    }

    /** The matter that the key acted on, if it acted on the same request. */
    Optional<MatterRef> before(Actor actor, Submission submission) {
        return jdbc.sql("""
                select community_id, matter_id from submission
                where actor = :actor and key = :key and print = :print and matter_id is not null""")
                .param("actor", name(actor))
                .param("key", submission.key())
                .param("print", submission.print())
                .query((row, at) -> new MatterRef(row.getLong("community_id"), row.getLong("matter_id")))
                .optional();
    }

    void ledToContact(Actor actor, Submission submission, long contactId) {
        jdbc.sql("update submission set contact_id = :contact where actor = :actor and key = :key")
                .param("contact", contactId)
                .param("actor", name(actor))
                .param("key", submission.key())
                .update();
    }

    /** The contact that the key opened, if it was for the same request. */
    Optional<Long> contactBefore(Actor actor, Submission submission) {
        return jdbc.sql("""
                select contact_id from submission
                where actor = :actor and key = :key and print = :print and contact_id is not null""")
                .param("actor", name(actor))
                .param("key", submission.key())
                .param("print", submission.print())
                .query(Long.class)
                .optional();
    }

    private static String name(Actor actor) {
        return actor.kind() + ":" + (actor.staffId() == null ? actor.name() : actor.staffId());
    }
}
