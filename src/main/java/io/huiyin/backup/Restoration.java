package io.huiyin.backup;

import io.huiyin.database.DatabaseVisit;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A backup brought back into an empty house, and compared with what was written.
 *
 * @param manifest what had to be found again
 * @param comparison what was found in the tables
 * @param inspection whether the house can be lived in
 */
public record Restoration(Manifest manifest, Comparison comparison, Inspection inspection) {
    /**
     * Restores the backup, all or nothing.
     *
     * @throws BackupRefused when the file is not whole, the house is not empty, or the copy is not the same
     */
    public static Restoration of(BackupFile file, House house) {
        var manifest = file.proven();
        var place = NewHouse.in(house);
        try {
            var restored = restored(file, manifest, place, place.database(), house);
            place.settle();
            return restored;
        } catch (SQLException | IOException failed) {
            throw place.cleared(new BackupRefused("The backup can't be restored: " + failed.getMessage(), failed));
        } catch (RuntimeException failed) {
            throw place.cleared(failed);
        }
    }

    private static Restoration restored(
            BackupFile file, Manifest manifest, NewHouse place, DatabaseVisit database, House house)
            throws SQLException, IOException {
        var schema = new Schema(database);
        schema.migrateTo(manifest.schema());
        var comparison = loaded(file, manifest, place, database);
        schema.migrateToNewest();
        analyze(database);
        return new Restoration(manifest, comparison, Inspection.of(database, place.folder(), house.personalKey()));
    }

    private static Comparison loaded(BackupFile file, Manifest manifest, NewHouse place, DatabaseVisit database)
            throws SQLException, IOException {
        try (var connection = database.open()) {
            TableRows.settle(connection);
            connection.setAutoCommit(false);
            var comparison = new Loading(connection, manifest, place).load(file);
            if (!comparison.same()) {
                throw new BackupRefused("The copy is not the same as the original:\n" + comparison.text());
            }
            connection.commit();
            return comparison;
        }
    }

    /** Without figures about the rows the first pages would be slow. */
    private static void analyze(DatabaseVisit database) throws SQLException {
        try (Connection connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** What was compared and found, for people. */
    public String text() {
        return comparison.text() + inspection.text();
    }
}
