package io.huiyin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Counts and sums up the files of a folder while they pass by. */
final class FolderSum {
    private static final int PIECE = 1 << 16;

    private final RowSum sum = new RowSum();
    private final byte[] buffer = new byte[PIECE];
    private long bytes;

    /** Lets a file pass from here to there. */
    void pass(String name, InputStream from, OutputStream to) throws IOException {
        var digest = Sha256.digest();
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.update(buffer, 0, read);
            to.write(buffer, 0, read);
            bytes += read;
        }
        sum.add((name + "\n" + Sha256.text(digest)).getBytes(StandardCharsets.UTF_8));
    }

    Manifest.Folder folder() {
        return new Manifest.Folder(sum.rows(), bytes, sum.text());
    }
}
