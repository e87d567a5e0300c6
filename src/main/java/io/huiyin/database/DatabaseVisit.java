package io.huiyin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The database for the time of a command: an external one, the embedded one that runs, or the embedded one started on purpose. */
public final class DatabaseVisit implements AutoCloseable {
    private static final int GLANCES = 150;
    private static final long GLANCE_MILLIS = 200;

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedPostgres started;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread farewell = new Thread(this::stop, "database-visit-end");

    private DatabaseVisit(String url, String user, String password, @Nullable EmbeddedPostgres started) {
        this.url = seeingEverything(url);
        this.user = user;
        this.password = password;
        this.started = started;
        if (started != null) {
            Runtime.getRuntime().addShutdownHook(farewell);
        }
    }

    /** A database that somebody else runs, tried at once. */
    public static DatabaseVisit external(String url, String user, String password) {
        var database = new ExternalDatabase(url, user, password).reached();
        return new DatabaseVisit(database.url(), database.user(), database.password(), null);
    }

    /**
     * The embedded database of this folder: as another process runs it, or else started until the visit ends.
     *
     * @throws DatabaseUnavailable when there is none and none can be started
     */
    public static DatabaseVisit embedded(Path folder, List<String> settings) {
        if (!Files.isDirectory(folder.resolve("data"))) {
            throw new DatabaseUnavailable(
                    "There is no database in " + folder.toAbsolutePath() + ".",
                    "Set HUIYIN_DATA to the data folder, or HUIYIN_DATABASE_URL to an external database.",
                    null);
        }
        for (var glance = 1; ; glance++) {
            var running = running(folder);
            if (running.isPresent()) {
                return running.get();
            }
            try {
                return own(EmbeddedPostgres.start(folder, settings));
            } catch (FolderHeld starting) {
                await(starting, glance);
            }
        }
    }

    /** A server that was started for this visit and ends with it. */
    public static DatabaseVisit own(EmbeddedPostgres server) {
        return new DatabaseVisit(server.getJdbcUrl(), server.getUsername(), server.getPassword(), server);
    }

    /** The server that runs in this folder and takes connections. */
    private static Optional<DatabaseVisit> running(Path folder) {
        try {
            var home = folder.toRealPath();
            var postmaster =
                    Postmaster.of(home.resolve("data")).filter(it -> it.ready() && it.serves(home.resolve("data")));
            if (postmaster.isEmpty()) {
                return Optional.empty();
            }
            var password = ServerPassword.keptIn(home).text();
            var url = EmbeddedPostgres.url(postmaster.get().port(), EmbeddedPostgres.USER);
            return Optional.of(new DatabaseVisit(url, EmbeddedPostgres.USER, password, null));
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data folder " + folder + " can't be read: " + e,
                    "Run the command as the user that runs Huiyin.",
                    e);
        }
    }

    /** The house's own work sees the rows of all communities. */
    private static String seeingEverything(String url) {
        return url + (url.contains("?") ? "&" : "?") + "options=-c%20huiyin.sight%3D*";
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** A new connection as the application's user. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** A new connection as the administrator of an embedded server, to its maintenance database. */
    public Connection administration() throws SQLException {
        var maintenance = url.replaceFirst("/" + EmbeddedPostgres.USER + "(?=[?]|$)", "/postgres");
        return DriverManager.getConnection(maintenance, EmbeddedPostgres.ADMINISTRATOR, password);
    }

    @Override
    public void close() {
        if (started != null) {
            stop();
            try {
                Runtime.getRuntime().removeShutdownHook(farewell);
            } catch (IllegalStateException ending) {
                // The process ends already, and the server with it.
            }
        }
    }

    private void stop() {
        if (started != null && !stopped.getAndSet(true)) {
            started.close();
        }
    }

    /** A Huiyin that is just starting or stopping holds the folder, but its server is not to be had. */
    private static void await(FolderHeld reason, int glance) {
        if (glance == GLANCES) {
            throw reason;
        }
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
