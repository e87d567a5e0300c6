package io.huiyin.estate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The households as they are at present: one query for each kind of thing, however large the household. */
@Repository
public class Households {
    private final JdbcClient jdbc;
    private final Homes homes;
    private final Buildings buildings;
    private final Telephones telephones;
    private final Vehicles vehicles;
    private final Clock clock;

    public Households(
            JdbcClient jdbc, Homes homes, Buildings buildings, Telephones telephones, Vehicles vehicles, Clock clock) {
        this.jdbc = jdbc;
        this.homes = homes;
        this.buildings = buildings;
        this.telephones = telephones;
        this.vehicles = vehicles;
        this.clock = clock;
    }

    /** The household of a home, or {@link NoSuchElementException}. */
    public Household of(long communityId, long homeId) {
        return find(communityId, homeId)
                .orElseThrow(() -> new NoSuchElementException("No home " + homeId + " in community " + communityId));
    }

    public Optional<Household> find(long communityId, long homeId) {
        return homes.find(communityId, homeId).map(this::household);
    }

    private Household household(Home home) {
        var only = List.of(home.id());
        return new Household(
                home,
                version(home),
                buildings.find(home.communityId(), home.buildingId()).orElseThrow(),
                residents(home.communityId(), only).getOrDefault(home.id(), List.of()),
                vehicles.of(home.communityId(), only).getOrDefault(home.id(), List.of()));
    }

    private int version(Home home) {
        return jdbc.sql("select version from home where community_id = :community and id = :home")
                .param("community", home.communityId())
                .param("home", home.id())
                .query(Integer.class)
                .single();
    }

    /** Who lives in these homes at present, by home, owners first. */
    public Map<Long, List<Resident>> residents(long communityId, Collection<Long> homeIds) {
        var people = jdbc.sql("""
                        select r.id as residency_id, r.home_id, r.person_id, r.kind, r.since_day, r.until_day, p.*
                        from residency r
                        join person p on p.community_id = r.community_id and p.id = r.person_id
                        join community c on c.id = r.community_id
                        where r.community_id = :community and r.home_id = any(:homes)
                          and (r.until_day is null or r.until_day >= (:now at time zone c.zone)::date)
                        order by array_position(array['OWNER', 'FAMILY', 'LODGER', 'TEMPORARY'], r.kind), r.id
                        """)
                .param("community", communityId)
                .param("homes", homeIds.toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Households::resident)
                .list();
        var phones = telephones.of(
                communityId,
                people.stream().map(resident -> resident.person().id()).toList());
        return people.stream()
                .map(resident -> new Resident(
                        resident.residency(),
                        resident.person(),
                        phones.getOrDefault(resident.person().id(), List.of())))
                .collect(Collectors.groupingBy(resident -> resident.residency().homeId()));
    }

    private static Resident resident(ResultSet row, int number) throws SQLException {
        var residency = new Residency(
                row.getLong("community_id"),
                row.getLong("residency_id"),
                row.getLong("home_id"),
                row.getLong("person_id"),
                ResidencyKind.valueOf(row.getString("kind")),
                row.getObject("since_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
        return new Resident(residency, People.read(row, number), List.of());
    }
}
