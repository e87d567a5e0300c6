package io.huiyin.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** What was written is on the disk, and not only on its way there. */
public final class Disk {
    private Disk() {}

    /** Brings a file, or the names in a folder, to the disk. */
    static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Brings a folder with all that is in it to the disk; after many files this is far quicker than each by itself. */
    public static void forceAll(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (var path : walk.toList()) {
                force(path);
            }
        }
    }
}
