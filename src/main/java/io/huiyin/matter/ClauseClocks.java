package io.huiyin.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The clocks of all matters. */
@Repository
public class ClauseClocks {
    private static final String COLUMNS = """
            community_id, id, matter_id, clause, figure_id, figure, started_at, due_at, warn_at, state, ended_at,
            breached_at, step, next_at, explanation""";
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    ClauseClocks(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /** All clocks of a matter, the ended ones too, in the order in which they were started. */
    public List<ClauseClock> of(MatterRef ref) {
        return jdbc.sql("select " + COLUMNS + " " + """
                from clause_clock where community_id = :community and matter_id = :matter order by started_at, id""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .query((row, at) -> clock(row))
                .list();
    }

    /** The clocks of a matter that run or stand still. */
    List<ClauseClock> open(MatterRef ref) {
        return jdbc.sql("select " + COLUMNS + " " + """
                from clause_clock
                where community_id = :community and matter_id = :matter and state in ('RUNNING', 'PAUSED')
                order by started_at, id""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .query((row, at) -> clock(row))
                .list();
    }

    /** The clock that presses most of each of many matters of one community, for lists and boards; those without an open one are left out. */
    public Map<Long, PressingClock> pressing(long communityId, Collection<Long> matterIds) {
        if (matterIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select distinct on (matter_id) matter_id, clause, due_at, warn_at, state
                from clause_clock
                where community_id = :community and matter_id = any (:matters) and state in ('RUNNING', 'PAUSED')
                order by matter_id, state = 'PAUSED', due_at, id""")
                .param("community", communityId)
                .param("matters", matterIds.toArray(Long[]::new))
                .query((row, at) -> Map.entry(
                        row.getLong("matter_id"),
                        new PressingClock(
                                row.getString("clause"),
                                row.getTimestamp("due_at").toInstant(),
                                row.getTimestamp("warn_at").toInstant(),
                                row.getString("state").equals(ClauseClock.State.PAUSED.name()))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Standstill> standstills(MatterRef ref) {
        return jdbc.sql("""
                select id, from_at, planned_resume_at, to_at, reason from pause
                where community_id = :community and matter_id = :matter order by from_at, id""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .query((row, at) -> new Standstill(
                        row.getLong("id"),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("planned_resume_at").toInstant(),
                        Matters.instant(row, "to_at"),
                        row.getString("reason")))
                .list();
    }

    void pause(MatterRef ref, Instant at, Pausing pausing) {
        jdbc.sql("""
                insert into pause (community_id, matter_id, from_at, planned_resume_at, reason)
                values (:community, :matter, :from, :planned, :reason)""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .param("from", Timestamp.from(at))
                .param("planned", Timestamp.from(pausing.plannedResume()))
                .param("reason", pausing.reason())
                .update();
    }

    void resume(MatterRef ref, Instant at) {
        jdbc.sql("""
                update pause set to_at = greatest(:to, from_at) where community_id = :community and matter_id = :matter and to_at is null""")
                .param("to", Timestamp.from(at))
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .update();
    }

    /** Writes clocks that are new (id 0) or changed, in two batches. */
    void write(List<ClauseClock> clocks) {
        var fresh = clocks.stream()
                .filter(clock -> clock.id() == 0)
                .map(this::inserted)
                .toList();
        var changed = clocks.stream()
                .filter(clock -> clock.id() != 0)
                .map(this::updated)
                .toList();
        if (!changed.isEmpty()) {
            batch.batchUpdate("""
                    update clause_clock set due_at = ?, warn_at = ?, state = ?, ended_at = ?, breached_at = ?, step = ?, next_at = ?,
                           explanation = ?
                    where community_id = ? and id = ?""", changed);
        }
        if (!fresh.isEmpty()) {
            batch.batchUpdate("""
                    insert into clause_clock (community_id, matter_id, clause, figure_id, figure, started_at, due_at, warn_at, state,
                                              ended_at, breached_at, step, next_at, explanation)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", fresh);
        }
    }

    /** Writes what a step changes of clocks that are locked, in one statement. */
    void step(List<DueClock> clocks) {
        jdbc.sql("""
                update clause_clock c set breached_at = t.breached_at, step = t.step, next_at = t.next_at
                from unnest(:communities, :ids, :breaches, :steps, :nexts)
                     as t (community_id, id, breached_at, step, next_at)
                where c.community_id = t.community_id and c.id = t.id""")
                .param(
                        "communities",
                        clocks.stream().map(clock -> clock.ref().communityId()).toArray(Long[]::new))
                .param("ids", clocks.stream().map(DueClock::id).toArray(Long[]::new))
                .param(
                        "breaches",
                        clocks.stream()
                                .map(clock -> timestamp(clock.breachedAt()))
                                .toArray(Timestamp[]::new))
                .param("steps", clocks.stream().map(DueClock::step).toArray(Integer[]::new))
                .param(
                        "nexts",
                        clocks.stream().map(clock -> timestamp(clock.nextAt())).toArray(Timestamp[]::new))
                .update();
    }

    private Object[] inserted(ClauseClock clock) {
        return new @Nullable Object[] {
            clock.ref().communityId(),
            clock.ref().id(),
            clock.clause(),
            clock.figureId(),
            clock.figure(),
            timestamp(clock.startedAt()),
            timestamp(clock.dueAt()),
            timestamp(clock.warnAt()),
            clock.state().name(),
            timestamp(clock.endedAt()),
            timestamp(clock.breachedAt()),
            clock.step(),
            timestamp(clock.nextAt()),
            json.writeValueAsString(clock.why())
        };
    }

    private Object[] updated(ClauseClock clock) {
        return new @Nullable Object[] {
            timestamp(clock.dueAt()),
            timestamp(clock.warnAt()),
            clock.state().name(),
            timestamp(clock.endedAt()),
            timestamp(clock.breachedAt()),
            clock.step(),
            timestamp(clock.nextAt()),
            json.writeValueAsString(clock.why()),
            clock.ref().communityId(),
            clock.id()
        };
    }

    /** A clock beside its matter in one row, where the id is called {@code clock_id}. */
    static DueClock due(ResultSet row) throws SQLException {
        return new DueClock(
                new MatterRef(row.getLong("community_id"), row.getLong("id")),
                row.getLong("clock_id"),
                row.getString("clause"),
                row.getString("state").equals(ClauseClock.State.PAUSED.name()),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("warn_at").toInstant(),
                Matters.instant(row, "breached_at"),
                row.getInt("step"),
                Matters.instant(row, "next_at"));
    }

    private ClauseClock clock(ResultSet row) throws SQLException {
        return new ClauseClock(
                new MatterRef(row.getLong("community_id"), row.getLong("matter_id")),
                row.getLong("id"),
                row.getString("clause"),
                row.getObject("figure_id", Long.class),
                row.getString("figure"),
                ClauseClock.State.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("warn_at").toInstant(),
                Matters.instant(row, "ended_at"),
                Matters.instant(row, "breached_at"),
                row.getInt("step"),
                Matters.instant(row, "next_at"),
                json.readValue(row.getString("explanation"), Explanation.class));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
