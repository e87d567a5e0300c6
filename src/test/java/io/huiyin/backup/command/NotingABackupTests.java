package io.huiyin.backup.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.audit.Doer;
import io.huiyin.audit.Kind;
import io.huiyin.audit.NoteFilter;
import io.huiyin.audit.Notes;
import io.huiyin.backup.House;
import io.huiyin.database.DatabaseVisit;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever takes everything away leaves a note; whoever fails to, leaves none. */
@DatabaseTest
class NotingABackupTests {
    @TempDir
    private Path folder;

    private final JdbcClient jdbc;

    NotingABackupTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void aBackupIsNotedInTheHouseItWasTakenOf() {
        var file = folder.resolve("house.zip");
        assertThat(Backup.run(new String[] {file.toString()}, house())).isZero();
        assertThat(Backup.run(new String[] {file.toString()}, house()))
                .as("never overwritten")
                .isEqualTo(1);
        assertThat(Backup.run(new String[] {"--no-such"}, house())).isEqualTo(2);
        var everything = new NoteFilter(true, Set.of(), List.of(Kind.BACKUP_TAKEN), null, null, null, "", null, null);
        assertThat(new Notes(jdbc).find(everything, null, 10)).singleElement().satisfies(noted -> {
            assertThat(noted.by().way()).isEqualTo(Doer.Way.SYSTEM);
            assertThat(noted.detail(0)).isEqualTo(file.toString());
            assertThat(noted.detail(1)).isEqualTo(System.getProperty("user.name"));
        });
    }

    private House house() {
        var name = jdbc.sql("select current_database()").query(String.class).single();
        try (var server = DatabaseVisit.embedded(Path.of("target", "postgres"), List.of())) {
            var url = server.url().replaceFirst("/huiyin[?]", "/" + name + "?");
            return new House(folder, url, server.user(), server.password(), "", "");
        }
    }
}
