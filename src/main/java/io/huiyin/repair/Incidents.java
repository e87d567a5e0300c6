package io.huiyin.repair;

import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Move;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to people and things during repairs (REP-27); never changed. */
@Repository
public class Incidents {
    private final JdbcClient jdbc;

    Incidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One incident with its order.
     *
     * @param measures what was done about it
     */
    public record Incident(
            String number,
            String place,
            Instant at,
            IncidentKind kind,
            String what,
            boolean injured,
            String measures,
            String reportedBy) {}

    void add(MatterRef ref, RepairAct.ReportIncident act, Move<Stage> move) {
        jdbc.sql("""
                insert into incident (community_id, matter_id, at, kind, what, injured, measures, reported_by, reported_by_name)
                values (:community, :matter, :at, :kind, :what, :injured, :measures, :by, :name)""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .param("at", Timestamp.from(move.at()))
                .param("kind", act.kind().name())
                .param("what", act.what())
                .param("injured", act.injured())
                .param("measures", act.measures())
                .param("by", move.by().actor().staffId())
                .param("name", move.by().actor().name())
                .update();
    }

    /** Those of a span of time, the latest first; of injuries alone if that is asked. */
    public List<Incident> between(long communityId, Instant from, Instant to, boolean injuredOnly) {
        return jdbc.sql("""
                select m.number, m.place_text, i.* from incident i
                join matter m on m.community_id = i.community_id and m.id = i.matter_id
                where i.community_id = :community and i.at >= :from and i.at < :to and (i.injured or not :injured)
                order by i.at desc, i.id desc limit 500""")
                .param("community", communityId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("injured", injuredOnly)
                .query(Incidents::read)
                .list();
    }

    /** Those of one order, the latest first. */
    public List<Incident> of(MatterRef ref) {
        return jdbc.sql("""
                select m.number, m.place_text, i.* from incident i
                join matter m on m.community_id = i.community_id and m.id = i.matter_id
                where i.community_id = :community and i.matter_id = :matter order by i.at desc, i.id desc""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .query(Incidents::read)
                .list();
    }

    private static Incident read(ResultSet row, int at) throws SQLException {
        return new Incident(
                row.getString("number"),
                row.getString("place_text"),
                row.getTimestamp("at").toInstant(),
                IncidentKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getBoolean("injured"),
                row.getString("measures"),
                row.getString("reported_by_name"));
    }
}
