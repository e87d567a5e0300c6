package io.huiyin.repair.scan;

import io.huiyin.matter.MatterRef;
import io.huiyin.repair.Stage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What passers-by reported at public places, and how many saw it too. */
@Repository
public class PlaceReports {
    private static final Duration LATELY = Duration.ofDays(3);
    private static final int MOST = 6;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlaceReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A repair at a place, as much of it as concerns whoever comes by. */
    record Known(MatterRef ref, String number, String fault, Stage stage, Instant at, boolean ended, int seenToo) {}

    /** Writes a report down; false when the same form had been sent before. */
    boolean write(MatterRef matter, long place, boolean meToo, UUID submission) {
        return jdbc.sql("""
                        insert into place_report (community_id, place_id, matter_id, at, me_too, submission)
                        values (:community, :place, :matter, :at, :too, :submission)
                        on conflict (community_id, submission) do nothing""")
                        .param("community", matter.communityId())
                        .param("place", place)
                        .param("matter", matter.id())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("too", meToo)
                        .param("submission", submission)
                        .update()
                == 1;
    }

    /** What is open at a place and what was done there lately, the open ones first. */
    List<Known> lately(long communityId, long place) {
        return jdbc.sql("""
                select m.id, m.number, m.title, m.stage, m.opened_at, m.ended, (
                       select count(*) from place_report r
                       where r.community_id = m.community_id and r.matter_id = m.id and r.me_too) as too
                from matter m
                where m.community_id = :community and m.place_id = :place and m.kind = 'repair' and m.home_id is null
                  and m.stage <> 'CANCELLED' and (not m.ended or m.ended_at > :since)
                order by m.ended, m.opened_at desc, m.id desc limit :most""")
                .param("community", communityId)
                .param("place", place)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .param("most", MOST)
                .query((row, n) -> new Known(
                        new MatterRef(communityId, row.getLong("id")),
                        row.getString("number"),
                        row.getString("title"),
                        Stage.valueOf(row.getString("stage")),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getBoolean("ended"),
                        row.getInt("too")))
                .list();
    }

    /** How many new reports a place had of late, to hold back whoever sends one after another. */
    int since(long communityId, long place, Duration of) {
        return jdbc.sql("""
                select count(*) from place_report
                where community_id = :community and place_id = :place and at > :since and not me_too""")
                .param("community", communityId)
                .param("place", place)
                .param("since", Timestamp.from(clock.instant().minus(of)))
                .query(Integer.class)
                .single();
    }

    /** How often each place of a community was reported by its sticker in these days. */
    public Map<Long, Integer> counts(long communityId, Duration of) {
        return jdbc
                .sql("""
                        select place_id, count(*) as reports from place_report
                        where community_id = :community and at > :since group by place_id""")
                .param("community", communityId)
                .param("since", Timestamp.from(clock.instant().minus(of)))
                .query((row, n) -> Map.entry(row.getLong("place_id"), row.getInt("reports")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
