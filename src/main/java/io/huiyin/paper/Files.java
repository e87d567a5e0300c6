package io.huiyin.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps files by their content in the data folder: the same content is kept once, and nothing is ever overwritten.
 *
 * <p>A file is on the disk before it is referred to: whoever keeps one first and commits his row after never points to
 * nothing. A transaction that fails leaves a file that nobody points to, which does no harm.
 */
@Component
public class Files {
    private final Path folder;

    public Files(@Value("${huiyin.data:var}") Path data) {
        this.folder = data.resolve("files");
    }

    /** Keeps the content durably and tells where it is. */
    public FileRef keep(byte[] content, String type) {
        String hash = hash(content);
        Path place = place(hash);
        if (!java.nio.file.Files.exists(place)) {
            write(content, place);
        }
        return new FileRef(hash, content.length, type);
    }

    /**
     * The content behind a hash.
     *
     * @throws DamagedFile when it is missing or is no longer what was kept
     */
    public byte[] read(String hash) {
        try {
            byte[] content = java.nio.file.Files.readAllBytes(place(hash));
            if (!hash(content).equals(hash)) {
                throw new DamagedFile(hash, null);
            }
            return content;
        } catch (IOException missing) {
            throw new DamagedFile(hash, missing);
        }
    }

    private Path place(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a hash: " + hash);
        }
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private void write(byte[] content, Path place) {
        try {
            Path drafts = java.nio.file.Files.createDirectories(folder.resolve("drafts"));
            java.nio.file.Files.createDirectories(place.getParent());
            Path draft = java.nio.file.Files.createTempFile(drafts, "file", null);
            try {
                writeDurably(content, draft);
                publish(draft, place);
            } finally {
                java.nio.file.Files.deleteIfExists(draft);
            }
        } catch (IOException unable) {
            throw new UncheckedIOException("can't keep a file under " + folder, unable);
        }
    }

    private static void writeDurably(byte[] content, Path draft) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void publish(Path draft, Path place) throws IOException {
        try {
            java.nio.file.Files.createLink(place, draft); // unlike a rename, never replaces
        } catch (FileAlreadyExistsException keptMeanwhile) {
            return;
        } catch (UnsupportedOperationException noLinksHere) {
            java.nio.file.Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        }
        try (var parent = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
