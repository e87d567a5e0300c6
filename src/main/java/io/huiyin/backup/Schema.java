package io.huiyin.backup;

import io.huiyin.database.DatabaseVisit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The structure of a database, which has a version. */
record Schema(DatabaseVisit database) {
    static final String HISTORY = "flyway_schema_history";

    /** The version of the last migration. */
    static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select version from " + HISTORY
                        + " where success and version is not null order by installed_rank desc limit 1")) {
            if (!row.next()) {
                throw new BackupRefused("There is no Huiyin in this database.");
            }
            return row.getString(1);
        }
    }

    /** Makes the structure as it was at that version. */
    void migrateTo(String version) {
        var wanted = MigrationVersion.fromVersion(version);
        var newest = newest();
        if (newest.compareTo(wanted) < 0) {
            throw new BackupRefused(
                    "The backup was written by a newer Huiyin (its database is at version %s, this one knows up to %s). Install that one first."
                            .formatted(version, newest));
        }
        configuration().target(wanted).load().migrate();
    }

    void migrateToNewest() {
        configuration().load().migrate();
    }

    /** Removes everything, from a database that was empty before. */
    void clear() {
        configuration().cleanDisabled(false).load().clean();
    }

    private MigrationVersion newest() {
        return Arrays.stream(configuration().load().info().all())
                .map(migration -> migration.getVersion())
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }

    private FluentConfiguration configuration() {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration");
    }
}
