package io.huiyin.backup;

import io.huiyin.backup.seal.BackupKey;
import io.huiyin.backup.seal.SealBroken;
import io.huiyin.backup.seal.SealedInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A backup as it lies there, sealed or open. */
public record BackupFile(Path path, @Nullable BackupKey key) {
    private static final int BUFFER = 1 << 18;

    /**
     * Reads the whole file once and holds everything against its manifest, before anything is done with it.
     *
     * @throws BackupRefused when the key is another one, or the file is not what was written
     */
    public Manifest proven() {
        try {
            if (!sealed()) {
                new ZipFile(path.toFile(), StandardCharsets.UTF_8).close();
            }
            var proof = new Proof();
            read(proof);
            return proof.manifest();
        } catch (SealBroken broken) {
            throw new BackupRefused(String.valueOf(broken.getMessage()), broken);
        } catch (ZipException damaged) {
            throw new BackupRefused(path + " is no backup, or damaged or cut off: " + damaged.getMessage(), damaged);
        } catch (IOException failed) {
            throw new BackupRefused(path + " can't be read whole: " + failed.getMessage(), failed);
        }
    }

    /** Hands over what is in the file, part by part, in the order in which it was written. */
    void read(Reader reader) throws IOException {
        try (var content = opened()) {
            var zip = new ZipInputStream(content, StandardCharsets.UTF_8);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    reader.part(entry.getName(), zip);
                }
            }
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private InputStream opened() throws IOException {
        var sealed = sealed();
        var in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return sealed ? new SealedInput(in, required()) : in;
        } catch (IOException | BackupRefused e) {
            in.close();
            throw e;
        }
    }

    private BackupKey required() {
        if (key == null) {
            throw new BackupRefused("The backup is sealed: give its key by --key-file.");
        }
        return key;
    }

    private boolean sealed() throws IOException {
        try (var in = Files.newInputStream(path)) {
            return SealedInput.isMark(in.readNBytes(SealedInput.markLength()));
        }
    }

    /** Takes the parts of a backup; closes nothing. */
    interface Reader {
        void part(String name, InputStream content) throws IOException;
    }
}
