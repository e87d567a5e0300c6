package io.huiyin.message.text;

import io.huiyin.estate.Communities;
import io.huiyin.message.Refresh;
import io.huiyin.staff.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The texts that are owed to people outside: written with the act that causes them, replaced by newer ones, sent later. */
@Repository
public class Texts {
    private final JdbcClient jdbc;
    private final TextQueue queue;
    private final TextWishes wishes;
    private final Occasion occasion;
    private final Clock clock;

    Texts(JdbcClient jdbc, TextQueue queue, TextWishes wishes, Occasion occasion, Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.wishes = wishes;
        this.occasion = occasion;
        this.clock = clock;
    }

    /** Where it is night, what the site's rule is, and which pages show it. */
    @Component("textOccasion")
    record Occasion(TextRules rules, Communities communities, Refresh refresh) {}

    /**
     * Owes a text in the caller's transaction. What waits of the same template about the same matter is replaced; none is
     * owed to who wants none, and those above the day's number are kept as dropped.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void owe(NewText text) {
        if (wishes.of(text.communityId(), text.matterId()).stopped()) {
            return;
        }
        queue.dropWaiting(text.communityId(), text.matterId(), List.of(text.template()), Dropped.REPLACED);
        var rule = occasion.rules().inForce(text.communityId(), clock.instant());
        var zone = occasion.communities().get(text.communityId()).zone();
        var due = text.urgent()
                ? text.dueAt()
                : rule.quiet().endIfQuietAt(text.dueAt(), zone).orElse(text.dueAt());
        var day = LocalDate.ofInstant(due, zone);
        var tooMany = ofTheDay(
                        text,
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                >= rule.perDay();
        insert(text, due, tooMany);
        occasion.refresh().announce(text.communityId(), "text");
    }

    private int ofTheDay(NewText text, Instant from, Instant until) {
        return jdbc.sql("""
                select count(*) from customer_text
                where community_id = :community and matter_id = :matter and state in ('WAITING', 'SENT', 'BY_HAND')
                  and due_at >= :from and due_at < :until""")
                .param("community", text.communityId())
                .param("matter", text.matterId())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    private void insert(NewText text, Instant due, boolean tooMany) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into customer_text (community_id, key, matter_id, kind, number, template, params, urgent, state, dropped,
                                           owed_at, due_at, next_at, done_at)
                values (:community, :key, :matter, :kind, :number, :template, :params, :urgent, :state, :dropped,
                        :now, :due, :next, :done)""")
                .param("community", text.communityId())
                .param("key", UUID.randomUUID())
                .param("matter", text.matterId())
                .param("kind", text.kind())
                .param("number", text.number())
                .param("template", text.template())
                .param("params", text.params().toArray(String[]::new))
                .param("urgent", text.urgent())
                .param("state", tooMany ? "DROPPED" : "WAITING")
                .param("dropped", tooMany ? Dropped.TOO_MANY.name() : null)
                .param("now", now)
                .param("due", Timestamp.from(due))
                .param("next", tooMany ? null : Timestamp.from(due), Types.TIMESTAMP)
                .param("done", tooMany ? now : null, Types.TIMESTAMP)
                .update();
    }

    /** What waits of these templates is not true any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void over(long communityId, long matterId, Collection<String> templates) {
        if (!templates.isEmpty()) {
            queue.dropWaiting(communityId, matterId, templates, Dropped.OVER);
        }
    }

    /** Whether a text of this template was owed within so long; two who ask at once take turns. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean owedWithin(long communityId, long matterId, String template, Duration time) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('customer_text'), hashtext(cast(:matter as text)))")
                .param("matter", matterId)
                .query((row, at) -> at)
                .list();
        return jdbc.sql("""
                select exists (select 1 from customer_text where community_id = :community and matter_id = :matter
                  and template = :template and owed_at > :since)""")
                .param("community", communityId)
                .param("matter", matterId)
                .param("template", template)
                .param("since", Timestamp.from(clock.instant().minus(time)))
                .query(Boolean.class)
                .single();
    }

    /** The texts about one matter, the latest first. */
    public List<Text> of(long communityId, long matterId) {
        return jdbc.sql("""
                select * from customer_text where community_id = :community and matter_id = :matter
                order by owed_at desc, id desc""")
                .param("community", communityId)
                .param("matter", matterId)
                .query(TextRows::text)
                .list();
    }

    public Optional<Text> find(long communityId, long id) {
        return jdbc.sql("select * from customer_text where community_id = :community and id = :id")
                .param("community", communityId)
                .param("id", id)
                .query(TextRows::text)
                .optional();
    }

    /** Somebody sent it himself. False when it waits no more, or a node is sending it at this moment. */
    public boolean byHand(Text text, Actor by) {
        return done(text, "BY_HAND", null, null, by);
    }

    /** It is left out, for a reason. */
    public boolean leaveOut(Text text, String why, Actor by) {
        return done(text, "DROPPED", Dropped.LEFT_OUT, why, by);
    }

    private boolean done(Text text, String state, @Nullable Dropped dropped, @Nullable String note, Actor by) {
        var now = Timestamp.from(clock.instant());
        var changed = jdbc.sql("""
                update customer_text set state = :state, dropped = :dropped, note = :note, done_at = :now, done_by = cast(:by as bigint),
                       done_by_name = :name, next_at = null, leased_until = null
                where community_id = :community and id = :id and state in ('WAITING', 'FAILED')
                  and (leased_until is null or leased_until <= :now)""")
                .param("state", state)
                .param("dropped", dropped == null ? null : dropped.name())
                .param("note", note)
                .param("now", now)
                .param("by", by.staffId())
                .param("name", by.name())
                .param("community", text.communityId())
                .param("id", text.id())
                .update();
        shown(text);
        return changed == 1;
    }

    /**
     * Tries a failed one again from now on. One that the gateway refused gets another key, since it may answer the same key the
     * same way; one that it may have, keeps it.
     */
    public boolean retry(Text text) {
        var changed = jdbc.sql("""
                update customer_text set state = 'WAITING', next_at = :now, due_at = :now, tries = 0,
                       key = case when fault like 'HTTP 4%' then :key else key end
                where community_id = :community and id = :id and state = 'FAILED'""")
                .param("now", Timestamp.from(clock.instant()))
                .param("key", UUID.randomUUID())
                .param("community", text.communityId())
                .param("id", text.id())
                .update();
        shown(text);
        return changed == 1;
    }

    private void shown(Text text) {
        occasion.refresh().announce(text.communityId(), "text", text.kind() + ":" + text.number());
    }
}
