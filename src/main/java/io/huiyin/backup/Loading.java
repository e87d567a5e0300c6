package io.huiyin.backup;

import io.huiyin.backup.Catalogue.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills an empty database and its folders from a backup, in one transaction. */
final class Loading implements BackupFile.Reader {
    private final Connection connection;
    private final Manifest manifest;
    private final NewHouse place;
    private final Catalogue catalogue;
    private final Map<String, Manifest.Table> byEntry;

    Loading(Connection connection, Manifest manifest, NewHouse place) throws SQLException {
        this.connection = connection;
        this.manifest = manifest;
        this.place = place;
        this.catalogue = Catalogue.of(connection);
        this.byEntry = manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::entry, Function.identity()));
    }

    /** Loads everything and compares it; whoever called commits. */
    Comparison load(BackupFile file) throws SQLException, IOException {
        requireSameTables();
        var order = LoadOrder.of(names(), catalogue.references());
        var walled = Catalogue.walled(connection);
        wall(walled, "no force");
        execute("truncate " + names().stream().map(Catalogue::quoted).collect(Collectors.joining(", ")));
        defer(order.waiting());
        file.read(this);
        settle(order.waiting());
        setSequences();
        wall(walled, "force");
        return Comparison.of(connection, manifest, catalogue);
    }

    /** Rows are copied in below the wall between communities, which COPY can't pass. */
    private void wall(List<String> tables, String manner) throws SQLException {
        for (var table : tables) {
            execute("alter table " + Catalogue.quoted(table) + " " + manner + " row level security");
        }
    }

    private List<String> names() {
        return manifest.tables().stream().map(Manifest.Table::name).toList();
    }

    private void requireSameTables() {
        for (var table : manifest.tables()) {
            var known = catalogue.table(table.name());
            if (known.isEmpty() || !known.get().columns().equals(table.columns())) {
                throw new BackupRefused("The table " + table.name() + " of the backup is not the one that version "
                        + manifest.schema() + " of the database has: it was written by another Huiyin.");
            }
        }
    }

    @Override
    public void part(String name, InputStream content) throws IOException {
        if (byEntry.containsKey(name)) {
            table(Objects.requireNonNull(byEntry.get(name)).name(), content);
        } else if (name.startsWith("files/") || name.startsWith("keys/")) {
            write(name, content);
        }
    }

    private void table(String name, InputStream content) throws IOException {
        try {
            new TableRows(connection, catalogue.table(name).orElseThrow()).from(content);
        } catch (SQLException refused) {
            throw new BackupRefused("The rows of " + name + " can't be loaded: " + refused.getMessage(), refused);
        }
    }

    private void write(String name, InputStream content) throws IOException {
        var file = place.folder().resolve(name).normalize();
        if (!file.startsWith(place.folder())) {
            throw new BackupRefused("The backup points outside itself: " + name);
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.copy(content, file);
        if (name.startsWith("keys/")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        place.keep(file);
    }

    /** A table that waits for a later one is held against it when all rows are in. */
    private void defer(List<Reference> waiting) throws SQLException {
        for (var reference : waiting) {
            alter(reference, "deferrable initially deferred");
        }
    }

    private void settle(List<Reference> waiting) throws SQLException {
        execute("set constraints all immediate");
        for (var reference : waiting) {
            alter(reference, "not deferrable");
        }
    }

    private void alter(Reference reference, String manner) throws SQLException {
        execute("alter table %s alter constraint %s %s"
                .formatted(Catalogue.quoted(reference.from()), Catalogue.quoted(reference.name()), manner));
    }

    private void setSequences() throws SQLException {
        for (var sequence : manifest.sequences()) {
            var name = Catalogue.quoted(sequence.name());
            if (sequence.last() == null) {
                execute("alter sequence " + name + " restart");
            } else {
                execute("select setval('%s', %d)".formatted(name.replace("'", "''"), sequence.last()));
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
