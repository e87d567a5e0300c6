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

    /** The counts of a kind of matter; each stands once, where its first clock to run out stands. */
    public DueCount of(long communityId, String kind, Instant now, Instant endOfDay) {
        return jdbc.sql("""
                select count(*) filter (where first_due <= :now) as late,
                       count(*) filter (where first_due > :now and step > 0) as soon,
                       count(*) filter (where first_due > :now and step = 0 and first_due < :end) as today
                from matter m cross join lateral (
                     select c.due_at as first_due, c.step from clause_clock c
                     where c.community_id = m.community_id and c.matter_id = m.id and c.state = 'RUNNING'
                     order by c.due_at limit 1) clock
                where m.community_id = :community and m.kind = :kind and not m.ended""")
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
