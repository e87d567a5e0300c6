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

    /** The latest repair of what this one did, while it is being done. */
    Optional<MatterRef> again(MatterRef former) {
        return jdbc.sql("""
                select w.matter_id from warranty_repair w
                join matter m on m.community_id = w.community_id and m.id = w.matter_id
                where w.community_id = :community and w.former_id = :former and not m.ended
                order by w.matter_id desc limit 1""")
                .param("community", former.communityId())
                .param("former", former.id())
                .query(Long.class)
                .optional()
                .map(id -> new MatterRef(former.communityId(), id));
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
