package io.huiyin.backup;

import io.huiyin.database.DatabaseVisit;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The database as it stands at one moment, whatever is written meanwhile.
 *
 * @param catalogue its sequences were read after the moment, so they are never behind a row
 */
record Snapshot(Connection connection, Catalogue catalogue) implements AutoCloseable {
    static Snapshot of(DatabaseVisit database) throws SQLException {
        var connection = database.open();
        try {
            TableRows.settle(connection);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            Schema.version(connection);
            return new Snapshot(connection, Catalogue.of(connection));
        } catch (SQLException | BackupRefused e) {
            connection.close();
            throw e;
        }
    }

    String schema() throws SQLException {
        return Schema.version(connection);
    }

    Instant moment() throws SQLException {
        return one("select now()", row -> row.getTimestamp(1).toInstant());
    }

    String version() throws SQLException {
        return one("show server_version", row -> row.getString(1));
    }

    long timelines() throws SQLException {
        return one("select count(head) from matter", row -> row.getLong(1));
    }

    private <T> T one(String query, Column<T> column) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return column.read(row);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Reads the one value. */
    private interface Column<T> {
        T read(ResultSet row) throws SQLException;
    }
}
