package io.huiyin.backup.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Seals what is written, piece by piece; only {@link #finish} gives it its end. */
public final class SealedOutput extends OutputStream {
    private final OutputStream out;
    private final PieceCipher cipher;
    private final byte[] piece = new byte[PieceCipher.PIECE];
    private int filled;

    public SealedOutput(OutputStream out, BackupKey key) throws IOException {
        this.out = out;
        var header = SealHeader.draw(key);
        var keys = header.keys(key);
        this.cipher = new PieceCipher(Cipher.ENCRYPT_MODE, keys.sealing());
        out.write(header.bytes(keys));
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var done = 0;
        while (done < length) {
            if (filled == piece.length) {
                seal(false);
            }
            var part = Math.min(length - done, piece.length - filled);
            System.arraycopy(bytes, offset + done, piece, filled, part);
            filled += part;
            done += part;
        }
    }

    /** Writes the last piece, marked as such: without it the file counts as cut off. */
    public void finish() throws IOException {
        seal(true);
        out.flush();
    }

    private void seal(boolean last) throws IOException {
        try {
            out.write(cipher.next(piece, filled, last));
            filled = 0;
        } catch (GeneralSecurityException failed) {
            throw new IOException("The backup can't be sealed", failed);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
