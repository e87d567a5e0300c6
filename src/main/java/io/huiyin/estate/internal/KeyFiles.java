package io.huiyin.estate.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The company's keys of personal data, by their numbers: given by the environment ("2:… 1:…", a single one without its
 * number), or kept in the data folder as keys/personal.key, personal-2.key, …, readable by their owner only.
 */
public final class KeyFiles {
    private static final int BYTES = 32;
    private static final Pattern FILE = Pattern.compile("personal(?:-([0-9]{1,5}))?\\.key");
    private static final Pattern GIVEN = Pattern.compile("(?:([0-9]{1,5}):)?([^\\s,]+)");
    private static final String ENVIRONMENT = "HUIYIN_PERSONAL_KEY";

    private final String given;
    private final Path folder;

    /**
     * Where the keys are.
     *
     * @param given by the environment; blank when they are in files only
     * @param data the data folder
     */
    public KeyFiles(String given, Path data) {
        this.given = given;
        this.folder = data.resolve("keys");
    }

    /** All that are here, those of the environment before files of the same number. */
    public NavigableMap<Integer, Seal> held() {
        var held = new TreeMap<Integer, Seal>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "personal*.key")) {
                for (var file : files) {
                    var name = FILE.matcher(String.valueOf(file.getFileName()));
                    if (name.matches()) {
                        var id = name.group(1) == null ? 1 : Integer.parseInt(name.group(1));
                        held.put(id, new Seal(id, decoded(Files.readString(file), file.toString())));
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException("The keys of personal data can't be read: " + folder, failed);
            }
        }
        var words = GIVEN.matcher(given);
        while (words.find()) {
            var id = words.group(1) == null ? 1 : Integer.parseInt(words.group(1));
            held.put(id, new Seal(id, decoded(words.group(2), ENVIRONMENT)));
        }
        return held;
    }

    /** Whether the key of this number comes from the environment. */
    public boolean isGiven(int id) {
        return GIVEN.matcher(given)
                .results()
                .anyMatch(key -> (key.group(1) == null ? 1 : Integer.parseInt(key.group(1))) == id);
    }

    /** The file of a key that is not given by the environment. */
    public Path file(int id) {
        return folder.resolve(id == 1 ? "personal.key" : "personal-" + id + ".key");
    }

    /** The key of this number, in its file, made if it is not there. */
    public Seal made(int id) {
        var file = file(id);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new Seal(id, decoded(Files.readString(file), file.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException("The key of personal data can't be read or made: " + file, failed);
        }
    }

    /** Takes a key's file away that nothing needs any more; whether there was one. */
    public boolean removed(int id) {
        try {
            return Files.deleteIfExists(file(id));
        } catch (IOException failed) {
            throw new UncheckedIOException("The key's file can't be removed: " + file(id), failed);
        }
    }

    /** Written aside and linked into place whole, so that a killed start leaves no half key and two starts agree. */
    private void create(Path file) throws IOException {
        Files.createDirectories(folder);
        var aside = Files.createTempFile(
                folder,
                "personal",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.writeString(aside, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException another) {
            return;
        } finally {
            Files.delete(aside);
        }
    }

    private static byte[] decoded(String text, String source) {
        try {
            var key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(source + " is not written in Base64", notBase64);
        }
        throw new IllegalStateException(source + " must hold " + BYTES + " bytes in Base64");
    }
}
