package io.huiyin.backup.moment;

import io.huiyin.backup.BackupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of the embedded server's data in the archive; from its end on, one can go to any moment.
 *
 * @param folder {@code ARCHIVE/<server>/base/<name>}
 */
record Base(Path folder, Facts facts) {
    static final String FACTS = "base.json";

    /**
     * What is known about the copy.
     *
     * @param endedAt from here on it can be used
     * @param firstSegment the oldest segment of the log that it needs
     * @param settings of the server that a standby must not fall short of
     */
    record Facts(
            String product,
            Instant beganAt,
            Instant endedAt,
            String firstSegment,
            long files,
            long bytes,
            Map<String, String> settings) {}

    /** The archive of the server that the copy was taken of. */
    Path archive() {
        return Optional.ofNullable(folder.getParent()).map(Path::getParent).orElseThrow();
    }

    Path data() {
        return folder.resolve("data");
    }

    /** All copies in the part of the archive that belongs to one server, oldest first. */
    static List<Base> of(Path part) throws IOException {
        var bases = new ArrayList<Base>();
        for (var folder : folders(part.resolve("base"))) {
            if (Files.exists(folder.resolve(FACTS))) {
                bases.add(new Base(folder, facts(folder.resolve(FACTS))));
            }
        }
        bases.sort(Comparator.comparing(base -> base.facts().endedAt()));
        return bases;
    }

    /**
     * The copy to begin with: the last one that had ended at the moment, of whichever server.
     *
     * @param moment or none for the latest that can be had
     */
    static Base before(Path archive, @Nullable Instant moment) throws IOException {
        var all = new ArrayList<Base>();
        for (var part : folders(archive)) {
            all.addAll(of(part));
        }
        return all.stream()
                .filter(base -> moment == null || !base.facts().endedAt().isAfter(moment))
                .max(Comparator.comparing(base -> base.facts().endedAt()))
                .orElseThrow(() -> new BackupRefused(none(archive, all)));
    }

    private static String none(Path archive, List<Base> all) {
        return all.stream()
                .map(base -> base.facts().endedAt())
                .min(Comparator.naturalOrder())
                .map(first -> "The archive " + archive + " begins only at " + first + ".")
                .orElse("There is no base in the archive " + archive + "; bin/backup --base makes one.");
    }

    private static Facts facts(Path file) throws IOException {
        try {
            return JsonMapper.shared().readValue(Files.readString(file), Facts.class);
        } catch (JacksonException damaged) {
            throw new IOException(file + " is damaged", damaged);
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(Files::isDirectory)
                    .filter(folder -> !folder.toString().endsWith(".part"))
                    .toList();
        }
    }
}
