package io.huiyin.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Where the embedded server's log of writes is carried, segment by segment, so that one can go back to any moment.
 *
 * @param folder the part of the archive that belongs to one server; each server ever made has a part of its own
 */
public record WalArchive(Path folder) {
    private static final String LINEAGE = "lineage";

    /**
     * The part of the archive for the server in this folder, made when it is missing.
     *
     * @param archive the folder that {@code HUIYIN_ARCHIVE} names
     * @param server the folder of the embedded server
     * @throws DatabaseUnavailable when it can't be written
     */
    public static WalArchive of(Path archive, Path server) {
        try {
            Files.createDirectories(server.toAbsolutePath());
            var part = new WalArchive(archive.toAbsolutePath().normalize().resolve(lineage(server)));
            Files.createDirectories(part.segments());
            ServerAccount.choose(server).own(part.folder());
            return part;
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseUnavailable(
                    "The archive " + archive.toAbsolutePath() + " can't be used: " + e,
                    "Check that the folder that HUIYIN_ARCHIVE names can be written.",
                    e);
        }
    }

    /** The folder with the segments. */
    public Path segments() {
        return folder.resolve("wal");
    }

    /** The server's settings that fill the archive; at most a minute of writes waits to be carried there. */
    public List<String> settings() {
        return List.of("archive_mode=on", "archive_timeout=60s", "archive_command=" + archiveCommand());
    }

    /** The server's setting that fetches the segments again. */
    public String restoreCommand() {
        return "restore_command=cp %s '%%p'".formatted(inside("%f"));
    }

    /** A segment that is there must be the same one; a new one is on the disk whole before it gets its name. */
    private String archiveCommand() {
        var kept = inside("%f");
        var part = inside("%f.part");
        return "if test -f %1$s; then cmp -s '%%p' %1$s; else cp '%%p' %2$s && sync %2$s && mv %2$s %1$s; fi"
                .formatted(kept, part);
    }

    /** A file among the segments as a word of the shell; the server replaces what follows a per cent sign. */
    private String inside(String name) {
        return ShellWord.of(segments().toString().replace("%", "%%") + "/" + name);
    }

    private static String lineage(Path server) throws IOException {
        var file = server.resolve(LINEAGE);
        if (!Files.exists(file)) {
            var drawn = new byte[6];
            new SecureRandom().nextBytes(drawn);
            Files.writeString(file, HexFormat.of().formatHex(drawn));
        }
        return Files.readString(file).strip();
    }
}
