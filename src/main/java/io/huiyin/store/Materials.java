package io.huiyin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What material the stores of the communities keep. */
@Repository
public class Materials {
    private final JdbcClient jdbc;

    public Materials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts an item on the list; its code must be new, else {@link org.springframework.dao.DuplicateKeyException}. */
    public Material add(long communityId, Material item) {
        return written("""
                insert into material (community_id, code, name, name_en, unit, unit_en, cost, low_mark, active)
                values (:community, :code, :name, :nameEn, :unit, :unitEn, :cost, :low, :active) returning *""", communityId, item).orElseThrow();
    }

    /** Writes an item as it is now; what moved before keeps the cost of its day. */
    public Optional<Material> change(long communityId, Material item) {
        return written("""
                update material set code = :code, name = :name, name_en = :nameEn, unit = :unit, unit_en = :unitEn, cost = :cost,
                       low_mark = :low, active = :active
                where community_id = :community and id = :id returning *""", communityId, item);
    }

    private Optional<Material> written(String sql, long communityId, Material item) {
        return jdbc.sql(sql)
                .param("community", communityId)
                .param("id", item.id())
                .param("code", item.code().strip())
                .param("name", item.name().strip())
                .param("nameEn", item.nameEn().strip())
                .param("unit", item.unit().strip())
                .param("unitEn", item.unitEn().strip())
                .param("cost", item.cost())
                .param("low", item.lowMark())
                .param("active", item.active())
                .query((row, at) -> read(row))
                .optional();
    }

    public Optional<Material> find(long communityId, long id) {
        return jdbc.sql("select * from material where community_id = :community and id = :id")
                .param("community", communityId)
                .param("id", id)
                .query((row, at) -> read(row))
                .optional();
    }

    public List<Material> of(long communityId) {
        return jdbc.sql("select * from material where community_id = :community order by code")
                .param("community", communityId)
                .query((row, at) -> read(row))
                .list();
    }

    static Material read(ResultSet row) throws SQLException {
        return new Material(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("unit"),
                row.getString("unit_en"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("low_mark"),
                row.getBoolean("active"));
    }
}
