package io.huiyin.area;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who keeps which building. */
@Repository
public class Areas {
    private final JdbcClient jdbc;
    private final Clock clock;

    Areas(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The keeper of each building that has one who is still on the staff, by building. */
    public Map<Long, Long> keepers(long communityId) {
        return jdbc
                .sql("""
                select a.building_id, a.staff_id
                from area_keeper a join staff_member s on s.id = a.staff_id and s.left_at is null
                where a.community_id = :community""")
                .param("community", communityId)
                .query((row, number) -> Map.entry(row.getLong("building_id"), row.getLong("staff_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Gives a building to a keeper, or to nobody; whoever kept it already keeps it since then. */
    public void give(long communityId, long buildingId, @Nullable Long staffId) {
        if (staffId == null) {
            jdbc.sql("delete from area_keeper where community_id = :community and building_id = :building")
                    .param("community", communityId)
                    .param("building", buildingId)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into area_keeper (community_id, building_id, staff_id, since)
                values (:community, :building, :staff, :now)
                on conflict (community_id, building_id) do update set staff_id = excluded.staff_id, since = excluded.since
                where area_keeper.staff_id <> excluded.staff_id""")
                .param("community", communityId)
                .param("building", buildingId)
                .param("staff", staffId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Gives a building on from the keeper that somebody saw to the one he chose, nobody being null; false when somebody else gave it
     * on meanwhile. A keeper who has left counts as nobody.
     */
    public boolean giveOn(long communityId, long buildingId, @Nullable Long seen, @Nullable Long chosen) {
        var changed = chosen == null
                ? takenFrom(communityId, buildingId, seen)
                : given(communityId, buildingId, seen, chosen);
        return changed == 1 || Objects.equals(keepers(communityId).get(buildingId), chosen);
    }

    private int takenFrom(long communityId, long buildingId, @Nullable Long seen) {
        return jdbc.sql("""
                delete from area_keeper
                where community_id = :community and building_id = :building and staff_id = :seen""")
                .param("community", communityId)
                .param("building", buildingId)
                .param("seen", seen, Types.BIGINT)
                .update();
    }

    private int given(long communityId, long buildingId, @Nullable Long seen, long chosen) {
        return jdbc.sql(seen == null ? """
                insert into area_keeper as a (community_id, building_id, staff_id, since)
                values (:community, :building, :chosen, :now)
                on conflict (community_id, building_id) do update set staff_id = excluded.staff_id, since = excluded.since
                where exists (select 1 from staff_member s where s.id = a.staff_id and s.left_at is not null)""" : """
                update area_keeper set staff_id = :chosen, since = :now
                where community_id = :community and building_id = :building and staff_id = :seen""")
                .param("community", communityId)
                .param("building", buildingId)
                .param("seen", seen, Types.BIGINT)
                .param("chosen", chosen)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
