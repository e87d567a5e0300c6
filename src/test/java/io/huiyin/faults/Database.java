package io.huiyin.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of the servers, looked at past them. */
record Database(String url, String user, String password) {

    /** The embedded one in a server's data folder. */
    static Database in(Path data) {
        var folder = data.resolve("postgres");
        try {
            var port = Files.readString(folder.resolve("port")).strip();
            return new Database(
                    "jdbc:postgresql://127.0.0.1:" + port + "/huiyin",
                    "huiyin",
                    Files.readString(folder.resolve("password")).strip());
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** The same with all rights; the embedded server has one password. */
    Database asAdministrator() {
        return new Database(url, "postgres", password);
    }

    /** Reads a row of a result. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> reader, Object... values) {
        try (var connection = connect();
                var statement = prepared(connection, sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage() + "\n" + sql, failed);
        }
    }

    long number(String sql, Object... values) {
        return list(sql, row -> row.getLong(1), values).getFirst();
    }

    int run(String sql, Object... values) {
        try (var connection = connect();
                var statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage() + "\n" + sql, failed);
        }
    }

    /** Whether somebody new is let in. */
    boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException away) {
            return false;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url + "?connectTimeout=5&socketTimeout=60&options=-c%20huiyin.sight%3D*", user, password);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        return statement;
    }
}
