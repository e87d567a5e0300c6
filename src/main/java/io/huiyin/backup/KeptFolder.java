package io.huiyin.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of the house beside the database: the keys, or the files that rows refer to.
 *
 * @param name in the data folder and in the backup
 */
public record KeptFolder(Path data, String name) {
    /** What people attached; a file is there before a row refers to it, and never changes. */
    public static KeptFolder files(Path data) {
        return new KeptFolder(data, "files");
    }

    /** The keys that sealed rows are opened with. */
    public static KeptFolder keys(Path data) {
        return new KeptFolder(data, "keys");
    }

    Path folder() {
        return data.resolve(name);
    }

    /** All its files that are whole, relative to the data folder. */
    public List<Path> contents() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        var drafts = folder().resolve("drafts");
        try (var walk = Files.walk(folder())) {
            return walk.filter(
                            file -> !file.startsWith(drafts) && !file.toString().endsWith(".new"))
                    .filter(Files::isRegularFile)
                    .map(data::relativize)
                    .sorted()
                    .toList();
        }
    }
}
