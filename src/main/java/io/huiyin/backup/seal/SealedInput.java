package io.huiyin.backup.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/** Opens a sealed file piece by piece; nothing of a piece is given out before its seal was found whole and in its place. */
public final class SealedInput extends InputStream {
    private final PushbackInputStream in;
    private final PieceCipher cipher;
    private byte[] piece = {};
    private int at;
    private boolean ended;

    /** Begins to open the file, whose key has to be the right one. */
    public SealedInput(InputStream in, BackupKey key) throws IOException {
        this.in = new PushbackInputStream(in);
        this.cipher = new PieceCipher(Cipher.DECRYPT_MODE, SealHeader.keyFor(this.in, key));
    }

    /** Whether a file that begins so is a sealed one. */
    public static boolean isMark(byte[] beginning) {
        return beginning.length >= SealHeader.MARK.length
                && Arrays.equals(beginning, 0, SealHeader.MARK.length, SealHeader.MARK, 0, SealHeader.MARK.length);
    }

    /** How many bytes tell whether a file is sealed. */
    public static int markLength() {
        return SealHeader.MARK.length;
    }

    @Override
    public int read() throws IOException {
        return filled() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        var part = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, offset, part);
        at += part;
        return part;
    }

    private boolean filled() throws IOException {
        while (at == piece.length && !ended) {
            piece = opened();
            at = 0;
        }
        return at < piece.length;
    }

    private byte[] opened() throws IOException {
        var sealed = in.readNBytes(PieceCipher.PIECE + PieceCipher.TAG);
        var next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        ended = next < 0;
        try {
            return cipher.next(sealed, sealed.length, ended);
        } catch (GeneralSecurityException broken) {
            throw new SealBroken("The backup was changed or cut off since it was written.");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
