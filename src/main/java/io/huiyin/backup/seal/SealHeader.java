package io.huiyin.backup.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The open beginning of a sealed file: its mark, how the key is derived, and a proof by which the right key is known.
 *
 * @param rounds of PBKDF2 on a passphrase; zero for a drawn key
 * @param salt drawn anew for each file, so that no two files share a key
 */
record SealHeader(int rounds, byte[] salt) {
    static final byte[] MARK = "HUIYINB1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final int PROOF = 32;
    private static final int MOST_ROUNDS = 10_000_000;

    static SealHeader draw(BackupKey key) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return new SealHeader(key.rounds(), salt);
    }

    /** Reads the header and holds the key against it. */
    static SecretKey keyFor(InputStream in, BackupKey key) throws IOException {
        var buffer = ByteBuffer.wrap(in.readNBytes(MARK.length + Integer.BYTES + SALT + PROOF));
        if (buffer.remaining() < MARK.length + Integer.BYTES + SALT + PROOF) {
            throw new SealBroken("The backup is cut off in its first line.");
        }
        buffer.position(MARK.length);
        var header = new SealHeader(buffer.getInt(), bytes(buffer, SALT));
        if (header.rounds < 0 || header.rounds > MOST_ROUNDS || (header.rounds == 0) != (key.rounds() == 0)) {
            throw new SealBroken("The backup was not sealed with " + key + "; give the other kind of key file.");
        }
        var keys = header.keys(key);
        if (!MessageDigest.isEqual(header.proof(keys), bytes(buffer, PROOF))) {
            throw new SealBroken("This is not the key of this backup.");
        }
        return keys.sealing();
    }

    /** The keys of one file: one seals its pieces, one proves the header. */
    record Keys(SecretKey sealing, SecretKey proving) {}

    Keys keys(BackupKey key) {
        try {
            var secret = new SecretKeySpec(key.secret(salt, rounds), "Generic");
            return new Keys(derived(secret, "seal", "AES"), derived(secret, "prove", "HmacSHA256"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks HKDF or PBKDF2", missing);
        }
    }

    private SecretKey derived(SecretKey secret, String purpose, String algorithm) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .addSalt(salt)
                .thenExpand(("huiyin backup " + purpose).getBytes(StandardCharsets.UTF_8), BackupKey.BYTES);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    }

    byte[] bytes(Keys keys) {
        return ByteBuffer.allocate(MARK.length + Integer.BYTES + SALT + PROOF)
                .put(open())
                .put(proof(keys))
                .array();
    }

    private byte[] proof(Keys keys) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.proving());
            return mac.doFinal(open());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks HmacSHA256", missing);
        }
    }

    private byte[] open() {
        return ByteBuffer.allocate(MARK.length + Integer.BYTES + SALT)
                .put(MARK)
                .putInt(rounds)
                .put(salt)
                .array();
    }

    private static byte[] bytes(ByteBuffer buffer, int count) {
        var bytes = new byte[count];
        buffer.get(bytes);
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealHeader header && rounds == header.rounds && Arrays.equals(salt, header.salt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }
}
