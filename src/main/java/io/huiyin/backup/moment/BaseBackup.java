package io.huiyin.backup.moment;

import io.huiyin.backup.BackupRefused;
import io.huiyin.backup.Disk;
import io.huiyin.backup.Export;
import io.huiyin.backup.House;
import io.huiyin.backup.KeptFolder;
import io.huiyin.database.DatabaseVisit;
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
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Copies the embedded server's data into the archive while it works, with keys and files. */
public final class BaseBackup {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final String CONTROL = "global/pg_control";

    /** Their contents belong to the running server. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "recovery.signal", CONTROL);

    private final House house;
    private final WalArchive archive;

    public BaseBackup(House house) {
        this.house = house;
        this.archive = house.walArchive()
                .orElseThrow(() -> new BackupRefused(
                        "HUIYIN_ARCHIVE is not set, or the database is an external one, whose own tools do this."));
    }

    /** What was copied, and where it is. */
    public record Taken(Path folder, long files, long bytes, Instant endedAt) {}

    /**
     * Copies the data.
     *
     * @throws BackupRefused when the server does not write its log to the archive, or the copy can't be written
     */
    public Taken take() {
        try (var visit = DatabaseVisit.embedded(house.server(), archive.settings());
                var connection = visit.administration()) {
            var server = new ServerUnderCopy(connection);
            server.requireArchivingTo(archive);
            var base = taken(server);
            copyFiles();
            return new Taken(
                    base.folder(),
                    base.facts().files(),
                    base.facts().bytes(),
                    base.facts().endedAt());
        } catch (SQLException | IOException failed) {
            throw new BackupRefused("The base can't be taken: " + failed.getMessage(), failed);
        }
    }

    /** Brings files that people attached since, and keys that were made since, into the archive; tells how many. */
    public int copyFiles() {
        var copied = 0;
        try {
            var kept = new ArrayList<>(KeptFolder.keys(house.data()).contents());
            kept.addAll(KeptFolder.files(house.data()).contents());
            for (var file : kept) {
                var target = archive.folder().resolve(file);
                if (!Files.exists(target)) {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    var part = target.resolveSibling(target.getFileName() + ".part");
                    Files.deleteIfExists(part);
                    Tree.copyFile(house.data().resolve(file), part);
                    Disk.forceAll(part);
                    Files.move(part, target);
                    copied++;
                }
            }
            return copied;
        } catch (IOException failed) {
            throw new BackupRefused("The files can't be brought to the archive: " + failed, failed);
        }
    }

    private Base taken(ServerUnderCopy server) throws SQLException, IOException {
        var began = server.begin();
        var folder = archive.folder().resolve("base").resolve(NAME.format(began));
        var part = folder.resolveSibling(folder.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(part);
        Files.createDirectories(part);
        try {
            var data = house.server().toRealPath().resolve("data");
            var size = Tree.copy(data, part.resolve("data"), BaseBackup::isSkipped);
            Tree.copyFile(data.resolve(CONTROL), part.resolve("data").resolve(CONTROL));
            var label = server.end();
            Files.writeString(part.resolve("data").resolve("backup_label"), label.text());
            Tree.copyFile(house.server().resolve("password"), part.resolve("password"));
            copyKeys(part);
            var facts = new Base.Facts(
                    Export.product(),
                    began,
                    label.at(),
                    firstSegment(label.text()),
                    size.files() + 1,
                    size.bytes(),
                    server.limits());
            Files.writeString(part.resolve(Base.FACTS), JsonMapper.shared().writeValueAsString(facts));
            Disk.forceAll(part);
            Files.move(part, folder);
            return new Base(folder, facts);
        } finally {
            FileSystemUtils.deleteRecursively(part);
        }
    }

    private void copyKeys(Path part) throws IOException {
        for (var key : KeptFolder.keys(house.data()).contents()) {
            Files.createDirectories(Objects.requireNonNull(part.resolve(key).getParent()));
            Tree.copyFile(house.data().resolve(key), part.resolve(key));
        }
    }

    private static boolean isSkipped(Path path) {
        var name = path.toString();
        return EMPTIED.contains(name)
                || LEFT_OUT.contains(name)
                || List.of("pgsql_tmp", "pg_internal.init").stream()
                        .anyMatch(Objects.requireNonNull(path.getFileName()).toString()::startsWith);
    }

    private static String firstSegment(String label) {
        var found = FIRST_SEGMENT.matcher(label);
        if (!found.find()) {
            throw new BackupRefused("PostgreSQL wrote a label that is not understood:\n" + label);
        }
        return found.group(1);
    }
}
