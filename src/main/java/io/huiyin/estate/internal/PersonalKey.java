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

/** The company's key of personal data: given by the environment, or kept in the data folder, readable by its owner only. */
public final class PersonalKey {
    private static final int BYTES = 32;

    private PersonalKey() {}

    /** The key given as Base64; when none is given, the one of the file, which is made at the first start. */
    public static byte[] of(String given, Path data) {
        if (!given.isBlank()) {
            return decoded(given, "HUIYIN_PERSONAL_KEY");
        }
        var file = data.resolve("keys").resolve("personal.key");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return decoded(Files.readString(file), file.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException("The key of personal data cannot be read or made: " + file, failed);
        }
    }

    /** Written aside and linked into place whole, so that a killed start leaves no half key and two starts agree. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var aside = Files.createTempFile(
                file.getParent(),
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
