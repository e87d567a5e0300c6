package io.huiyin.backup;

import io.huiyin.backup.Manifest.LeftOut;
import io.huiyin.backup.Manifest.PersonalKeyAt;
import io.huiyin.backup.seal.BackupKey;
import io.huiyin.backup.seal.SealedOutput;
import io.huiyin.database.DatabaseVisit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes everything a Huiyin holds into one file, as it stands at one moment, while it goes on working. */
public record Export(House house, DatabaseVisit database) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    static final String README = "README.txt";
    static final List<LeftOut> LEFT_OUT = List.of(
            new LeftOut(Schema.HISTORY, "written by the migrations when the backup is restored"),
            new LeftOut("spring_session", "who is signed in on this machine just now"),
            new LeftOut("spring_session_attributes", "who is signed in on this machine just now"));

    /**
     * Writes the file, sealed if there is a key.
     *
     * @throws BackupRefused when it can't be written; then there is no file
     */
    public Manifest write(Path file, @Nullable BackupKey key) {
        var written = new ArrayList<Manifest>();
        try {
            new PartFile(file.toAbsolutePath()).write(out -> written.add(key == null ? packed(out) : sealed(out, key)));
        } catch (IOException failed) {
            throw new BackupRefused("The backup can't be written to " + file + ": " + failed, failed);
        }
        return written.getFirst();
    }

    private Manifest sealed(OutputStream out, BackupKey key) throws IOException {
        var sealing = new SealedOutput(out, key);
        var manifest = packed(sealing);
        sealing.finish();
        return manifest;
    }

    private Manifest packed(OutputStream out) throws IOException {
        try (var snapshot = Snapshot.of(database)) {
            var zip = new Packing(new ZipOutputStream(out, StandardCharsets.UTF_8));
            zip.text(
                    README,
                    Optional.ofNullable(Export.class.getResourceAsStream("/backup/README.txt"))
                            .orElseThrow());
            var keys = zip.folder(KeptFolder.keys(house.data()));
            var tables = tables(snapshot, zip);
            var sequences = snapshot.catalogue().sequences();
            var files = zip.folder(KeptFolder.files(house.data()));
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    product(),
                    snapshot.schema(),
                    snapshot.version(),
                    snapshot.moment(),
                    tables,
                    LEFT_OUT,
                    sequences,
                    snapshot.timelines(),
                    files,
                    keys,
                    personalKey(keys));
            zip.finish(manifest);
            return manifest;
        } catch (SQLException failed) {
            throw new BackupRefused("The database can't be read: " + failed.getMessage(), failed);
        }
    }

    private static List<Manifest.Table> tables(Snapshot snapshot, Packing zip) throws SQLException, IOException {
        var catalogue = snapshot.catalogue();
        var names = catalogue.tables().stream()
                .map(Catalogue.Table::name)
                .filter(name -> LEFT_OUT.stream().noneMatch(left -> left.name().equals(name)))
                .toList();
        var order = LoadOrder.of(names, catalogue.references()).tables();
        var written = new ArrayList<Manifest.Table>();
        var inOrder = catalogue.tables().stream()
                .filter(table -> names.contains(table.name()))
                .sorted(Comparator.comparing(table -> order.indexOf(table.name())))
                .toList();
        for (var table : inOrder) {
            written.add(zip.table(new TableRows(snapshot.connection(), table)));
        }
        return List.copyOf(written);
    }

    private PersonalKeyAt personalKey(Manifest.Folder keys) {
        if (!house.personalKey().isBlank()) {
            return PersonalKeyAt.IN_THE_ENVIRONMENT;
        }
        return keys.files() > 0 ? PersonalKeyAt.IN_THIS_FILE : PersonalKeyAt.NOWHERE;
    }

    /** What to call a file that is written now. */
    public String proposedName(boolean sealed) {
        try (var snapshot = Snapshot.of(database)) {
            return "huiyin-" + NAME.format(snapshot.moment()) + (sealed ? ".zip.sealed" : ".zip");
        } catch (SQLException failed) {
            throw new BackupRefused("The database can't be read: " + failed.getMessage(), failed);
        }
    }

    /** The version of the Huiyin that runs. */
    public static String product() {
        return Optional.ofNullable(Export.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
