package io.huiyin.oversight;

import io.huiyin.sight.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the house has on its hands, across all communities, in numbers alone and at most every ten seconds. */
@Repository
class Loads {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable Load latest;
    private Instant countedAt = Instant.MIN;

    Loads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    synchronized Load now() {
        var now = clock.instant();
        var known = latest;
        if (known != null && Duration.between(countedAt, now).abs().compareTo(KEPT) < 0) {
            return known;
        }
        var counted = counted(now);
        latest = counted;
        countedAt = now;
        return counted;
    }

    private Load counted(Instant now) {
        try (var within = Sight.everywhere()) {
            return count(now);
        }
    }

    private Load count(Instant now) {
        var overdue = overdue(now);
        return jdbc.sql("""
                        select (select count(*) from clause_clock where state in ('RUNNING', 'PAUSED')) as clocks,
                               (select coalesce(extract(epoch from :now - min(next_at)), 0) from clause_clock
                                 where next_at <= :now) as lag,
                               (select count(*) from delivery where next_at is not null) as mail,
                               (select count(*) from scheduled_tasks where consecutive_failures > 0) as jobs
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> load(row, overdue))
                .single();
    }

    private Map<String, Long> overdue(Instant now) {
        var overdue = new HashMap<String, Long>();
        jdbc.sql("""
                        select clause, count(*) from clause_clock
                         where state = 'RUNNING' and due_at <= :now group by clause
                        """).param("now", now.atOffset(ZoneOffset.UTC)).query(row -> {
            overdue.put(row.getString(1), row.getLong(2));
        });
        return Map.copyOf(overdue);
    }

    private static Load load(ResultSet row, Map<String, Long> overdue) throws SQLException {
        return new Load(row.getLong("clocks"), overdue, row.getDouble("lag"), row.getLong("mail"), row.getLong("jobs"));
    }
}
