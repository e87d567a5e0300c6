package io.huiyin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.KeptKeys;
import io.huiyin.MovableClock;
import io.huiyin.desk.DeskHouse;
import io.huiyin.estate.EstateFixture;
import io.huiyin.estate.PersonalKeyFit;
import io.huiyin.estate.internal.KeyFiles;
import io.huiyin.estate.internal.KeyRing;
import io.huiyin.estate.internal.Seal;
import io.huiyin.estate.key.KeyRotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** A backup holds the keys that its rows need, whenever it was made: before, during and after a change of the key. */
@ApplicationTest
class KeysInBackupsTests {
    private static final String PHONE = "13812340007";

    @TempDir
    private Path folder;

    private final KeptKeys keys = new KeptKeys();
    private final ApplicationContext beans;
    private final MovableClock clock;

    KeysInBackupsTests(ApplicationContext beans, MovableClock clock) {
        this.beans = beans;
        this.clock = clock;
    }

    @BeforeEach
    void theKeysAreRemembered() throws Exception {
        keys.remember();
    }

    @AfterEach
    void theKeysAreAsTheyWere() throws Exception {
        keys.putBack();
    }

    @Test
    void eachIsRestoredWithItsOwnKeys() throws Exception {
        var filled = new FilledHouse(beans, folder.resolve("house"));
        var rotation = beans.getBean(KeyRotation.class);
        var before = export(filled, "before.zip");
        rotation.begin("yearly");
        clock.advance(Duration.ofSeconds(11));
        rotation.goOn(() -> true);
        filled.desk.leakAt(filled.desk.home, "sealed with the new key");
        var during = export(filled, "during.zip");
        for (var pass = 0; pass < 3; pass++) {
            rotation.goOn(() -> false);
            clock.advance(Duration.ofSeconds(10));
        }
        rotation.retire(rotation.standing().oldest().id(), "over");
        var after = export(filled, "after.zip");

        canBeLivedIn(before, filled, "personal.key");
        canBeLivedIn(during, filled, "personal.key", "personal-2.key");
        canBeLivedIn(after, filled, "personal-2.key");
    }

    @Test
    void aDatabaseOfTheTimeOfOneKeyIsReadAfterTheUpgrade() throws Exception {
        var key = new byte[32];
        Files.writeString(
                Files.createDirectories(folder.resolve("keys")).resolve("personal.key"),
                Base64.getEncoder().encodeToString(key));
        try (var spare = SpareDatabase.on(folder);
                var visit = spare.house().visit()) {
            var schema = new Schema(visit);
            schema.migrateTo("130");
            var seal = new Seal(1, key);
            var jdbc = jdbc(visit.url(), visit.user(), visit.password());
            jdbc.sql("insert into personal_key (fingerprint) values (?)")
                    .param(seal.fingerprint())
                    .update();
            jdbc.sql(
                            "insert into community (id, code, name, zone, working_hours) values (1, 'old', '老', 'Asia/Shanghai', 'MON-FRI 08:00-12:00')")
                    .update();
            jdbc.sql("insert into person (community_id, id, name, pinyin, initials) values (1, 2, '陈', 'chen', 'c')")
                    .update();
            var sealed = seal.seal(PHONE);
            jdbc.sql("insert into telephone (community_id, id, person_id, sealed, hash) values (1, 3, 2, ?, ?)")
                    .params(Arrays.copyOfRange(sealed, 2, sealed.length), seal.hash(PHONE))
                    .update();
            assertThat(PersonalKeyFit.of("", folder, jdbc)).isEqualTo(PersonalKeyFit.FITS);
            schema.migrateToNewest();
            assertThat(PersonalKeyFit.of("", folder, jdbc)).isEqualTo(PersonalKeyFit.FITS);
            var estate = new EstateFixture(jdbc, clock, KeyRing.opened(new KeyFiles("", folder), jdbc));
            assertThat(estate.telephones.find(1, 3))
                    .hasValueSatisfying(read -> assertThat(read.phone().full()).isEqualTo(PHONE));
        }
    }

    private Path export(FilledHouse filled, String name) throws Exception {
        FileSystemUtils.deleteRecursively(filled.house.data().resolve("keys"));
        FileSystemUtils.copyRecursively(KeptKeys.folder(), filled.house.data().resolve("keys"));
        var file = folder.resolve(name);
        try (var database = filled.house.visit()) {
            new Export(filled.house, database).write(file, null);
        }
        return file;
    }

    private void canBeLivedIn(Path file, FilledHouse filled, String... keyFiles) throws Exception {
        var data = folder.resolve(file.getFileName() + ".house");
        try (var spare = SpareDatabase.on(data)) {
            var restored = Restoration.of(new BackupFile(file, null), spare.house());
            assertThat(restored.inspection().sound()).as(restored.text()).isTrue();
            assertThat(restored.inspection().key()).isEqualTo(PersonalKeyFit.FITS);
            for (var keyFile : keyFiles) {
                assertThat(data.resolve("keys").resolve(keyFile)).exists();
            }
            assertThat(Files.list(data.resolve("keys"))).hasSize(keyFiles.length);
            try (var visit = spare.house().visit()) {
                var jdbc = jdbc(visit.url(), visit.user(), visit.password());
                var estate = new EstateFixture(jdbc, clock, KeyRing.opened(new KeyFiles("", data), jdbc));
                assertThat(estate.search.find(Set.of(filled.desk.site.id()), DeskHouse.PHONE, 5))
                        .as(file.toString())
                        .isNotEmpty();
                jdbc.sql("select telephone from work_order where telephone is not null")
                        .query(byte[].class)
                        .list()
                        .forEach(value -> assertThat(estate.ring.open(value)).isEqualTo(DeskHouse.PHONE));
                Files.delete(data.resolve("keys").resolve(keyFiles[0]));
                assertThat(PersonalKeyFit.of("", data, jdbc)).isNotEqualTo(PersonalKeyFit.FITS);
            }
        }
    }

    private static JdbcClient jdbc(String url, String user, String password) {
        return JdbcClient.create(new SingleConnectionDataSource(url, user, password, true));
    }
}
