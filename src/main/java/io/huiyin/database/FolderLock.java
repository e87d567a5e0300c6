package io.huiyin.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second Huiyin off the data folder; the system lets go of it when the process dies. */
record FolderLock(FileChannel channel) implements AutoCloseable {
    static FolderLock on(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // The same process holds it: the answer is the same as for another one.
        }
        channel.close();
        throw new FolderHeld(folder);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
