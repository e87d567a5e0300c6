package io.huiyin.backup.moment;

import io.huiyin.backup.BackupRefused;
import io.huiyin.backup.House;
import io.huiyin.backup.Inspection;
import io.huiyin.backup.NewHouse;
import io.huiyin.backup.RowCounts;
import io.huiyin.database.WalArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database as it was at a moment, in an empty house.
 *
 * @param from when the base had ended from which the log was played
 * @param rows what is in the tables; every page was read and its checksum held
 * @param inspection whether the house can be lived in
 */
public record MomentRestoration(Instant from, RowCounts rows, Inspection inspection) {
    /** The server reads its settings before it knows the names of zones. */
    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    /**
     * Restores it, all or nothing.
     *
     * @param moment up to which acts are there; none for all that the archive knows
     * @throws BackupRefused when the archive does not know the moment, or the house is not empty
     */
    public static MomentRestoration of(Path archive, @Nullable Instant moment, House house) {
        if (house.external()) {
            throw new BackupRefused(
                    "HUIYIN_DATABASE_URL is set: going back to a moment restores the embedded database.");
        }
        try {
            var base = Base.before(archive.toAbsolutePath(), moment);
            var place = NewHouse.in(house);
            try {
                var restored = restored(base, moment, place, house);
                place.settle();
                return restored;
            } catch (SQLException | IOException failed) {
                throw place.cleared(refused(failed));
            } catch (RuntimeException failed) {
                throw place.cleared(failed);
            }
        } catch (IOException failed) {
            throw refused(failed);
        }
    }

    private static BackupRefused refused(Exception failed) {
        return new BackupRefused("The database can't be brought back: " + failed.getMessage(), failed);
    }

    private static MomentRestoration restored(Base base, @Nullable Instant moment, NewHouse place, House house)
            throws SQLException, IOException {
        lay(base, place);
        var replay = new Replay(place.server());
        var database = replay.started(place, settings(base, moment));
        replay.awaitEnd(database);
        try (var connection = database.open()) {
            var rows = RowCounts.of(connection);
            return new MomentRestoration(
                    base.facts().endedAt(), rows, Inspection.of(database, place.folder(), house.personalKey()));
        }
    }

    private static void lay(Base base, NewHouse place) throws IOException {
        Files.createDirectories(place.server());
        var size = Tree.copy(base.data(), place.server().resolve("data"), path -> false);
        if (size.files() != base.facts().files() + 1) {
            throw new BackupRefused("The base %s is damaged: %d of its %d files are there."
                    .formatted(base.folder(), size.files() - 1, base.facts().files()));
        }
        Tree.copyFile(base.folder().resolve("password"), place.server().resolve("password"));
        Files.createFile(place.server().resolve("data").resolve("recovery.signal"));
        for (var kept : List.of(
                base.folder().resolve("keys"),
                base.archive().resolve("keys"),
                base.archive().resolve("files"))) {
            if (Files.isDirectory(kept)) {
                var to = place.folder().resolve(kept.getFileName());
                Tree.copy(kept, to, file -> isHalf(file) || Files.isRegularFile(to.resolve(file)));
            }
        }
    }

    private static boolean isHalf(Path path) {
        return path.toString().endsWith(".part");
    }

    private static List<String> settings(Base base, @Nullable Instant moment) {
        var settings = new ArrayList<String>();
        base.facts().settings().forEach((name, value) -> settings.add(name + "=" + value));
        settings.add(new WalArchive(base.archive()).restoreCommand());
        settings.add("recovery_target_action=promote");
        settings.add("recovery_init_sync_method=syncfs");
        if (moment != null) {
            settings.add("recovery_target_time=" + TARGET.format(moment));
        }
        return settings;
    }

    /** What was found, for people. */
    public String text() {
        return rows.text() + inspection.text();
    }
}
