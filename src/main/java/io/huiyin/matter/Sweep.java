package io.huiyin.matter;

import io.huiyin.matter.Timeline.Appending;
import io.huiyin.message.Messages;
import io.huiyin.message.Refresh;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the clocks that are due for a step, on any number of nodes: warns, breaches, climbs the ladder. Each step is taken once, with
 * its entry and its messages in one transaction; after a night down the missed steps are taken in their order.
 */
@Component
public class Sweep {
    static final int BATCH = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /**
     * Locks matter and clock together and waits for neither: an act holds its matter before its clocks, so waiting for a matter with a
     * clock in hand could lock both up.
     */
    private static final String DUE = """
                select m.community_id, m.id, m.kind, m.number, m.stage, m.ended, m.version, m.title, m.category, m.priority,
                       m.home_id, m.building_id, m.place_id, m.place_text, m.person_id, m.customer_name, m.department,
                       m.assignee_id, m.opened_at, m.ended_at, m.origin, m.entries, m.head,
                       c.id as clock_id, c.clause, c.state, c.due_at, c.warn_at, c.breached_at, c.step, c.next_at
                from clause_clock c join matter m on m.community_id = c.community_id and m.id = c.matter_id
                where c.next_at <= :asOf %s
                order by c.next_at, c.id
                limit :batch
                for update of m, c skip locked""";

    private final JdbcClient jdbc;
    private final ClauseClocks clocks;
    private final Timeline timeline;
    private final Ladders ladders;
    private final Telling telling;

    Sweep(JdbcClient jdbc, ClauseClocks clocks, Timeline timeline, Ladders ladders, Telling telling) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.timeline = timeline;
        this.ladders = ladders;
        this.telling = telling;
    }

    /** What the sweep speaks through, and the transaction it works in. */
    @Component
    record Telling(TransactionTemplate transactions, Messages messages, Refresh refresh) {}

    /** Takes every step that is due at this moment, batch by batch; returns how many clocks were looked at. */
    public int run(Instant asOf) {
        var reached = ladders.reached(asOf);
        var total = 0;
        var swept = 0;
        do {
            swept = batch(reached, asOf);
            total += swept;
        } while (swept == BATCH);
        if (total > 0) {
            LOG.info("swept {} clocks", total);
        }
        return total;
    }

    private int batch(Reach.Reached reached, Instant asOf) {
        try {
            return whole(() -> due(asOf), reached, asOf);
        } catch (DataIntegrityViolationException broken) {
            LOG.warn("some clock can't take its step; each is taken by itself");
            return oneByOne(reached, asOf);
        }
    }

    /** What is broken in one matter, of which the nightly check tells, holds up no other's clocks. */
    private int oneByOne(Reach.Reached reached, Instant asOf) {
        var swept = 0;
        for (var clock : waiting(asOf)) {
            try {
                swept += whole(() -> due(asOf, clock), reached, asOf);
            } catch (DataIntegrityViolationException broken) {
                LOG.error(
                        "clock {} of community {} can't take its step: {}; bin/check tells what is broken",
                        clock.id(),
                        clock.communityId(),
                        broken.getClass().getSimpleName());
            }
        }
        return swept;
    }

    /** In one transaction. */
    private int whole(Supplier<List<Due>> clocksDue, Reach.Reached reached, Instant asOf) {
        return Objects.requireNonNull(telling.transactions().execute(status -> step(clocksDue.get(), reached, asOf)));
    }

    private int step(List<Due> due, Reach.Reached reached, Instant asOf) {
        if (due.isEmpty()) {
            return 0;
        }
        var taken = ladders.take(due, reached, asOf);
        clocks.step(taken.stream().map(Ladders.Taken::clock).toList());
        timeline.append(entries(taken, asOf));
        telling.messages()
                .tell(taken.stream().flatMap(each -> each.tellings().stream()).toList());
        taken.stream()
                .map(each ->
                        new Topic(each.matter().communityId(), each.matter().kind()))
                .distinct()
                .forEach(topic -> telling.refresh().announce(topic.communityId(), topic.kind()));
        return due.size();
    }

    private record Topic(long communityId, String kind) {}

    private List<Due> due(Instant asOf) {
        return jdbc.sql(DUE.formatted(""))
                .param("asOf", Timestamp.from(asOf))
                .param("batch", BATCH)
                .query((row, at) -> new Due(Matters.matter(row), ClauseClocks.due(row)))
                .list();
    }

    private List<Due> due(Instant asOf, Waiting clock) {
        return jdbc.sql(DUE.formatted("and c.community_id = :community and c.id = :clock"))
                .param("asOf", Timestamp.from(asOf))
                .param("batch", 1)
                .param("community", clock.communityId())
                .param("clock", clock.id())
                .query((row, at) -> new Due(Matters.matter(row), ClauseClocks.due(row)))
                .list();
    }

    /** A clock of a batch that could not be taken whole. */
    private record Waiting(long communityId, long id) {}

    private List<Waiting> waiting(Instant asOf) {
        return jdbc.sql("""
                select community_id, id from clause_clock where next_at <= :asOf order by next_at, id limit :batch""")
                .param("asOf", Timestamp.from(asOf))
                .param("batch", BATCH)
                .query(Waiting.class)
                .list();
    }

    /** A clock whose next step has come, with its matter; both locked. */
    record Due(Matter matter, DueClock clock) {}

    /** Several clocks of one matter may step in one batch: each entry is chained to the one before. */
    private static List<Appending> entries(List<Ladders.Taken> taken, Instant asOf) {
        Map<MatterRef, Appending> last = new HashMap<>();
        var appendings = new ArrayList<Appending>();
        for (var each : taken) {
            for (var entry : each.entries()) {
                var matter = each.matter();
                var before = last.get(matter.ref());
                var entries = before == null ? matter.entries() : before.seq();
                var head = before == null ? matter.head() : before.hash();
                var appending = Appending.after(matter.ref(), entries, head, matter.version(), asOf, entry);
                last.put(matter.ref(), appending);
                appendings.add(appending);
            }
        }
        return appendings;
    }
}
