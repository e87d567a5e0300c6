package io.huiyin.repair;

import io.huiyin.estate.Community;
import io.huiyin.matter.Matter;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Priority;
import io.huiyin.repair.RepairFilter.Tab;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The repairs of a community as lists: filtered, the most pressing first, and counted. */
@Repository
public class RepairList {
    private static final String LINES = """
            select m.community_id, m.id, m.number, m.stage, m.title, m.place_text, m.customer_name, m.priority, w.trade,
                   w.technician_id, w.technician_name, w.sign_at, w.earlier, m.opened_at, m.ended_at, m.origin,
                   s.sum
            from matter m
            join work_order w on w.community_id = m.community_id and w.matter_id = m.id
            left join lateral (
                 select c.due_at, c.step from clause_clock c
                 where c.community_id = m.community_id and c.matter_id = m.id and c.state = 'RUNNING'
                 order by c.due_at limit 1) p on not m.ended
            left join lateral (
                 select sum(round(l.quantity * (l.labour + case when l.own_material then 0 else l.material end), 2))
                        filter (where l.charged) as sum
                 from charge_line l
                 where l.community_id = m.community_id and l.matter_id = m.id and l.revision = w.revision) s on true
            where m.community_id = :community and m.kind = 'repair'""";
    private final JdbcClient jdbc;
    private final Clock clock;

    RepairList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The repairs that the filter lets through: open ones by what presses most, others the latest first. */
    public List<RepairLine> find(Community community, RepairFilter filter, long viewer, int from, int most) {
        var conditions = new RepairConditions(filter, community.zone(), clock.instant(), viewer);
        return jdbc.sql(LINES + conditions.sql() + conditions.order() + " offset :from limit :most")
                .params(conditions.params())
                .param("community", community.id())
                .param("from", from)
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    /** How many there are under each tab, whatever else is filtered; all ended ones are not counted. */
    public Map<Tab, Integer> counts(Community community, long viewer) {
        return jdbc.sql("""
                select count(*) as open,
                       count(*) filter (where exists (
                           select 1 from clause_clock c
                           where c.community_id = m.community_id and c.matter_id = m.id
                             and c.state = 'RUNNING' and c.due_at < :now)) as late,
                       count(*) filter (where m.assignee_id = :viewer) as mine,
                       count(*) filter (where m.stage in ('SIGNED', 'RETURNED')) as slips
                from matter m where m.community_id = :community and m.kind = 'repair' and not m.ended""")
                .param("now", Timestamp.from(clock.instant()))
                .param("viewer", viewer)
                .param("community", community.id())
                .query((row, n) -> counts(row))
                .single();
    }

    private static Map<Tab, Integer> counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<Tab, Integer>(Tab.class);
        counts.put(Tab.OPEN, row.getInt("open"));
        counts.put(Tab.LATE, row.getInt("late"));
        counts.put(Tab.MINE, row.getInt("mine"));
        counts.put(Tab.SLIPS, row.getInt("slips"));
        return counts;
    }

    /** How many open orders each technician has in hand (REP-24); who has none is not in it. */
    public Map<Long, Integer> load(long communityId) {
        return jdbc
                .sql("""
                select assignee_id, count(*) as open from matter
                where community_id = :community and kind = 'repair' and not ended and assignee_id is not null
                  and stage not in ('SIGNED', 'RETURNED', 'VERIFIED', 'WITH_FINANCE', 'DECLINED')
                group by assignee_id""")
                .param("community", communityId)
                .query((row, n) -> Map.entry(row.getLong("assignee_id"), row.getInt("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RepairLine line(ResultSet row) throws SQLException {
        var trade = row.getString("trade");
        var sum = row.getBigDecimal("sum");
        return new RepairLine(
                new MatterRef(row.getLong("community_id"), row.getLong("id")),
                row.getString("number"),
                Stage.valueOf(row.getString("stage")),
                row.getString("title"),
                row.getString("place_text"),
                row.getString("customer_name"),
                Priority.valueOf(row.getString("priority")),
                trade == null ? null : Trade.valueOf(trade),
                row.getObject("technician_id", Long.class),
                row.getString("technician_name"),
                instant(row, "sign_at"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "ended_at"),
                sum == null ? BigDecimal.ZERO : sum,
                row.getInt("earlier"),
                Matter.Origin.valueOf(row.getString("origin")) == Matter.Origin.IMPORTED);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
