package io.huiyin.repair;

import io.huiyin.staff.Trade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many work orders at once, each in a few words; and how many there are at each turn of their way. */
@Repository
public class Briefs {
    private static final String COLUMNS = """
            w.matter_id, w.trade, w.appointment, w.technician_name, w.refusal_supervisor is not null as countersigned,
            w.paid < coalesce(s.sum, 0) as owed""";
    private static final String SUM = """
            left join lateral (
                 select sum(round(l.quantity * (l.labour + case when l.own_material then 0 else l.material end), 2))
                        filter (where l.charged) as sum
                 from charge_line l
                 where l.community_id = w.community_id and l.matter_id = w.matter_id and l.revision = w.revision) s on true
            """;
    private final JdbcClient jdbc;

    Briefs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the matter's id. */
    public Map<Long, Brief> of(long communityId, Collection<Long> matterIds) {
        return jdbc
                .sql("select " + COLUMNS + " from work_order w " + SUM
                        + "where w.community_id = :community and w.matter_id = any(:matters)")
                .param("community", communityId)
                .param("matters", matterIds.toArray(Long[]::new))
                .query((row, at) -> Map.entry(row.getLong("matter_id"), brief(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many open orders stand where, the viewer's own apart. */
    public List<Tally> tallies(long communityId, long staffId) {
        return jdbc.sql("""
                select m.stage, coalesce(m.assignee_id = :staff, false) as mine, m.assignee_id is not null as sent,
                       w.refusal_supervisor is not null as countersigned, w.paid < coalesce(s.sum, 0) as owed,
                       count(*) as orders
                from matter m join work_order w on w.community_id = m.community_id and w.matter_id = m.id
                """ + SUM + """
                where m.community_id = :community and m.kind = 'repair' and not m.ended
                group by 1, 2, 3, 4, 5""")
                .param("community", communityId)
                .param("staff", staffId)
                .query(Tally.class)
                .list();
    }

    private static Brief brief(ResultSet row) throws SQLException {
        var trade = row.getString("trade");
        var appointment = row.getTimestamp("appointment");
        return new Brief(
                trade == null ? null : Trade.valueOf(trade),
                appointment == null ? null : appointment.toInstant(),
                row.getString("technician_name"),
                row.getBoolean("countersigned"),
                row.getBoolean("owed"));
    }

    /** So many orders at one turn of their way. */
    public record Tally(Stage stage, boolean mine, boolean sent, boolean countersigned, boolean owed, int orders) {}
}
