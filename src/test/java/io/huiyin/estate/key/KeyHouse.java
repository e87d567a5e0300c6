package io.huiyin.estate.key;

import io.huiyin.MovableClock;
import io.huiyin.audit.Audit;
import io.huiyin.audit.Present;
import io.huiyin.estate.Community;
import io.huiyin.estate.EstateFixture;
import io.huiyin.estate.Home;
import io.huiyin.estate.Identities;
import io.huiyin.estate.Person;
import io.huiyin.estate.internal.KeyFiles;
import io.huiyin.estate.internal.KeyRing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node with people, telephones and identity numbers, whose key can be changed; its key files lie in a folder of their own. */
final class KeyHouse {
    static final int BATCH = 20;
    final MovableClock clock;
    final JdbcClient jdbc;
    final KeyFiles files;
    final KeyRing ring;
    final EstateFixture estate;
    final Identities identities;
    final Resealing resealing;
    final KeyRotation rotation;

    KeyHouse(JdbcClient jdbc, MovableClock clock, TransactionTemplate transaction, KeyFiles files) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.files = files;
        this.ring = KeyRing.opened(files, jdbc);
        this.estate = new EstateFixture(jdbc, clock, ring);
        var audit = new Audit(jdbc, clock, Present.NOBODY);
        this.identities = new Identities(jdbc, ring, estate.people, audit);
        var tables = EstateFixture.sealedTables(ring).stream()
                .map(table -> table.by(BATCH))
                .toList();
        this.resealing = new Resealing(tables, ring, jdbc, transaction);
        this.rotation = new KeyRotation(
                new KeyRotation.Keys(new LivingKeys(jdbc), ring, files),
                resealing,
                new SealedCounts(tables, jdbc),
                transaction,
                new KeyRotation.Books(audit, clock));
    }

    static KeyHouse in(Path data, JdbcClient jdbc, MovableClock clock, TransactionTemplate transaction) {
        return new KeyHouse(jdbc, clock, transaction, new KeyFiles("", data));
    }

    /** Somebody's number, and under which home it must be found. */
    record Known(Home home, Person person, String phone) {}

    List<Known> people(Community community, String building, int count) {
        var people = new ArrayList<Known>();
        for (var number = 0; number < count; number++) {
            people.add(person(community, building, 100 + number));
        }
        return people;
    }

    Known person(Community community, String building, int number) {
        var home = estate.home(community, building + "-1-" + number);
        var phone = "138%04d%04d".formatted(Math.floorMod(building.hashCode(), 10_000), number);
        return new Known(home, estate.owner(home, "陈美玲", phone), phone);
    }

    /** Whether this is found by its whole number, by its last four digits, and can be read. */
    boolean finds(Community community, Known known) {
        return estate.found(community, known.phone).contains(known.home.label())
                && estate.found(community, known.phone.substring(7)).contains(known.home.label())
                && estate
                        .telephones
                        .of(community.id(), List.of(known.person.id()))
                        .getOrDefault(known.person.id(), List.of())
                        .stream()
                        .anyMatch(telephone -> telephone.phone().full().equals(known.phone));
    }

    /** Begins, and lets the new key write. */
    void begin() {
        rotation.begin("每年一次");
        clock.advance(Duration.ofSeconds(11));
        rotation.goOn(() -> true);
        ring.reread();
    }

    /** Works until nothing of the old key is left. */
    void finish() {
        for (var pass = 0; pass < 50 && rotation.standing().state() != KeyStanding.State.DONE; pass++) {
            rotation.goOn(() -> false);
            clock.advance(Duration.ofSeconds(10));
        }
    }

    long sealedBy(String table, int key) {
        return jdbc.sql("select count(*) from " + table + " where sealed_by = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
