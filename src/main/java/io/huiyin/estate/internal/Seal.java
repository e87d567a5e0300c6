package io.huiyin.estate.internal;

import io.huiyin.estate.PersonalData;
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

/** Seals personal data with AES-GCM, and makes the keyed hashes by which sealed data are searched. */
public final class Seal implements PersonalData {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey sealing;
    private final SecretKey searching;
    private final SecretKey marking;

    /** A seal of this master key of 32 bytes; sealing, searching and marking use keys of their own derived from it. */
    public Seal(byte[] master) {
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

    @Override
    public byte[] seal(String text) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Personal data cannot be sealed", failed);
        }
    }

    @Override
    public String open(byte[] sealed) {
        var nonce = ByteBuffer.wrap(sealed).slice(0, NONCE);
        var copy = new byte[NONCE];
        nonce.get(copy);
        try {
            var text = cipher(Cipher.DECRYPT_MODE, copy).doFinal(sealed, NONCE, sealed.length - NONCE);
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

    @Override
    public byte[] mark(String purpose, String text) {
        return keyed(marking, purpose.length() + ":" + purpose + text);
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
