package io.huiyin.backup.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Seals or opens the pieces of one file in their order: AES-256-GCM, the nonce being the piece's number and whether it is the last. */
final class PieceCipher {
    static final int PIECE = 1 << 16;
    static final int TAG = 16;
    private static final int NONCE = 12;

    private final Cipher cipher;
    private final int mode;
    private final SecretKey key;
    private long number;

    /** A cipher that seals ({@code Cipher.ENCRYPT_MODE}) or opens ({@code Cipher.DECRYPT_MODE}). */
    PieceCipher(int mode, SecretKey key) {
        this.mode = mode;
        this.key = key;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks AES-GCM", missing);
        }
    }

    byte[] next(byte[] piece, int length, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE).putLong(number++).put(NONCE - 1, (byte) (last ? 1 : 0));
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce.array()));
        return cipher.doFinal(piece, 0, length);
    }
}
