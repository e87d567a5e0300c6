package io.huiyin.insight;

import io.huiyin.MovableClock;
import io.huiyin.Sites;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A community with clocks that were met, are late, still run: written straight into the register. */
final class CountedHouse {
    final Sites.Site site;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private int number;

    CountedHouse(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        site = new Sites(jdbc, clock).open("i" + Long.toString(System.nanoTime(), 36));
    }

    String url(String path) {
        return "/c/" + site.code() + path;
    }

    CountedHouse running(String clause, Duration ago, Duration term) {
        return clock(clause, ago, term, "RUNNING", null, false);
    }

    CountedHouse met(String clause, Duration ago, Duration term, Duration after) {
        return clock(clause, ago, term, "MET", after, after.compareTo(term) > 0);
    }

    CountedHouse overdue(String clause, Duration ago, Duration term) {
        return clock(clause, ago, term, "RUNNING", null, true);
    }

    CountedHouse withdrawn(String clause, Duration ago, Duration term, Duration after) {
        return clock(clause, ago, term, "DROPPED", after, false);
    }

    private CountedHouse clock(
            String clause, Duration ago, Duration term, String state, @Nullable Duration after, boolean late) {
        var start = clock.instant().minus(ago);
        var ended = after == null ? null : start.plus(after);
        jdbc.sql("""
                with opened as (
                    insert into matter (community_id, kind, number, stage, title, category, priority, place_text, opened_at)
                    values (:community, 'repair', :number, 'WORKING', '厨房漏水', '漏水', 'REGULAR', '3-2-1201', :start)
                    returning community_id, id)
                insert into clause_clock (community_id, matter_id, clause, figure, started_at, due_at, warn_at, state, ended_at,
                                          breached_at, explanation)
                select community_id, id, :clause, :figure, :start, :due, :due, :state, :ended, :breached, '{}' from opened""")
                .param("community", site.id())
                .param("number", "BX20261121-%04d".formatted(++number))
                .param("clause", clause)
                .param("figure", term.toString())
                .param("start", Timestamp.from(start))
                .param("due", Timestamp.from(start.plus(term)))
                .param("state", state)
                .param("ended", timestamp(ended))
                .param("breached", timestamp(late ? start.plus(term) : null))
                .update();
        return this;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
