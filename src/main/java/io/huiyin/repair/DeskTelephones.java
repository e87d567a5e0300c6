package io.huiyin.repair;

import io.huiyin.staff.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the desk of a community is called, for stickers and for what households see. */
@Repository
public class DeskTelephones {
    private final JdbcClient jdbc;
    private final Clock clock;

    DeskTelephones(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<String> of(long communityId) {
        return jdbc.sql("select telephone from desk_telephone where community_id = ?")
                .param(communityId)
                .query(String.class)
                .optional();
    }

    /** Writes the number down as it is to be shown; an empty one takes it away. */
    public void change(long communityId, String telephone, Actor by) {
        if (telephone.isBlank()) {
            jdbc.sql("delete from desk_telephone where community_id = ?")
                    .param(communityId)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into desk_telephone (community_id, telephone, changed_at, changed_by)
                values (:community, :telephone, :at, :by)
                on conflict (community_id) do update set telephone = :telephone, changed_at = :at, changed_by = :by""")
                .param("community", communityId)
                .param("telephone", telephone.strip())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
    }
}
