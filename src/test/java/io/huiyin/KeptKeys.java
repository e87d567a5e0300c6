package io.huiyin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The application's key files as they were before a test that changes the key, for the tests that come after. */
public final class KeptKeys {
    private static final Path FOLDER = Path.of("target", "huiyin-data", "keys");

    private final Map<Path, String> known = new TreeMap<>();

    public static Path folder() {
        return FOLDER;
    }

    public void remember() throws IOException {
        try (var files = Files.newDirectoryStream(FOLDER)) {
            for (var file : files) {
                known.put(file, Files.readString(file));
            }
        }
    }

    public void putBack() throws IOException {
        try (var files = Files.newDirectoryStream(FOLDER)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        for (var file : known.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
    }
}
