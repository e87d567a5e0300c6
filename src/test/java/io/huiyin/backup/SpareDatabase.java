package io.huiyin.backup;

import io.huiyin.database.DatabaseVisit;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** An empty database on the tests' server, reached by its address as an external one; gone at the end. */
record SpareDatabase(String name, House house) implements AutoCloseable {
    private static final Path SERVER = Path.of("target", "postgres");

    static SpareDatabase on(Path data) throws SQLException {
        var name = "test_spare_" + Long.toString(System.nanoTime(), 36);
        administer("create database " + name + " owner huiyin");
        return new SpareDatabase(name, house(data, name));
    }

    /** A house on a database of the tests' server. */
    static House house(Path data, String database) {
        try (var server = server()) {
            var url = server.url().replaceFirst("/huiyin[?]", "/" + database + "?");
            return new House(data, url, server.user(), server.password(), "", "");
        }
    }

    private static DatabaseVisit server() {
        return DatabaseVisit.embedded(SERVER, List.of());
    }

    private static void administer(String sql) throws SQLException {
        try (var server = server();
                var connection = server.administration();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        administer("drop database if exists " + name + " with (force)");
    }
}
