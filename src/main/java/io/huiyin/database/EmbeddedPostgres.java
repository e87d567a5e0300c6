package io.huiyin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL that the application brings along, runs in its data folder, brings back when it dies, and stops when it stops. */
public final class EmbeddedPostgres implements JdbcConnectionDetails, AutoCloseable {
    static final String ADMINISTRATOR = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    static final String USER = "huiyin";

    private final FolderLock lock;
    private final PostgresCluster cluster;
    private final ServerPassword password;
    private final int port;
    private final PostgresWatch watch;

    private EmbeddedPostgres(FolderLock lock, PostgresCluster cluster, ServerPassword password) throws IOException {
        this.lock = lock;
        this.cluster = cluster;
        this.password = password;
        this.port = cluster.start();
        this.watch = new PostgresWatch(cluster, port);
    }

    /**
     * Starts the server in the folder, making what is missing.
     *
     * @param settings further {@code name=value} settings of the server
     * @throws DatabaseUnavailable with the reason and what to do
     */
    public static EmbeddedPostgres start(Path folder, List<String> settings) {
        try {
            var home = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
            return start(home, FolderLock.on(home), settings);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data folder " + folder.toAbsolutePath() + " can't be used: " + e,
                    "Check that the folder can be written and the disk has room, or set HUIYIN_DATA to another.",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path home, FolderLock lock, List<String> settings) throws IOException {
        try {
            var binaries = PostgresBinaries.unpackedUnder(home);
            var account = ServerAccount.choose(home);
            var password = ServerPassword.keptIn(home);
            account.own(home);
            var cluster = new PostgresCluster(home, binaries, account, settings);
            cluster.create(password);
            var server = new EmbeddedPostgres(lock, cluster, password);
            server.prepare();
            server.watch.begin();
            return server;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The application is an ordinary user that owns its database, as it would be on an external server. */
    private void prepare() {
        try (var connection = administration()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
                execute(connection, "create role huiyin login password '" + password.text() + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?")) {
                execute(connection, "create database huiyin owner huiyin");
            }
            freeJobs();
            LOG.info("PostgreSQL runs on 127.0.0.1:{}, data in {}", port, cluster.folder());
        } catch (SQLException e) {
            close();
            throw new DatabaseUnavailable(
                    "PostgreSQL runs, but can't be used: " + e.getMessage(),
                    "See postgres.log in " + cluster.folder() + ".",
                    e);
        }
    }

    /** Jobs that a killed application had in hand are free at once: nobody else works on this folder. */
    private void freeJobs() throws SQLException {
        try (var connection = DriverManager.getConnection(getJdbcUrl(), USER, password.text());
                var statement = connection.createStatement();
                var table = statement.executeQuery(
                        "select to_regclass('scheduled_tasks') is not null and not pg_is_in_recovery()")) {
            if (table.next() && table.getBoolean(1)) {
                execute(connection, "update scheduled_tasks set picked = false, picked_by = null where picked");
            }
        }
    }

    /** A connection as the server's administrator, to its maintenance database. */
    public Connection administration() throws SQLException {
        return DriverManager.getConnection(url("postgres"), ADMINISTRATOR, password.text());
    }

    /** The JDBC address of one of the server's databases. */
    public String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=huiyin&reWriteBatchedInserts=true"
                .formatted(port, database);
    }

    @Override
    public String getJdbcUrl() {
        return url(USER);
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password.text();
    }

    @Override
    public void close() {
        watch.close();
        cluster.stop();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock on {} could not be released", cluster.folder(), e);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, USER);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
