package io.huiyin.estate.internal;

import io.huiyin.estate.Mark;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of personal data: seals with AES-GCM, and makes the keyed hashes by which sealed data are searched. A sealed value
 * begins with the key's number in two bytes.
 */
public final class Seal {
    private static final int NUMBER = 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int id;
    private final SecretKey sealing;
    private final SecretKey searching;
    private final SecretKey marking;

    /** The seal of this number and master key of 32 bytes; sealing, searching and marking use keys of their own derived from it. */
    public Seal(int id, byte[] master) {
        this.id = id;
        this.sealing = derived(master, "seal", "AES");
        this.searching = derived(master, "search", "HmacSHA256");
        this.marking = derived(master, "mark", "HmacSHA256");
    }

    private static SecretKey derived(byte[] master, String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(master, "Generic"))
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks HKDF-SHA256", missing);
        }
    }

    /** The number of the key that sealed this. */
    public static int keyOf(byte[] sealed) {
        if (sealed.length < NUMBER + NONCE) {
            throw new IllegalStateException("This is not sealed: " + sealed.length + " bytes");
        }
        return ByteBuffer.wrap(sealed).getShort();
    }

    public int id() {
        return id;
    }

    public byte[] seal(String text) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NUMBER + NONCE + sealed.length)
                    .putShort((short) id)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Personal data cannot be sealed", failed);
        }
    }

    /** What this key sealed; an error when it was another, or the value was changed since. */
    public String open(byte[] sealed) {
        var nonce = new byte[NONCE];
        ByteBuffer.wrap(sealed).get(NUMBER, nonce);
        var begin = NUMBER + NONCE;
        try {
            var text = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, begin, sealed.length - begin);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Personal data were sealed with another key, or changed", failed);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** The keyed hash by which an equal text is found. */
    public byte[] hash(String text) {
        return keyed(searching, text);
    }

    /** By which a database knows the key, without knowing anything of it. */
    public byte[] fingerprint() {
        return hash("fingerprint");
    }

    public Mark mark(String purpose, String text) {
        return new Mark(id, keyed(marking, purpose.length() + ":" + purpose + text));
    }

    private static byte[] keyed(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks HmacSHA256", missing);
        }
    }

    /** The keyed token of a telephone's end within a community, so that equal ends elsewhere don't show. */
    public long token(long communityId, String tail) {
        return ByteBuffer.wrap(hash(communityId + ":" + tail)).getLong();
    }
}
