package io.huiyin.estate;

import io.huiyin.estate.internal.KeyFiles;
import io.huiyin.estate.internal.KeyRing;
import io.huiyin.estate.internal.SearchKeys;
import io.huiyin.estate.key.SealedTable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An estate to tell stories in, on any database: communities, homes and people by one call each. */
public final class EstateFixture {
    public final Communities communities;
    public final Buildings buildings;
    public final Homes homes;
    public final PublicPlaces places;
    public final People people;
    public final Telephones telephones;
    public final Households households;
    public final HouseholdRegister register;
    public final EstateSearch search;
    public final KeyRing ring;

    public EstateFixture(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, ring(jdbc));
    }

    public EstateFixture(JdbcClient jdbc, Clock clock, KeyRing ring) {
        var keys = new SearchKeys(jdbc, clock);
        this.ring = ring;
        communities = new Communities(jdbc);
        buildings = new Buildings(jdbc);
        homes = new Homes(jdbc, keys);
        places = new PublicPlaces(jdbc, keys);
        people = new People(jdbc, keys);
        telephones = new Telephones(jdbc, ring);
        var vehicles = new Vehicles(jdbc, keys);
        households = new Households(jdbc, homes, buildings, telephones, vehicles, clock);
        register = new HouseholdRegister(jdbc, people, telephones, vehicles, keys);
        search = new EstateSearch(jdbc, new Directory(homes, places, new Occupants(jdbc, clock)), ring, clock);
    }

    /** The keys of a database of a test: one, of zeros. */
    public static KeyRing ring(JdbcClient jdbc) {
        return KeyRing.opened(new KeyFiles("A".repeat(43) + "=", Path.of("target", "no-keys")), jdbc);
    }

    /** The estate's tables with sealed columns. */
    public static List<SealedTable> sealedTables(KeyRing ring) {
        var configuration = new EstateConfiguration();
        return List.of(configuration.sealedTelephones(ring), configuration.sealedIdentities());
    }

    public Community community(String code) {
        return communities.open(null, code, "荔湾花园", ZoneId.of("Asia/Shanghai"), "MON-SUN 08:00-18:00");
    }

    /** The home of this label, its building added when it is new. */
    public Home home(Community community, String label) {
        var parts = label.split("-");
        var building = buildings
                .byCode(community.id(), parts[0])
                .orElseGet(() -> buildings.add(community.id(), parts[0], parts[0] + "栋", null, BuildingHints.none()));
        return homes.add(new NewHome(building, parts[1], parts[2], HomeState.OCCUPIED, null, null));
    }

    public Person owner(Home home, String name, String phone) {
        var newcomer = new Newcomer(name, ResidencyKind.OWNER, null, Phone.parse(phone), null);
        return register.moveIn(home.communityId(), home.id(), newcomer);
    }

    /** The labels of what is found, best first. */
    public List<String> found(Community community, String typed) {
        return search.find(Set.of(community.id()), typed, 20).stream()
                .map(Found::label)
                .toList();
    }
}
