package io.huiyin.estate;

import io.huiyin.estate.internal.Ordering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The buildings of the communities. */
@Repository
public class Buildings {
    private final JdbcClient jdbc;

    public Buildings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Building add(long communityId, String code, String name, @Nullable Integer floors, BuildingHints hints) {
        return hinted(jdbc.sql("""
                        insert into building (community_id, code, name, floors, ordering, warranty_until, subcontractor,
                            subcontractor_phone, water_valve, power_switch, remark)
                        values (:community, :code, :name, :floors, :ordering, :warranty, :subcontractor,
                            :phone, :valve, :switch, :remark)
                        returning *
                        """), hints)
                .param("community", communityId)
                .param("code", code.strip())
                .param("name", name.strip())
                .param("floors", floors)
                .param("ordering", Ordering.of(code.strip()))
                .query(Buildings::read)
                .single();
    }

    public void hint(long communityId, long buildingId, BuildingHints hints) {
        hinted(jdbc.sql("""
                        update building set warranty_until = :warranty, subcontractor = :subcontractor,
                            subcontractor_phone = :phone, water_valve = :valve, power_switch = :switch, remark = :remark
                        where community_id = :community and id = :id
                        """), hints)
                .param("community", communityId)
                .param("id", buildingId)
                .update();
    }

    private static JdbcClient.StatementSpec hinted(JdbcClient.StatementSpec statement, BuildingHints hints) {
        return statement
                .param("warranty", hints.warrantyUntil())
                .param("subcontractor", hints.subcontractor())
                .param("phone", hints.subcontractorPhone())
                .param("valve", hints.waterValve())
                .param("switch", hints.powerSwitch())
                .param("remark", hints.remark());
    }

    /** All buildings of a community as people count them: 2 before 10. */
    public List<Building> of(long communityId) {
        return jdbc.sql("select * from building where community_id = :community order by ordering, id")
                .param("community", communityId)
                .query(Buildings::read)
                .list();
    }

    public Optional<Building> find(long communityId, long id) {
        return jdbc.sql("select * from building where community_id = :community and id = :id")
                .param("community", communityId)
                .param("id", id)
                .query(Buildings::read)
                .optional();
    }

    public Optional<Building> byCode(long communityId, String code) {
        return jdbc.sql("select * from building where community_id = :community and code = :code")
                .param("community", communityId)
                .param("code", code)
                .query(Buildings::read)
                .optional();
    }

    private static Building read(ResultSet row, int number) throws SQLException {
        return new Building(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("floors", Integer.class),
                new BuildingHints(
                        row.getObject("warranty_until", LocalDate.class),
                        row.getString("subcontractor"),
                        row.getString("subcontractor_phone"),
                        row.getString("water_valve"),
                        row.getString("power_switch"),
                        row.getString("remark")));
    }
}
