package io.huiyin.matter;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how many open matters are past a time limit, near one, or have one before the day ends. */
@Repository
public class DueCounts {
    private final JdbcClient jdbc;

    DueCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counts of a kind of matter; each matter stands where its most pressing clock stands, and once. */
    public DueCount of(long communityId, String kind, Instant now, Instant endOfDay) {
        return jdbc.sql("""
                select count(*) filter (where late) as late,
                       count(*) filter (where not late and soon) as soon,
                       count(*) filter (where not late and not soon and today) as today
                from (select bool_or(c.due_at <= :now) as late,
                             bool_or(c.step > 0) as soon,
                             bool_or(c.due_at < :end) as today
                      from matter m join clause_clock c on c.community_id = m.community_id and c.matter_id = m.id
                      where m.community_id = :community and m.kind = :kind and not m.ended and c.state = 'RUNNING'
                      group by m.id) each""")
                .param("community", communityId)
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(endOfDay))
                .query(DueCount.class)
                .single();
    }

    /** So many matters are late, near and due today. */
    public record DueCount(int today, int soon, int late) {}
}
