package io.huiyin.repair;

import io.huiyin.matter.MatterRef;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which repairs are done again within the warranty of an earlier one. */
@Repository
class WarrantyRepairs {
    private final JdbcClient jdbc;

    WarrantyRepairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(MatterRef again, long formerId) {
        jdbc.sql("""
                insert into warranty_repair (community_id, matter_id, former_id) values (:community, :matter, :former)""")
                .param("community", again.communityId())
                .param("matter", again.id())
                .param("former", formerId)
                .update();
    }

    /** The earlier repair, when this one is under its warranty. */
    Optional<MatterRef> former(MatterRef again) {
        return jdbc.sql("""
                select former_id from warranty_repair where community_id = :community and matter_id = :matter""")
                .param("community", again.communityId())
                .param("matter", again.id())
                .query(Long.class)
                .optional()
                .map(id -> new MatterRef(again.communityId(), id));
    }
}
