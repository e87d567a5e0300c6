package io.huiyin.bench.line;

import io.huiyin.bench.Figure;
import io.huiyin.bench.House;
import io.huiyin.bench.fill.Moments;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Many clocks that fall due in one second among many more that run: all breached and told once, against the same rows by hand. */
public final class ClocksDue {
    private static final Duration PREPARING = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final House house;

    public ClocksDue(House house) {
        this.house = house;
    }

    public void measure() {
        var running = fill();
        var hand = byHand();
        var due = prepare();
        var began = awaitWork(due);
        var ended = awaitEnd(due);
        var took = Duration.between(began, ended);
        tell(running, hand, due, began, took);
    }

    /** Clocks of clauses that no repair starts run on open matters, for years yet. */
    private long fill() {
        var running = house.database().number("select count(*) from clause_clock where next_at is not null");
        var open = house.database()
                .number("select count(*) from matter where not ended and community_id = any (?)", (Object) sites());
        var clauses = Math.ceilDiv(Math.max(0, house.settings().running() - running), open);
        house.database().run("""
                insert into clause_clock (community_id, matter_id, clause, figure, started_at, due_at, warn_at, state, step, next_at, explanation)
                select m.community_id, m.id, 'ZZZ-' || lpad(n::text, 2, '0'), c.figure, c.started_at, c.due_at + interval '5 years',
                       c.due_at + interval '5 years', 'RUNNING', 0, c.due_at + interval '5 years', c.explanation
                from matter m cross join generate_series(1, %d) n
                cross join lateral (select * from clause_clock k where k.community_id = m.community_id and k.matter_id = m.id
                                    and k.state = 'RUNNING' limit 1) c
                where not m.ended and m.community_id in (%s)""".formatted(clauses, list()), "vacuum (analyze) clause_clock");
        return house.database().number("select count(*) from clause_clock where next_at is not null");
    }

    private Long[] sites() {
        return house.sites().stream().map(site -> site.id()).toArray(Long[]::new);
    }

    private String list() {
        return house.sites().stream().map(site -> Long.toString(site.id())).collect(Collectors.joining(", "));
    }

    /** One UPDATE of as many clocks and one INSERT of as many entries, in a transaction. */
    private Duration byHand() {
        pick("bench_hand");
        var began = Instant.now();
        house.database().run("""
                begin;
                update clause_clock c set breached_at = due_at, step = c.step + 1
                from bench_hand h where c.community_id = h.community_id and c.id = h.id;
                insert into entry (community_id, matter_id, seq, version, at, actor, actor_name, word, facts, hash)
                select h.community_id, h.matter_id, 1000, m.version, now(), 'SYSTEM', '', 'BenchByHand',
                       '{"clause":"REP-07","due":"2026-11-22T00:00:00Z","told":["王建国","黄国栋"]}', sha256(h.id::text::bytea)
                from bench_hand h join matter m on m.community_id = h.community_id and m.id = h.matter_id;
                commit""");
        return Duration.between(began, Instant.now());
    }

    /** One clock each of as many matters, whose next step is to be the breach. */
    private void pick(String table) {
        house.database()
                .run(
                        "drop table if exists " + table,
                        """
                create table %s as
                select * from (
                    select distinct on (community_id, matter_id) community_id, id, matter_id,
                           case clause when 'REP-06' then 2 else 1 end as step
                    from clause_clock
                    where state = 'RUNNING' and clause in ('REP-04', 'REP-05', 'REP-06', 'REP-07') and breached_at is null
                      and community_id in (%s)
                    order by community_id, matter_id, clause) one
                order by hashint8(id) limit %d""".formatted(table, list(), house.settings().due()),
                        "analyze " + table);
    }

    /** Lets the chosen clocks, warned already, fall due within one second. */
    private Instant prepare() {
        pick("bench_due");
        var due = Instant.now().plus(PREPARING).truncatedTo(ChronoUnit.SECONDS);
        house.database().run("alter table bench_due add due_at timestamptz, add explanation text");
        try (var connection = house.database().asAdministrator();
                var moved = connection.prepareStatement(
                        "update bench_due set due_at = ?::timestamptz, explanation = ? where community_id = ? and id = ?")) {
            for (var clock : chosen()) {
                var at = due.plusMillis(clock.id % 1000);
                moved.setString(1, at.toString());
                moved.setString(2, Moments.moved(clock.explanation, Duration.between(clock.due, at)));
                moved.setLong(3, clock.communityId);
                moved.setLong(4, clock.id);
                moved.addBatch();
            }
            moved.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        house.database().run("""
                update clause_clock c set due_at = d.due_at, warn_at = d.due_at - interval '1 minute', next_at = d.due_at, step = d.step, explanation = d.explanation
                from bench_due d where c.community_id = d.community_id and c.id = d.id""", "analyze clause_clock");
        return due.plusSeconds(1);
    }

    private record Chosen(long communityId, long id, Instant due, String explanation) {}

    private List<Chosen> chosen() {
        return house.database()
                .list(
                        """
                select c.community_id, c.id, c.due_at, c.explanation
                from clause_clock c join bench_due d on d.community_id = c.community_id and d.id = c.id""",
                        row -> new Chosen(
                                row.getLong(1),
                                row.getLong(2),
                                row.getTimestamp(3).toInstant(),
                                row.getString(4)));
    }

    /** The moment at which the sweep that finds them is taken up. */
    private Instant awaitWork(Instant due) {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            var at = Instant.now();
            if (at.isAfter(due)
                    && house.database()
                                    .number(
                                            "select count(*) from scheduled_tasks where task_name = 'sweep-clocks' and picked")
                            == 1) {
                return at;
            }
            if (left(due) < house.settings().due()) {
                return at;
            }
        }
        throw new IllegalStateException("no sweep came");
    }

    private long left(Instant due) {
        return house.database()
                .number("select count(*) from clause_clock where next_at <= ?::timestamptz", due.toString());
    }

    private Instant awaitEnd(Instant due) {
        var until = Instant.now().plus(PATIENCE);
        while (left(due) > 0) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException(left(due) + " clocks are left");
            }
        }
        return Instant.now();
    }

    private void tell(long running, Duration hand, Instant due, Instant began, Duration took) {
        var ratio = (double) took.toMillis() / hand.toMillis();
        var of = house.settings().due();
        house.results()
                .add(Figure.ratio(
                        "%,d clocks due in one second among %,d: breached, escalated, told".formatted(of, running),
                        "%,d ms (%.1f s after the second)"
                                .formatted(
                                        took.toMillis(),
                                        Duration.between(due, began).toMillis() / 1000.0),
                        "%,d ms".formatted(hand.toMillis()),
                        ratio,
                        "≤ 4",
                        ratio <= 4));
        var breached = house.database()
                .number(
                        "select count(*) from clause_clock c join bench_due d using (community_id, id) where c.breached_at is not null");
        var entries = house.database().number("""
                select count(*) from entry e join bench_due d using (community_id, matter_id)
                where e.word = 'ClockBreached' and e.at >= d.due_at""");
        var told = house.database().number("""
                select count(distinct d.id) from bench_due d join matter m on m.community_id = d.community_id and m.id = d.matter_id
                join message s on s.community_id = d.community_id and s.once = m.number || ':clock:' || d.id || ':' || d.step""");
        var whole = breached == of && entries == of && told == of;
        house.results()
                .add(new Figure(
                        "the same: none lost, none twice",
                        "%,d breached, %,d entries, %,d told".formatted(breached, entries, told),
                        "%,d".formatted(of),
                        "",
                        "equal",
                        whole ? "yes" : "**no**"));
    }
}
