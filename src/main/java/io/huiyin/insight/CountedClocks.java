package io.huiyin.insight;

import io.huiyin.matter.ClauseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of one community counted by clause, and the matters behind each count. */
@Repository
public class CountedClocks {
    private final JdbcClient jdbc;

    CountedClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The clocks that started since a moment, by clause, in one query; clauses without any are left out. */
    public Map<String, Tally> of(long communityId, Collection<String> clauses, Instant since) {
        return jdbc
                .sql("""
                        select c.clause, %s
                          from unnest(:clauses) as asked (clause)
                          join clause_clock c on c.community_id = :community and c.clause = asked.clause
                         where c.started_at >= :since
                         group by c.clause
                        """.formatted(counts()))
                .param("clauses", clauses.toArray(String[]::new))
                .param("community", communityId)
                .param("since", Timestamp.from(since))
                .query(Tally.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Tally::clause, Function.identity()));
    }

    private static String counts() {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.ALL)
                .map(standing -> "count(*) filter (where %s) as %s".formatted(standing.condition(), standing.name()))
                .collect(Collectors.joining(", "));
    }

    /**
     * The matters behind a count, the latest clock first.
     *
     * @param skip how many to pass over, for pages
     */
    public List<CountedClock> behind(
            long communityId, String clause, Standing standing, Instant since, int skip, int limit) {
        return jdbc.sql("""
                        select m.kind, m.number, m.title, m.place_text, m.stage, m.priority,
                               c.state, c.started_at, c.due_at, c.ended_at, c.breached_at,
                               c.warn_at, s.name as assignee
                          from clause_clock c
                          join matter m on m.community_id = c.community_id and m.id = c.matter_id
                          left join staff_member s on s.id = m.assignee_id
                         where c.community_id = :community and c.clause = :clause and c.started_at >= :since and %s
                         order by c.started_at desc, c.id desc
                        offset :skip limit :limit
                        """.formatted(standing.condition()))
                .param("community", communityId)
                .param("clause", clause)
                .param("since", Timestamp.from(since))
                .param("skip", skip)
                .param("limit", limit)
                .query(CountedClocks::row)
                .list();
    }

    private static CountedClock row(ResultSet row, int number) throws SQLException {
        return new CountedClock(
                row.getString("kind"),
                row.getString("number"),
                row.getString("title"),
                row.getString("place_text"),
                row.getString("stage"),
                row.getString("priority"),
                row.getString("assignee"),
                ClauseClock.State.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("warn_at").toInstant(),
                instant(row, "ended_at"),
                instant(row, "breached_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
