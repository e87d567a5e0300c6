package io.huiyin.backup.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.backup.BackupRefused;
import io.huiyin.backup.House;
import io.huiyin.database.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** From a base and the log of writes the house is brought back as it was at a moment. */
class GoingBackToAMomentTests {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenBeforeTheMomentIsThereAndWhatCameAfterIsNot() throws Exception {
        var archive = folder.resolve("old Wang's 100% archive");
        var house = new House(folder.resolve("old"), "", "", "", archive.toString(), "");
        Moments moments;
        try (var server = EmbeddedPostgres.start(
                house.server(), house.walArchive().orElseThrow().settings())) {
            moments = lived(house, server);
        }

        var back = new House(folder.resolve("new"), "", "", "", "", "");
        var restored = MomentRestoration.of(archive, moments.between(), back);
        assertThat(restored.from()).isBefore(moments.between());
        assertThat(restored.inspection().sound()).isTrue();
        try (var visit = back.visit()) {
            assertThat(jdbc(visit.url(), visit.user(), visit.password())
                            .sql("select code from community order by code")
                            .query(String.class)
                            .list())
                    .containsExactly("afterwards", "before");
        }
        assertThat(back.data().resolve("keys/personal.key")).hasContent(KEY);
        assertThat(back.data().resolve("keys/personal-2.key")).hasContent(KEY);
        assertThat(back.data().resolve("files/ab/cd/abcd")).hasContent("a photo");
        assertThat(back.data()).isDirectoryNotContaining("glob:**/restoring");

        refuses(archive, moments.first().minus(Duration.ofHours(1)), "begins only at");
        refuses(archive, moments.last().plus(Duration.ofHours(1)), "does not reach to that moment; the last act");
    }

    private record Moments(Instant first, Instant between, Instant last) {}

    /** A community before the base, one after it, and one that should never have been. */
    private static Moments lived(House house, EmbeddedPostgres server) throws Exception {
        Flyway.configure()
                .dataSource(server.getJdbcUrl(), server.getUsername(), server.getPassword())
                .load()
                .migrate();
        Files.writeString(Files.createDirectories(house.data().resolve("keys")).resolve("personal.key"), KEY);
        var jdbc = jdbc(
                server.getJdbcUrl() + "&options=-c%20huiyin.sight%3D*", server.getUsername(), server.getPassword());
        var sites = new Sites(jdbc, new MovableClock());
        sites.open("before");
        var first = now(jdbc);
        Files.writeString(
                Files.createDirectories(house.data().resolve("files/ab/cd")).resolve("abcd"), "a photo");
        var taken = new BaseBackup(house).take();
        assertThat(taken.files()).isGreaterThan(500);
        sites.open("afterwards");
        Files.writeString(house.data().resolve("keys/personal-2.key"), KEY);
        assertThat(new BaseBackup(house).copyFiles()).isEqualTo(1);
        var between = now(jdbc);
        sites.open("mistake");
        var kept = Pruning.keeping(1, house);
        assertThat(kept.bases()).isZero();
        return new Moments(first, between, now(jdbc));
    }

    private void refuses(Path archive, Instant moment, String words) {
        var nowhere = new House(folder.resolve("nowhere"), "", "", "", "", "");
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> MomentRestoration.of(archive, moment, nowhere))
                .withMessageContaining(words);
        assertThat(nowhere.server()).doesNotExist();
        assertThat(nowhere.data().resolve("restoring")).doesNotExist();
    }

    @Test
    void aServerThatKeepsNoLogIsNotCopied() throws Exception {
        var archive = folder.resolve("archive");
        var house = new House(folder.resolve("old"), "", "", "", archive.toString(), "");
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> new BaseBackup(new House(folder.resolve("old"), "", "", "", "", "")).take())
                .withMessageContaining("HUIYIN_ARCHIVE is not set");
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> MomentRestoration.of(archive, null, house))
                .withMessageContaining("bin/backup --base");
    }

    private static Instant now(JdbcClient jdbc) {
        return jdbc.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static JdbcClient jdbc(String url, String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }
}
