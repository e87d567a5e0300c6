package io.huiyin.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that gets its name only when it is on the disk whole; until then it is called {@code .part}. */
record PartFile(Path target) {
    private static final int BUFFER = 1 << 18;

    /** Writes the file, which must not be there yet; a failure leaves nothing. */
    void write(Content content) throws IOException {
        if (Files.exists(target)) {
            throw new BackupRefused("There is already a file " + target + "; it is not overwritten.");
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            writeThrough(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        Disk.force(target.toAbsolutePath().resolveSibling("."));
    }

    private static void writeThrough(Path part, Content content) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                        FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** What is written. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
