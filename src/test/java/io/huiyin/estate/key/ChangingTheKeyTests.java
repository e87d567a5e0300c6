package io.huiyin.estate.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.estate.Community;
import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.Identity;
import io.huiyin.estate.Phone;
import io.huiyin.estate.internal.KeyFiles;
import io.huiyin.estate.key.KeyStanding.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An operator changes the key of personal data, from its beginning to the end of the old one. */
@DatabaseTest
class ChangingTheKeyTests {
    @TempDir
    private static Path data;

    private final KeyHouse house;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final TransactionTemplate transaction;
    private final Community community;

    ChangingTheKeyTests(JdbcClient jdbc, MovableClock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        house = KeyHouse.in(data, jdbc, clock, transaction);
        community = house.estate.community("k" + Long.toString(System.nanoTime(), 36));
    }

    @BeforeEach
    void nobodyIsThere() {
        jdbc.sql("delete from telephone").update();
    }

    @Test
    void fromTheBeginningToTheEndOfTheOldKey() throws Exception {
        var old = house.rotation.standing().newest().id();
        var people = house.people(community, "1", 30);
        var identity = Identity.parse("11010519491231002X");
        house.identities.put(community.id(), people.getFirst().person().id(), identity);
        assertThat(refusal(() -> house.rotation.begin(" "))).isEqualTo("estate.key.reason");

        house.rotation.begin("每年一次");
        house.rotation.goOn(() -> false);
        assertThat(house.rotation.standing().state()).isEqualTo(State.PREPARING);
        assertThat(house.ring.writing().id())
                .as("known to every node before it writes")
                .isEqualTo(old);
        assertThat(refusal(() -> house.rotation.begin("again"))).isEqualTo("estate.key.under-way");

        clock.advance(Duration.ofSeconds(11));
        house.rotation.goOn(() -> true);
        var early = house.person(community, "2", 1);
        assertThat(house.sealedBy("telephone", old + 1)).isEqualTo(1);
        assertThat(people).allMatch(known -> house.finds(community, known));
        assertThat(house.finds(community, early)).isTrue();
        assertThat(refusal(() -> house.rotation.retire(old, "over"))).isEqualTo("estate.key.in-use");
        assertThat(catchThrowableOfType(
                        DataIntegrityViolationException.class,
                        () -> jdbc.sql("delete from personal_key where id = " + old)
                                .update()))
                .as("the database itself holds the key")
                .isNotNull();

        house.finish();
        assertThat(house.rotation.standing().state()).isEqualTo(State.DONE);
        assertThat(house.rotation.standing().left()).isZero();
        assertThat(house.sealedBy("telephone", old + 1)).isEqualTo(31);
        assertThat(house.identities.find(
                        community.id(), people.getFirst().person().id()))
                .contains(identity);
        assertThat(refusal(() -> house.rotation.retire(old + 1, "no"))).isEqualTo("estate.key.not-old");

        house.rotation.retire(old, "nothing is left");
        assertThat(people).allMatch(known -> house.finds(community, known));
        assertThat(house.files.file(old)).doesNotExist();
        assertThat(house.rotation.standing().state()).isEqualTo(State.AT_REST);
        assertThat(jdbc.sql("select kind from audit_note order by id")
                        .query(String.class)
                        .list())
                .containsSubsequence("KEY_ROTATION_BEGUN", "KEY_CHANGED", "KEY_RETIRED");
        assertThat(Files.list(data.resolve("keys"))).hasSize(1);
        assertThat(KeyHouse.in(data, jdbc, clock, transaction).finds(community, early))
                .as("after the next start")
                .isTrue();
    }

    @Test
    void aNumberThatIsThereByTheOldKeyIsNotWrittenTwiceByTheNew() {
        var known = house.person(community, "7", 1);
        house.begin();
        house.estate.register.addTelephone(
                community.id(), known.person().id(), Phone.parse(known.phone()).getFirst());
        assertThat(house.estate.telephones.of(
                        community.id(), List.of(known.person().id())))
                .hasEntrySatisfying(
                        known.person().id(), phones -> assertThat(phones).hasSize(1));
        house.finish();
        house.rotation.retire(house.rotation.standing().oldest().id(), "over");
        assertThat(house.finds(community, known)).isTrue();
    }

    @Test
    void aRowThatCantBeOpenedStaysIsCountedAndHoldsUpNoOther() {
        var people = house.people(community, "8", 45);
        var broken = people.get(3).person().id();
        jdbc.sql("update telephone set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20)) where person_id = ?")
                .param(broken)
                .update();
        house.begin();
        house.rotation.goOn(() -> false);
        var old = house.rotation.standing().oldest().id();
        assertThat(house.sealedBy("telephone", old)).isEqualTo(1);
        assertThat(house.rotation.standing().newest().unreadable()).isEqualTo(1);
        assertThat(refusal(() -> house.rotation.retire(old, "over"))).isEqualTo("estate.key.in-use");
        jdbc.sql("delete from telephone where person_id = ?").param(broken).update();
        clock.advance(Duration.ofMinutes(11));
        house.finish();
        house.rotation.retire(old, "over");
    }

    @Test
    void aMissingOrForeignKeyIsToldAtTheStart() throws Exception {
        house.person(community, "9", 1);
        var newest = house.rotation.standing().newest().id();
        var key = Files.readString(house.files.file(newest));
        assertThat(failure(new KeyFiles("", data.resolve("elsewhere"))))
                .contains("Key " + newest + " of personal data is missing", "HUIYIN_PERSONAL_KEY as " + newest + ":");
        assertThat(failure(new KeyFiles(newest + ":" + "A".repeat(43) + "=", data)))
                .contains("HUIYIN_PERSONAL_KEY", "is not the one this database was written with; restore that key");
        assertThat(failure(new KeyFiles(newest + ":AAAA", data))).contains("must hold 32 bytes");
        var given = new KeyHouse(jdbc, clock, transaction, new KeyFiles(newest + ":" + key, data.resolve("none")));
        assertThat(refusal(() -> given.rotation.begin("now"))).isEqualTo("estate.key.give");
        assertThat(given.rotation.standing().mustBeGiven()).isTrue();
    }

    private String failure(KeyFiles files) {
        return String.valueOf(
                catchThrowableOfType(IllegalStateException.class, () -> new KeyHouse(jdbc, clock, transaction, files))
                        .getMessage());
    }

    private static String refusal(ThrowingCallable asked) {
        return catchThrowableOfType(EstateRefusal.class, asked).reason().key();
    }
}
