package io.huiyin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database through its life: made, stopped, started again, killed, adopted. */
class EmbeddedPostgresTests {
    @TempDir
    private static Path folder;

    @Test
    void theServerIsSafeByDefault() throws Exception {
        try (var server = start()) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "data_checksums")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(4))
                    .as("socket folder")
                    .isEmpty();
            assertThat(setting(server, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.getJdbcUrl(), "huiyin", "a guess"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void whatWasWrittenIsThereAfterTheNextStart() throws Exception {
        String address;
        try (var server = start()) {
            execute(server, "create table kept (word text); insert into kept values ('回音')");
            address = server.getJdbcUrl();
        }
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
        try (var server = start()) {
            assertThat(server.getJdbcUrl()).isEqualTo(address);
            assertThat(one(server, "select word from kept")).isEqualTo("回音");
            execute(server, "drop table kept");
        }
    }

    @Test
    void aPortThatSomebodyTookMeanwhileIsReplaced() throws Exception {
        String address;
        try (var server = start()) {
            address = server.getJdbcUrl();
        }
        try (var taken = new ServerSocket(port(address), 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                var server = start()) {
            assertThat(port(server.getJdbcUrl())).isNotEqualTo(taken.getLocalPort());
            assertThat(one(server, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsRefused() {
        try (var server = start()) {
            assertThat(server.getUsername()).isEqualTo("huiyin");
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(EmbeddedPostgresTests::start)
                    .withMessageContaining("Another Huiyin is already running");
        }
    }

    @Test
    void aServerThatOutlivedItsKilledApplicationIsAdopted() throws Exception {
        var application = anotherProcess();
        var address = firstLine(application);
        application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        var postmaster = pid();
        try (var server = start()) {
            assertThat(server.getJdbcUrl()).isEqualTo(address);
            assertThat(pid()).isEqualTo(postmaster);
            assertThat(one(server, "select 'alive'")).isEqualTo("alive");
        }
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aServerKilledWithItsApplicationStartsAgain() throws Exception {
        var application = anotherProcess();
        firstLine(application);
        ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
        application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        try (var server = start()) {
            assertThat(one(server, "select 'recovered'")).isEqualTo("recovered");
        }
    }

    @Test
    void aServerKilledUnderItsApplicationComesBackWhereItWas() throws Exception {
        try (var server = start()) {
            execute(server, "create table acknowledged (word text); insert into acknowledged values ('回音')");
            var killed = pid();
            var process = ProcessHandle.of(killed).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
            assertThat(whenItAnswers(server, "select word from acknowledged")).isEqualTo("回音");
            assertThat(pid()).isNotEqualTo(killed);
            execute(server, "drop table acknowledged");
        }
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void jobsThatAKilledApplicationHadInHandAreFreeAtTheNextStart() throws Exception {
        try (var server = start()) {
            execute(server, "create table scheduled_tasks (picked boolean, picked_by text)");
            execute(server, "insert into scheduled_tasks values (true, 'the one that was killed')");
        }
        try (var server = start()) {
            assertThat(one(server, "select picked || ' ' || coalesce(picked_by, 'nobody') from scheduled_tasks"))
                    .isEqualTo("false nobody");
            execute(server, "drop table scheduled_tasks");
        }
    }

    private static String whenItAnswers(EmbeddedPostgres server, String sql) throws Exception {
        for (var attempt = 0; ; attempt++) {
            try {
                return one(server, sql);
            } catch (SQLException notYet) {
                assertThat(attempt).as(notYet.getMessage()).isLessThan(150);
                Thread.sleep(200);
            }
        }
    }

    @Test
    void aTraceThatNamesAnotherProcessDoesNotHinderTheStart() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var trace = "%d\n%s\n0\n5432\n\n127.0.0.1\n\nready\n".formatted(stranger.pid(), folder.resolve("data"));
            Files.writeString(folder.resolve("data/postmaster.pid"), trace);
            try (var server = start()) {
                assertThat(one(server, "select 'started'")).isEqualTo("started");
            }
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aFolderThatCanNotBeMadeIsSaid() throws IOException {
        var file = Files.createTempFile("huiyin", "file");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedPostgres.start(file.resolve("postgres"), List.of()))
                .withMessageContaining(file.toString())
                .satisfies(unavailable -> assertThat(unavailable.advice()).contains("HUIYIN_DATA"));
        Files.delete(file);
    }

    @Test
    void aServerThatDoesNotStartSaysWhy() {
        start().close();
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedPostgres.start(folder, List.of("shared_buffers=nonsense")))
                .withMessageContaining("invalid value for parameter \"shared_buffers\"");
        start().close();
    }

    @Test
    void anExternalDatabaseIsTriedAtOnce() {
        try (var server = start()) {
            var right = new ExternalDatabase(server.getJdbcUrl(), server.getUsername(), server.getPassword());
            assertThat(right.reached()).isEqualTo(right);
            var wrong = new ExternalDatabase(server.getJdbcUrl(), server.getUsername(), "a guess");
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(wrong::reached)
                    .withMessageContaining(server.getJdbcUrl())
                    .satisfies(unavailable -> assertThat(unavailable.advice()).contains("HUIYIN_DATABASE_PASSWORD"));
        }
    }

    @Test
    void aFullDiskIsNamed() {
        assertThat(StartFailure.adviceFor("could not write: No space left on device", folder))
                .contains("disk is full");
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, List.of());
    }

    private static Process anotherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        ServerInAnotherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits for the address, which the process prints when its database is up. */
    private static String firstLine(Process process) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("jdbc:")) {
                return line;
            }
        }
        throw new IllegalStateException("The other process ended early");
    }

    private static long pid() throws IOException {
        return Postmaster.of(folder.toRealPath().resolve("data")).orElseThrow().pid();
    }

    private static int port(String address) {
        return URI.create(address.substring("jdbc:".length())).getPort();
    }

    private static String setting(EmbeddedPostgres server, String name) throws SQLException {
        return one(server, "show " + name);
    }

    private static String one(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }
}
