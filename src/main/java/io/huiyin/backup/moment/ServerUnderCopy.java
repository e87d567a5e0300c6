package io.huiyin.backup.moment;

import io.huiyin.backup.BackupRefused;
import io.huiyin.database.WalArchive;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The running server while its data are copied; beginning and end have to be told over the same connection. */
record ServerUnderCopy(Connection connection) {
    private static final String PATIENCE = "5min";

    /**
     * What the server says at the end.
     *
     * @param text of {@code backup_label}, from which a recovery begins
     */
    record Label(String text, Instant at) {}

    void requireArchivingTo(WalArchive archive) throws SQLException {
        var command = one("show archive_command", row -> row.getString(1));
        var mode = one("show archive_mode", row -> row.getString(1));
        if (!mode.equals("on") || !archive.settings().contains("archive_command=" + command)) {
            throw new BackupRefused("The running server does not write its log to " + archive.folder()
                    + ". Start Huiyin with HUIYIN_ARCHIVE set to the same folder first.");
        }
    }

    Instant begin() throws SQLException {
        return one(
                "select clock_timestamp() from pg_backup_start('huiyin', fast => true)",
                row -> row.getTimestamp(1).toInstant());
    }

    /** Waits until the log that the copy needs is in the archive. */
    Label end() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '" + PATIENCE + "'");
        }
        return one(
                "select labelfile, spcmapfile, clock_timestamp() from pg_backup_stop(wait_for_archive => true)",
                row -> {
                    if (!row.getString(2).isBlank()) {
                        throw new BackupRefused("The server has tablespaces of its own, which are not copied.");
                    }
                    return new Label(row.getString(1), row.getTimestamp(3).toInstant());
                });
    }

    /** The settings that whoever plays the log must not fall short of. */
    Map<String, String> limits() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select name, setting from pg_settings
                        where name in ('max_connections', 'max_worker_processes', 'max_wal_senders',
                                       'max_prepared_transactions', 'max_locks_per_transaction') order by name""")) {
            var limits = new LinkedHashMap<String, String>();
            while (rows.next()) {
                limits.put(rows.getString(1), rows.getString(2));
            }
            return limits;
        }
    }

    private <T> T one(String query, Column<T> column) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return column.read(row);
        }
    }

    /** Reads the one row. */
    private interface Column<T> {
        T read(ResultSet row) throws SQLException;
    }
}
