package io.huiyin.repair;

import io.huiyin.asset.Mending;
import io.huiyin.asset.Mendings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the asset's page and the preventive plan what was mended (REP-23). */
@Repository
class AssetMendings implements Mendings {
    private final JdbcClient jdbc;

    AssetMendings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Mending> of(long communityId, long assetId, int most) {
        return jdbc.sql("""
                select m.number, m.title, m.stage, m.ended, m.opened_at, w.completed_at, w.fault_type, w.source,
                       cost.material, cost.labour, coalesce(s.sum, 0) as charge
                from work_order w
                join matter m on m.community_id = w.community_id and m.id = w.matter_id
                cross join lateral order_cost(w.community_id, w.matter_id) cost
                left join lateral (
                     select sum(round(l.quantity * (l.labour + case when l.own_material then 0 else l.material end), 2))
                            filter (where l.charged) as sum
                     from charge_line l
                     where l.community_id = w.community_id and l.matter_id = w.matter_id and l.revision = w.revision) s on true
                where w.community_id = :community and w.asset_id = :asset
                order by w.recorded_at desc limit :most""")
                .param("community", communityId)
                .param("asset", assetId)
                .param("most", most)
                .query((row, at) -> mending(row))
                .list();
    }

    @Override
    public Map<Long, List<String>> faults(long communityId, Instant since) {
        return jdbc
                .sql("""
                select w.asset_id, m.number from work_order w
                join matter m on m.community_id = w.community_id and m.id = w.matter_id
                where w.community_id = :community and w.asset_id is not null and w.recorded_at >= :since
                  and w.source = 'REPORTED' and m.stage <> 'CANCELLED'
                order by w.recorded_at""")
                .param("community", communityId)
                .param("since", Timestamp.from(since))
                .query((row, at) -> Map.entry(row.getLong("asset_id"), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Mending mending(ResultSet row) throws SQLException {
        var type = row.getString("fault_type");
        var done = row.getTimestamp("completed_at");
        return new Mending(
                row.getString("number"),
                row.getString("title"),
                type == null ? null : FaultType.valueOf(type).key(),
                "repair.stage." + row.getString("stage"),
                Source.valueOf(row.getString("source")) == Source.PREVENTIVE,
                row.getBoolean("ended"),
                row.getTimestamp("opened_at").toInstant(),
                done == null ? null : done.toInstant(),
                row.getBigDecimal("material"),
                row.getBigDecimal("labour"),
                row.getBigDecimal("charge"));
    }
}
