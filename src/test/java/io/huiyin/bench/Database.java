package io.huiyin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The server's own PostgreSQL, reached past the server: as its user for the floors, as its administrator for settings. */
public record Database(Path folder, int port, String name, String password) {

    /** The one that runs in this data folder of the server. */
    public static Database of(Path data) {
        var folder = data.resolve("postgres");
        try {
            return new Database(
                    folder,
                    Integer.parseInt(Files.readString(folder.resolve("port")).strip()),
                    "huiyin",
                    Files.readString(folder.resolve("password")).strip());
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** A connection with the server's own rights and settings. */
    public Connection asServer() {
        return connect("huiyin");
    }

    public Connection asAdministrator() {
        return connect("postgres");
    }

    private Connection connect(String user) {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=bench&options=-c%%20huiyin.sight%%3D*"
                .formatted(port, name);
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** What PostgreSQL writes while it runs. */
    public Path log() {
        return folder.resolve("postgres.log");
    }

    /** Runs statements one by one as the administrator. */
    public void run(String... statements) {
        try (var connection = asAdministrator();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Reads a row of the result. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Row<T> reader, Object... values) {
        try (var connection = asAdministrator();
                var statement = connection.prepareStatement(sql)) {
            for (var at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public long number(String sql, Object... values) {
        return list(sql, row -> row.getLong(1), values).getFirst();
    }
}
