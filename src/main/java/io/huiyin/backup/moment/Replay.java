package io.huiyin.backup.moment;

import io.huiyin.backup.BackupRefused;
import io.huiyin.backup.NewHouse;
import io.huiyin.database.DatabaseUnavailable;
import io.huiyin.database.DatabaseVisit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** The server while it plays the log of writes upon its base, until it has reached the moment and opens. */
record Replay(Path server) {
    private static final String TOO_SHORT = "recovery ended before configured recovery target was reached";
    private static final Pattern LAST = Pattern.compile("last completed transaction was at log time (.*)");
    private static final int TRIES = 50;
    private static final long GLANCE_MILLIS = 200;

    DatabaseVisit started(NewHouse place, List<String> settings) throws IOException {
        try {
            return place.started(settings);
        } catch (DatabaseUnavailable failed) {
            throw tooShort() ? refusal() : failed;
        }
    }

    void awaitEnd(DatabaseVisit database) throws IOException, SQLException {
        for (var lost = 0; ; ) {
            try (var connection = database.administration();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select pg_is_in_recovery()")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return;
                }
            } catch (SQLException away) {
                if (tooShort()) {
                    throw refusal();
                }
                if (++lost == TRIES) {
                    throw away;
                }
            }
            pause();
        }
    }

    private boolean tooShort() throws IOException {
        return log().contains(TOO_SHORT);
    }

    private BackupRefused refusal() throws IOException {
        var last = LAST.matcher(log()).results().reduce((first, second) -> second);
        return new BackupRefused("The archive does not reach to that moment"
                + last.map(found -> "; the last act it knows of was at " + found.group(1))
                        .orElse("")
                + ". Name an earlier one, or --until latest.");
    }

    private String log() throws IOException {
        var log = server.resolve("postgres.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupRefused("Interrupted while the log was played", e);
        }
    }
}
