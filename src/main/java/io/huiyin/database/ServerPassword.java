package io.huiyin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The server's password: drawn once, kept in a file that only the owner reads. */
record ServerPassword(Path file, String text) {
    static ServerPassword keptIn(Path folder) throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            write(file);
        }
        return new ServerPassword(file, Files.readString(file).strip());
    }

    private static void write(Path file) throws IOException {
        var secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        var aside = file.resolveSibling("password.new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, HexFormat.of().formatHex(secret));
        Files.move(aside, file);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
