package io.huiyin.message.text;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts on their way: each is leased to one node while that one sends it. */
@Repository
class TextQueue {
    /** A node that dies while sending leaves its text to another after this time; longer than a gateway may take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    TextQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the next text that is due, for this node alone while the lease lasts. */
    Optional<Text> claim() {
        var now = clock.instant();
        return jdbc.sql("""
                with due as (
                    select community_id, id from customer_text
                    where next_at <= :now and (leased_until is null or leased_until <= :now)
                    order by next_at, id limit 1 for update skip locked
                )
                update customer_text t set tries = tries + 1, leased_until = :lease
                from due where t.community_id = due.community_id and t.id = due.id
                returning t.*""")
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .query(TextRows::text)
                .optional();
    }

    /** The gateway has it; whatever was thought of the row meanwhile, this is so. */
    void sent(Text text, String receipt) {
        jdbc.sql("""
                update customer_text set state = 'SENT', receipt = :receipt, done_at = :now, next_at = null,
                       leased_until = null, dropped = null, fault = null
                where community_id = :community and id = :id and state <> 'SENT'""")
                .param("receipt", receipt)
                .param("now", Timestamp.from(clock.instant()))
                .param("community", text.communityId())
                .param("id", text.id())
                .update();
    }

    /** It is tried again at that moment. */
    void again(Text text, Instant nextAt, String fault) {
        waiting(text, nextAt, fault, text.tries());
    }

    /** It waits without having been tried. */
    void postponed(Text text, Instant until) {
        waiting(text, until, text.fault(), text.tries() - 1);
    }

    private void waiting(Text text, Instant nextAt, @Nullable String fault, int tries) {
        jdbc.sql("""
                update customer_text set next_at = :next, leased_until = null, fault = :fault, tries = :tries
                where community_id = :community and id = :id and state = 'WAITING'""")
                .param("next", Timestamp.from(nextAt))
                .param("fault", fault)
                .param("tries", tries)
                .param("community", text.communityId())
                .param("id", text.id())
                .update();
    }

    /** Nobody tries it again by himself. */
    void failed(Text text, String fault) {
        jdbc.sql("""
                update customer_text set state = 'FAILED', next_at = null, leased_until = null, fault = :fault
                where community_id = :community and id = :id and state = 'WAITING'""")
                .param("fault", fault)
                .param("community", text.communityId())
                .param("id", text.id())
                .update();
    }

    /** It is not to go after all. */
    void drop(Text text, Dropped why) {
        jdbc.sql("""
                update customer_text set state = 'DROPPED', dropped = :why, done_at = :now, next_at = null, leased_until = null
                where community_id = :community and id = :id and state = 'WAITING'""")
                .param("why", why.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("community", text.communityId())
                .param("id", text.id())
                .update();
    }

    /** What waits about a matter, of these templates or of all, is dropped; what a node is sending at this moment is not. */
    void dropWaiting(long communityId, long matterId, @Nullable Collection<String> templates, Dropped why) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                update customer_text set state = 'DROPPED', dropped = :why, done_at = :now, next_at = null, leased_until = null
                where community_id = :community and matter_id = :matter and state = 'WAITING'
                  and (leased_until is null or leased_until <= :now)
                  and (:all or template = any(:templates))""")
                .param("why", why.name())
                .param("now", now)
                .param("community", communityId)
                .param("matter", matterId)
                .param("all", templates == null)
                .param("templates", templates == null ? new String[0] : templates.toArray(String[]::new))
                .update();
    }

    /** What was due before and nobody sent is not true any more; what failed is looked at for longer. */
    void dropOutOfDate(Instant before, Instant failedBefore) {
        jdbc.sql("""
                update customer_text set state = 'DROPPED', dropped = 'OUT_OF_DATE', done_at = :now
                where state = 'FAILED' and due_at < :before""")
                .param("now", Timestamp.from(clock.instant()))
                .param("before", Timestamp.from(failedBefore))
                .update();
        jdbc.sql("""
                update customer_text set state = 'DROPPED', dropped = 'OUT_OF_DATE', done_at = :now, next_at = null, leased_until = null
                where next_at is not null and next_at < :before and due_at < :before and (leased_until is null or leased_until <= :now)""")
                .param("now", Timestamp.from(clock.instant()))
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Texts about what ended before are forgotten, and what their receivers wanted. */
    void forget(Instant endedBefore) {
        jdbc.sql("""
                delete from text_wish w using matter m
                where m.community_id = w.community_id and m.id = w.matter_id and m.ended and m.ended_at < :before""").param("before", Timestamp.from(endedBefore)).update();
        jdbc.sql("""
                delete from customer_text t using matter m
                where m.community_id = t.community_id and m.id = t.matter_id and m.ended and m.ended_at < :before""").param("before", Timestamp.from(endedBefore)).update();
    }
}
