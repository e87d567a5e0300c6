package io.huiyin.estate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who lives in many homes at present, by name only. */
@Repository
public class Occupants {
    private final JdbcClient jdbc;
    private final Clock clock;

    public Occupants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The people of these homes of one community, by home, owners first. */
    public Map<Long, List<Occupant>> of(long communityId, Collection<Long> homeIds) {
        return at(homeIds.stream().map(id -> new Spot(communityId, id)).toList()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }

    Map<Spot, List<Occupant>> at(Collection<Spot> spots) {
        return jdbc
                .sql("""
                        select r.community_id, r.home_id, r.person_id, r.kind, p.name
                        from unnest(:communities::bigint[], :ids::bigint[]) wanted (community_id, id)
                        join residency r on r.community_id = wanted.community_id and r.home_id = wanted.id
                        join person p on p.community_id = r.community_id and p.id = r.person_id
                        join community c on c.id = r.community_id
                        where r.until_day is null or r.until_day >= (:now at time zone c.zone)::date
                        order by array_position(array['OWNER', 'FAMILY', 'LODGER', 'TEMPORARY'], r.kind), r.id
                        """)
                .param("communities", Spot.communities(spots))
                .param("ids", Spot.ids(spots))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Occupants::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Lodging::spot, Collectors.mapping(Lodging::occupant, Collectors.toList())));
    }

    private static Lodging read(ResultSet row, int number) throws SQLException {
        return new Lodging(
                new Spot(row.getLong("community_id"), row.getLong("home_id")),
                new Occupant(
                        row.getLong("person_id"), row.getString("name"), ResidencyKind.valueOf(row.getString("kind"))));
    }

    /** Who lives where. */
    private record Lodging(Spot spot, Occupant occupant) {}
}
