package io.huiyin.repair.inspection;

import io.huiyin.repair.QualityCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The completed repairs with what their check found. */
@Repository
class Inspections {
    private static final int MOST = 500;
    private static final String LINES = """
            select m.number, m.version, m.title, m.place_text, m.building_id, w.technician_name, w.completed_at, w.result,
                   w.check_state, w.check_note, w.check_by, w.check_at
            from work_order w
            join matter m on m.community_id = w.community_id and m.id = w.matter_id and m.stage <> 'CANCELLED'
            where w.community_id = :community""";

    private final JdbcClient jdbc;

    Inspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was completed on a day, by place. */
    List<Inspected> completedOn(long communityId, LocalDate day, ZoneId zone) {
        return jdbc.sql(LINES + """
                 and w.completed_at >= :from and w.completed_at < :to
                order by m.building_id nulls last, w.completed_at limit :most""")
                .param("community", communityId)
                .param("from", midnight(day, zone))
                .param("to", midnight(day.plusDays(1), zone))
                .param("most", MOST)
                .query(Inspections::row)
                .list();
    }

    /** What the checks found and is not settled, the oldest first. */
    List<Inspected> in(long communityId, QualityCheck.State state) {
        return jdbc.sql(LINES + " and w.check_state = :state order by w.check_at limit :most")
                .param("community", communityId)
                .param("state", state.name())
                .param("most", MOST)
                .query(Inspections::row)
                .list();
    }

    /** How many wait in the loop of quality: to be mended, to be looked at again. */
    Waiting waiting(long communityId) {
        return jdbc.sql("""
                select count(*) filter (where check_state = 'TO_MEND') as to_mend,
                       count(*) filter (where check_state = 'TO_RECHECK') as to_recheck
                from work_order where community_id = :community and check_state in ('TO_MEND', 'TO_RECHECK')""")
                .param("community", communityId)
                .query(Waiting.class)
                .single();
    }

    /** The counts of the loop. */
    record Waiting(int toMend, int toRecheck) {}

    /** When the repair of a matter was completed and in which building; none when it is not complete. */
    Optional<Done> done(long communityId, long matterId) {
        return jdbc.sql("""
                select m.building_id, w.completed_at
                from work_order w join matter m on m.community_id = w.community_id and m.id = w.matter_id
                where w.community_id = :community and w.matter_id = :matter and w.completed_at is not null""")
                .param("community", communityId)
                .param("matter", matterId)
                .query((row, number) -> new Done(
                        Optional.ofNullable(row.getObject("building_id", Long.class)),
                        row.getTimestamp("completed_at").toInstant()))
                .optional();
    }

    /** Where and when a repair was completed. */
    record Done(Optional<Long> buildingId, Instant at) {}

    private static Timestamp midnight(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private static Inspected row(ResultSet row, int number) throws SQLException {
        var state = row.getString("check_state");
        var result = row.getString("result");
        return new Inspected(
                row.getString("number"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("place_text"),
                row.getObject("building_id", Long.class),
                row.getString("technician_name"),
                row.getTimestamp("completed_at").toInstant(),
                result == null ? "" : result,
                state == null
                        ? null
                        : new QualityCheck(
                                QualityCheck.State.valueOf(state),
                                row.getString("check_note"),
                                row.getString("check_by"),
                                row.getTimestamp("check_at").toInstant()));
    }
}
