package io.huiyin;

import io.huiyin.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The one PostgreSQL of a build: holds a migrated template, of which every test class gets a copy. */
final class TestServer {
    private static final List<String> SETTINGS =
            List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedPostgres postgres;
    private final String template;

    private TestServer() {
        postgres = EmbeddedPostgres.start(Path.of("target", "postgres"), SETTINGS);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "test-server-stop"));
        template = "template_" + fingerprint();
        dropWhatAnEarlierBuildLeft();
        if (!databases().contains(template)) {
            buildTemplate();
        }
    }

    static TestServer get() {
        return Holder.SERVER;
    }

    /** A fresh copy of the template, owned by the application's user. */
    TestDatabase copy() {
        var name = "test_" + NUMBER.incrementAndGet();
        execute("create database %s template %s owner huiyin strategy file_copy".formatted(name, template));
        return new TestDatabase(this, name, postgres.url(name), postgres.getUsername(), postgres.getPassword());
    }

    void drop(String database) {
        execute("drop database if exists %s with (force)".formatted(database));
    }

    /** Migrated under another name first, so that a killed build leaves no half template. */
    private void buildTemplate() {
        execute("create database test_template owner huiyin");
        Flyway.configure()
                .dataSource(postgres.url("test_template"), postgres.getUsername(), postgres.getPassword())
                .locations("classpath:db/migration")
                .initSql("set huiyin.sight = '*'")
                .load()
                .migrate();
        execute("alter database test_template rename to " + template);
    }

    private void dropWhatAnEarlierBuildLeft() {
        databases().stream()
                .filter(name -> name.startsWith("test_") || name.startsWith("template_"))
                .filter(name -> !name.equals(template))
                .forEach(this::drop);
    }

    private List<String> databases() {
        try (var connection = postgres.administration();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select datname from pg_database")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = postgres.administration();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var migrations = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
            Arrays.sort(migrations, Comparator.comparing(Resource::getDescription));
            for (var migration : migrations) {
                digest.update(migration.getDescription().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(migration.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Holder {
        private static final TestServer SERVER = new TestServer();
    }
}
