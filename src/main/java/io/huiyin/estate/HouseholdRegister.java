package io.huiyin.estate;

import io.huiyin.estate.Telephones.PhoneOf;
import io.huiyin.estate.internal.SearchKeys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who moves in and out, with telephones and vehicles; what is written is found by search at once. */
@Service
public class HouseholdRegister {
    private final JdbcClient jdbc;
    private final People people;
    private final Telephones telephones;
    private final Vehicles vehicles;
    private final SearchKeys searchKeys;

    public HouseholdRegister(
            JdbcClient jdbc, People people, Telephones telephones, Vehicles vehicles, SearchKeys searchKeys) {
        this.jdbc = jdbc;
        this.people = people;
        this.telephones = telephones;
        this.vehicles = vehicles;
        this.searchKeys = searchKeys;
    }

    /** Makes sure that the household is still the one that was looked at, and that the next to change it must look again. */
    @Transactional
    public void claim(long communityId, long homeId, int version) {
        var claimed = jdbc.sql("""
                        update home set version = version + 1
                        where community_id = :community and id = :home and version = :version
                        """)
                .param("community", communityId)
                .param("home", homeId)
                .param("version", version)
                .update();
        if (claimed == 0) {
            throw new HouseholdChanged();
        }
    }

    /** Registers a new person with a home. */
    @Transactional
    public Person moveIn(long communityId, long homeId, Newcomer newcomer) {
        return moveInAll(communityId, List.of(new Arrival(homeId, newcomer))).getFirst();
    }

    /** Registers many new people at once, in a handful of statements. */
    @Transactional
    public List<Person> moveInAll(long communityId, List<Arrival> arrivals) {
        var arrived = people.addAll(
                communityId, arrivals.stream().map(Arrival::newcomer).toList());
        telephones.addAll(communityId, phones(arrivals, arrived));
        jdbc.sql("""
                        insert into residency (community_id, home_id, person_id, kind, since_day)
                        select :community, home_id, person_id, kind, since_day
                        from unnest(:homes::bigint[], :people::bigint[], :kinds::text[], :since::date[])
                            with ordinality as n (home_id, person_id, kind, since_day, number)
                        order by number
                        """)
                .param("community", communityId)
                .param("homes", arrivals.stream().map(Arrival::homeId).toArray(Long[]::new))
                .param("people", arrived.stream().map(Person::id).toArray(Long[]::new))
                .param("kinds", column(arrivals, newcomer -> newcomer.kind().name()))
                .param("since", column(arrivals, newcomer -> Objects.toString(newcomer.since(), null)))
                .update();
        searchKeys.refreshHomes(
                communityId, arrivals.stream().map(Arrival::homeId).distinct().toList());
        return arrived;
    }

    private static List<PhoneOf> phones(List<Arrival> arrivals, List<Person> arrived) {
        return IntStream.range(0, arrivals.size())
                .boxed()
                .flatMap(number -> arrivals.get(number).newcomer().phones().stream()
                        .map(phone -> new PhoneOf(arrived.get(number).id(), phone)))
                .toList();
    }

    private static String[] column(List<Arrival> arrivals, Function<Newcomer, @Nullable String> value) {
        return arrivals.stream().map(Arrival::newcomer).map(value).toArray(String[]::new);
    }

    /** Registers somebody who is known already with another home. */
    @Transactional
    public void reside(long communityId, long homeId, long personId, ResidencyKind kind, @Nullable LocalDate since) {
        try {
            jdbc.sql("""
                            insert into residency (community_id, home_id, person_id, kind, since_day)
                            values (:community, :home, :person, :kind, :since)
                            """)
                    .param("community", communityId)
                    .param("home", homeId)
                    .param("person", personId)
                    .param("kind", kind.name())
                    .param("since", since)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new EstateRefusal("estate.residency.already");
        }
        searchKeys.refreshHomes(communityId, List.of(homeId));
    }

    /** Corrects as what, and since when if given, somebody belongs to a home. */
    @Transactional
    public void correct(long communityId, long residencyId, ResidencyKind kind, @Nullable LocalDate since) {
        jdbc.sql("""
                        update residency set kind = :kind, since_day = coalesce(:since::date, since_day)
                        where community_id = :community and id = :id
                        """)
                .param("kind", kind.name())
                .param("since", since)
                .param("community", communityId)
                .param("id", residencyId)
                .update();
    }

    /** The person's last day with the home. */
    @Transactional
    public void moveOut(long communityId, long residencyId, LocalDate until) {
        var homeId = jdbc.sql("""
                        update residency set until_day = :until
                        where community_id = :community and id = :id and (since_day is null or since_day <= :until)
                        returning home_id
                        """)
                .param("until", until)
                .param("community", communityId)
                .param("id", residencyId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new EstateRefusal("estate.residency.until-before-since"));
        searchKeys.refreshHomes(communityId, List.of(homeId));
    }

    /** Adds a number to a person; the reason for having none, if any, is thereby void. */
    @Transactional
    public void addTelephone(long communityId, long personId, Phone phone) {
        telephones.addAll(communityId, List.of(new PhoneOf(personId, phone)));
        people.explainNoPhone(communityId, personId, null);
    }

    /** Takes a number away; who has none left needs the reason. */
    @Transactional
    public void removeTelephone(long communityId, long telephoneId, @Nullable String noPhoneReason) {
        var telephone = telephones
                .find(communityId, telephoneId)
                .orElseThrow(() -> new NoSuchElementException("No telephone " + telephoneId));
        telephones.remove(communityId, telephoneId);
        var left = telephones.of(communityId, List.of(telephone.personId()));
        people.explainNoPhone(
                communityId, telephone.personId(), left.isEmpty() ? Newcomer.reachable(true, noPhoneReason) : null);
    }

    /** Registers a vehicle with a home; one that is there already stays. */
    @Transactional
    public void addVehicle(long communityId, long homeId, String plate) {
        vehicles.addAll(communityId, Map.of(homeId, List.of(Plate.parse(plate))));
    }
}
