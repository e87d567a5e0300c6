package io.huiyin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.ApplicationTest;
import io.huiyin.backup.Manifest.Table;
import io.huiyin.backup.seal.BackupKey;
import io.huiyin.estate.PersonalKeyFit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** A house is backed up while people work in it, and moved into the embedded database or an external one. */
@ApplicationTest
class MovingHouseTests {
    private static final BackupKey KEY = new BackupKey.Drawn(new byte[32]);

    @TempDir
    private Path folder;

    private final ApplicationContext beans;

    MovingHouseTests(ApplicationContext beans) {
        this.beans = beans;
    }

    @Test
    void aHouseMovesFromAnExternalDatabaseIntoTheEmbeddedOneAndBack() throws Exception {
        var filled = new FilledHouse(beans, folder.resolve("old"));
        var file = folder.resolve("first.zip.sealed");
        var written = export(filled.house, file, KEY);
        assertThat(written.table("matter")).isEqualTo(filled.count("matter"));
        assertThat(Files.list(folder)).noneMatch(each -> each.toString().endsWith(".part"));

        var embedded = new House(folder.resolve("new"), "", "", "", "", "");
        var moved = Restoration.of(new BackupFile(file, KEY), embedded);
        assertThat(moved.comparison().lines()).allMatch(Comparison.Line::same);
        assertThat(moved.inspection().chains().chains()).isEqualTo((int) filled.count("matter"));
        assertThat(moved.inspection().sound()).isTrue();
        assertThat(moved.inspection().key()).isEqualTo(PersonalKeyFit.FITS);
        assertThat(moved.inspection().attachments()).isPositive();
        assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**/restoring");
        refuses(() -> Restoration.of(new BackupFile(file, KEY), embedded), "There is a database in");

        var again = folder.resolve("second.zip");
        try (var spare = SpareDatabase.on(folder.resolve("new"))) {
            assertThat(export(embedded, again, null).sums()).isEqualTo(written.sums());
            var back = Restoration.of(new BackupFile(again, null), spare.house());
            assertThat(back.inspection().sound()).isTrue();
            isTheSame(spare.house(), filled);
            refuses(() -> Restoration.of(new BackupFile(again, null), spare.house()), "is not empty");
            isTheSame(spare.house(), filled);
        }
    }

