package io.huiyin.backup;

import io.huiyin.database.DatabaseVisit;
import io.huiyin.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** An empty house into which something is restored: it stands aside until it is whole, and a failure leaves nothing of it. */
public final class NewHouse {
    private static final String ASIDE = "restoring";
    private static final String SERVER = "postgres";

    private final House house;
    private final Path aside;
    private @Nullable DatabaseVisit database;

    private NewHouse(House house) {
        this.house = house;
        this.aside = house.data().resolve(ASIDE);
    }

    /**
     * A place in the data folder, next to nothing but keys and files that belong to the same house.
     *
     * @throws BackupRefused when there is a database already
     */
    public static NewHouse in(House house) {
        if (!house.external() && Files.exists(house.server())) {
            throw new BackupRefused("There is a database in " + house.data()
                    + " already. Restore into an empty folder: set HUIYIN_DATA to another one.");
        }
        try {
            var place = new NewHouse(house);
            FileSystemUtils.deleteRecursively(place.aside);
            Files.createDirectories(place.aside);
            Files.createDirectory(
                    place.aside.resolve("keys"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return place;
        } catch (IOException failed) {
            throw new BackupRefused("The folder " + house.data() + " can't be written: " + failed, failed);
        }
    }

    /** An empty database: a new embedded one, or the external one. */
    DatabaseVisit database() throws SQLException {
        if (!house.external()) {
            return started(List.of());
        }
        var external = house.externalDatabase();
        try (var connection = external.open()) {
            if (!Catalogue.isEmpty(connection)) {
                throw new BackupRefused("The database at " + house + " is not empty. Restore into a new one.");
            }
        }
        database = external;
        return external;
    }

    /** Starts the embedded server on what stands in its folder. */
    public DatabaseVisit started(List<String> settings) {
        var started = DatabaseVisit.own(EmbeddedPostgres.start(server(), settings));
        database = started;
        return started;
    }

    /** The folder of the embedded server while it stands aside. */
    public Path server() {
        return aside.resolve(SERVER);
    }

    /** Where keys and files go while they stand aside. */
    public Path folder() {
        return aside;
    }

    /** Where the file will be at last; a different one there is not overwritten. */
    void keep(Path file) throws IOException {
        var known = house.data().resolve(aside.relativize(file));
        if (Files.exists(known) && Files.mismatch(known, file) >= 0) {
            throw new BackupRefused(known + " is another one than that of the backup. Restore into an empty folder.");
        }
    }

    /** Everything is there: moves it to where the next start looks for it, the database last. */
    public void settle() throws IOException {
        close();
        forceKept();
        move(aside.resolve("keys"), house.data().resolve("keys"));
        move(aside.resolve("files"), house.data().resolve("files"));
        if (Files.exists(server())) {
            Files.move(server(), house.server());
        }
        FileSystemUtils.deleteRecursively(aside);
        Disk.force(house.data());
    }

    private void forceKept() throws IOException {
        for (var kept : List.of(aside.resolve("keys"), aside.resolve("files"))) {
            if (Files.exists(kept)) {
                Disk.forceAll(kept);
            }
        }
    }

    /** Leaves the place as it was found, because of this failure. */
    public RuntimeException cleared(RuntimeException failure) {
        var visited = database;
        try {
            if (house.external() && visited != null) {
                new Schema(visited).clear();
            }
            close();
            FileSystemUtils.deleteRecursively(aside);
            return failure;
        } catch (IOException | RuntimeException remains) {
            return new BackupRefused(
                    failure.getMessage() + "\nWhat was restored so far could not be removed from " + house + ": "
                            + remains,
                    failure);
        }
    }

    private void close() {
        if (database != null) {
            database.close();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        if (!Files.exists(to)) {
            Files.move(from, to);
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (var file : files) {
            var target = to.resolve(from.relativize(file));
            if (!Files.exists(target)) {
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.move(file, target);
            }
        }
    }
}
