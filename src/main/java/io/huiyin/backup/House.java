package io.huiyin.backup;

import io.huiyin.database.DatabaseVisit;
import io.huiyin.database.WalArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a Huiyin lives, as its environment tells.
 *
 * @param data the data folder: keys, files, and the embedded database
 * @param databaseUrl the address of an external database; empty for the embedded one
 * @param archive the folder for the log of writes; empty for none
 * @param personalKey the key of personal data when it is given by the environment; else empty
 */
public record House(
        Path data,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        String archive,
        String personalKey) {

    public static House of(Map<String, String> environment) {
        return new House(
                Path.of(environment.getOrDefault("HUIYIN_DATA", "var")).toAbsolutePath(),
                environment.getOrDefault("HUIYIN_DATABASE_URL", ""),
                environment.getOrDefault("HUIYIN_DATABASE_USER", "huiyin"),
                environment.getOrDefault("HUIYIN_DATABASE_PASSWORD", ""),
                environment.getOrDefault("HUIYIN_ARCHIVE", ""),
                environment.getOrDefault("HUIYIN_PERSONAL_KEY", ""));
    }

    /** The same environment on an empty folder, with the embedded database. */
    public House rehearsedIn(Path folder) {
        return new House(folder, "", databaseUser, databasePassword, "", personalKey);
    }

    public boolean external() {
        return !databaseUrl.isBlank();
    }

    /** The folder of the embedded server. */
    public Path server() {
        return data.resolve("postgres");
    }

    /** The server's part of the archive, if there is an archive. */
    public Optional<WalArchive> walArchive() {
        if (archive.isBlank() || external()) {
            return Optional.empty();
        }
        requireOwner();
        return Optional.of(WalArchive.of(Path.of(archive), server()));
    }

    /** Files that another user leaves in these folders would keep Huiyin from its next start. */
    private void requireOwner() {
        if (Files.exists(server()) && !owner(server()).equals(owner(Path.of("/proc/self"))) && !isNobodys()) {
            throw new BackupRefused("The data folder " + data + " belongs to " + owner(server())
                    + ": run this as that user, such as by sudo -u " + owner(server()) + ".");
        }
    }

    /** Root without namespaces hands the database to the account nobody. */
    private boolean isNobodys() {
        return owner(server()).equals("nobody") && owner(Path.of("/proc/self")).equals("root");
    }

    private static String owner(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException failed) {
            throw new BackupRefused("The folder " + path + " can't be read: " + failed, failed);
        }
    }

    /** The database that is there. */
    public DatabaseVisit visit() {
        if (external()) {
            return externalDatabase();
        }
        requireOwner();
        var settings = server().toFile().isDirectory()
                ? walArchive().map(WalArchive::settings).orElse(List.of())
                : List.<String>of();
        return DatabaseVisit.embedded(server(), settings);
    }

    DatabaseVisit externalDatabase() {
        return DatabaseVisit.external(databaseUrl, databaseUser, databasePassword);
    }

    @Override
    public String toString() {
        return external() ? databaseUrl.replaceFirst("[?].*", "") : data.toString();
    }
}