    private static void isTheSame(House house, FilledHouse filled) throws SQLException {
        assertThat(one(house, "select name from person where id = " + filled.desk.owner.id()))
                .isEqualTo(FilledHouse.ODD_NAME);
        assertThat(one(house, "select count(*) from building where subcontractor = '' and remark is null"))
                .isEqualTo(Long.toString(filled.count("building")));
        assertThat(one(house, "select count(*) from spring_session")).isEqualTo("0");
        assertThat(one(house, "select nextval('entity_id') > max(id) from matter"))
                .isEqualTo("t");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> one(house, "update entry set word = '' returning seq"))
                .withMessageContaining("never changed");
    }

    @Test
    void aBackupMadeWhilePeopleActHasOnlyWholeActs() throws Exception {
        var filled = new FilledHouse(beans, folder.resolve("old"));
        var over = new AtomicBoolean();
        var begun = new CountDownLatch(6);
        var file = folder.resolve("busy.zip");
        Written written;
        try (var people = Executors.newFixedThreadPool(3)) {
            for (var person = 0; person < 3; person++) {
                people.submit(() -> {
                    while (!over.get()) {
                        filled.desk.leakAt(filled.desk.home, "again");
                        begun.countDown();
                    }
                });
            }
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            written = export(filled.house, file, null);
            over.set(true);
        }
        assertThat(written.table("matter")).isLessThan(filled.count("matter"));
        try (var spare = SpareDatabase.on(folder.resolve("new"))) {
            var restored = Restoration.of(new BackupFile(file, null), spare.house());
            assertThat(restored.inspection().sound()).isTrue();
            assertThat(restored.inspection().chains().chains()).isEqualTo((int) written.table("matter"));
            assertThat(one(spare.house(), "select sum(entries) = (select count(*) from entry) from matter"))
                    .isEqualTo("t");
            assertThat(one(spare.house(), "select count(*) from work_order"))
                    .isEqualTo(Long.toString(written.table("matter")));
        }
    }

    @Test
    void aCopyThatIsNotTheSameLeavesAnEmptyDatabase() throws Exception {
        var filled = new FilledHouse(beans, folder.resolve("old"));
        var file = folder.resolve("good.zip");
        var sum =
                export(filled.house, file, null).manifest().tables().getFirst().sum();
        var changed = rewritten(file, Manifest.ENTRY, sum, "0".repeat(64));
        try (var spare = SpareDatabase.on(folder.resolve("new"))) {
            refuses(() -> Restoration.of(new BackupFile(changed, null), spare.house()), "DIFFERENT");
            assertThat(one(spare.house(), "select count(*) from pg_class where relnamespace = 'public'::regnamespace"))
                    .isEqualTo("0");
            assertThat(Files.list(folder.resolve("new"))).isEmpty();
            Restoration.of(new BackupFile(file, null), spare.house());
        }
    }

    @Test
    void aFileThatIsNotWhatWasWrittenIsRefusedBeforeAnythingIsMade() throws Exception {
        var filled = new FilledHouse(beans, folder.resolve("old"));
        var file = folder.resolve("good.zip");
        export(filled.house, file, null);
        var target = new House(folder.resolve("new"), "", "", "", "", "");

        var changed = rewritten(file, "data/community.csv", "Asia/Shanghai", "Asia/Chungking");
        refuses(
                () -> Restoration.of(new BackupFile(changed, null), target),
                "data/community.csv is not what was written");
        var newer = rewritten(file, Manifest.ENTRY, "\"format\" : 1", "\"format\" : 2");
        refuses(() -> Restoration.of(new BackupFile(newer, null), target), "format 2");
        var cut = Files.write(folder.resolve("cut.zip"), start(file, Files.size(file) / 2));
        refuses(() -> Restoration.of(new BackupFile(cut, null), target), "cut off");
        var sealed = folder.resolve("sealed");
        export(filled.house, sealed, KEY);
        refuses(() -> Restoration.of(new BackupFile(sealed, null), target), "give its key by --key-file");
        var another = new BackupKey.Drawn("another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8));
        refuses(() -> Restoration.of(new BackupFile(sealed, another), target), "not the key of this backup");
        refuses(() -> export(filled.house, sealed, KEY), "is not overwritten");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private record Written(Manifest manifest) {
        long table(String name) {
            return manifest.tables().stream()
                    .filter(table -> table.name().equals(name))
                    .findFirst()
                    .map(Table::rows)
                    .orElseThrow();
        }

        java.util.List<String> sums() {
            return manifest.tables().stream()
                    .map(table -> table.name() + table.sum())
                    .toList();
        }
    }

    private static Written export(House house, Path file, @Nullable BackupKey key) {
        try (var database = house.visit()) {
            return new Written(new Export(house, database).write(file, key));
        }
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String words) {
        assertThatExceptionOfType(BackupRefused.class).isThrownBy(call).withMessageContaining(words);
    }

    private static byte[] start(Path file, long length) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes((int) length);
        }
    }

    private static String one(House house, String sql) throws SQLException {
        try (var visit = house.visit();
                var connection = visit.open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The same file with other words in one of its parts. */
    private Path rewritten(Path file, String part, String words, String others) throws IOException {
        var target = Files.createTempFile(folder, "rewritten", ".zip");
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    var text = new String(content, StandardCharsets.UTF_8);
                    assertThat(text).contains(words);
                    content = text.replace(words, others).getBytes(StandardCharsets.UTF_8);
                }
                to.write(content);
                to.closeEntry();
            }
        }
        return target;
    }
}
