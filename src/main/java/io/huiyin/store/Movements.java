package io.huiyin.store;

import io.huiyin.pricing.Called;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How material came and went. */
@Repository
public class Movements {
    private static final String LINES = """
            select v.id, v.kind, v.material_id, i.name, i.name_en, i.unit, i.unit_en, f.name as from_name, t.name as to_name,
                   v.quantity, v.unit_cost, m.number, v.reason, v.at, v.by_name, r.id is not null as countered
            from stock_movement v
            join material i on i.community_id = v.community_id and i.id = v.material_id
            left join stock_place f on f.community_id = v.community_id and f.id = v.from_place
            left join stock_place t on t.community_id = v.community_id and t.id = v.to_place
            left join matter m on m.community_id = v.community_id and m.id = v.matter_id
            left join stock_movement r on r.community_id = v.community_id and r.reverses = v.id
            where v.community_id = :community""";
    private final JdbcClient jdbc;

    public Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last movements of a material, the latest first. */
    public List<Movement> of(long communityId, long materialId, int most) {
        return jdbc.sql(LINES + " and v.material_id = :material order by v.at desc, v.id desc limit :most")
                .param("community", communityId)
                .param("material", materialId)
                .param("most", most)
                .query((row, at) -> line(row))
                .list();
    }

    /** What was used on an order and given back from it, in its order (REP-28). */
    public List<Movement> onOrder(long communityId, long matterId) {
        return jdbc.sql(LINES + " and v.matter_id = :matter order by v.at, v.id")
                .param("community", communityId)
                .param("matter", matterId)
                .query((row, at) -> line(row))
                .list();
    }

    void insert(long communityId, Moving moving) {
        jdbc.sql("""
                insert into stock_movement (community_id, kind, material_id, from_place, to_place, quantity, unit_cost,
                                            matter_id, reason, reverses, submission, at, by_id, by_name)
                select :community, :kind, id, cast(:from as bigint), cast(:to as bigint), :quantity,
                       coalesce(cast(:cost as numeric), cost), cast(:matter as bigint), :reason,
                       cast(:reverses as bigint), cast(:submission as uuid), :at, cast(:by as bigint), :name
                from material where community_id = :community and id = :material""")
                .param("community", communityId)
                .param("kind", moving.kind().name())
                .param("material", moving.materialId())
                .param("from", moving.from())
                .param("to", moving.to())
                .param("quantity", moving.quantity())
                .param("cost", moving.unitCost())
                .param("matter", moving.matterId())
                .param("reason", moving.reason())
                .param("reverses", moving.reverses())
                .param("submission", moving.submission())
                .param("at", Timestamp.from(moving.at()))
                .param("by", moving.by().staffId())
                .param("name", moving.by().name())
                .update();
    }

    /** Whether a form with this mark has moved something. */
    boolean known(long communityId, @Nullable UUID submission) {
        return submission != null
                && jdbc.sql("select 1 from stock_movement where community_id = :community and submission = :submission")
                        .param("community", communityId)
                        .param("submission", submission)
                        .query(Integer.class)
                        .optional()
                        .isPresent();
    }

    /** The plain columns of a movement that is to be taken back, or nothing where it was, or is a counter-entry itself. */
    List<Standing> standing(long communityId, long id) {
        return jdbc.sql("""
                select v.material_id, v.from_place, v.to_place, v.quantity, v.unit_cost, v.matter_id
                from stock_movement v
                where v.community_id = :community and v.id = :id and v.kind <> 'COUNTER'
                  and not exists (select 1 from stock_movement r
                                  where r.community_id = v.community_id and r.reverses = v.id)""")
                .param("community", communityId)
                .param("id", id)
                .query(Standing.class)
                .list();
    }

    /** A movement that stands. */
    record Standing(
            long materialId,
            @Nullable Long fromPlace,
            @Nullable Long toPlace,
            BigDecimal quantity,
            BigDecimal unitCost,
            @Nullable Long matterId) {}

    private static Movement line(ResultSet row) throws SQLException {
        return new Movement(
                row.getLong("id"),
                Movement.Kind.valueOf(row.getString("kind")),
                row.getLong("material_id"),
                new Called(
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("unit"),
                        row.getString("unit_en")),
                row.getString("from_name"),
                row.getString("to_name"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("unit_cost"),
                row.getString("number"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getBoolean("countered"));
    }
}
