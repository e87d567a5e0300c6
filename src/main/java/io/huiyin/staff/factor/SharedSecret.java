package io.huiyin.staff.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that an account shares with an authenticator, in the letters of Base32; its codes are those of RFC 6238 as
 * every authenticator makes them: SHA-1, six digits, thirty seconds.
 */
public record SharedSecret(String key) {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 32;
    private static final int DIGITS = 1_000_000;
    private static final Duration STEP = Duration.ofSeconds(30);

    static SharedSecret fresh(SecureRandom random) {
        return new SharedSecret(random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining()));
    }

    /** Which step of thirty seconds a moment lies in. */
    static long step(Instant moment) {
        return moment.getEpochSecond() / STEP.toSeconds();
    }

    /** The code of six digits of one step. */
    String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "RAW"));
            var hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int number = hash.getInt(hash.get(hash.limit() - 1) & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java lacks HmacSHA1", missing);
        }
    }

    /** The address that an authenticator reads from the square. */
    public String address(String login) {
        return "otpauth://totp/Huiyin:%s?secret=%s&issuer=Huiyin".formatted(login, key);
    }

    /** The key in groups of four letters, to be typed. */
    public String spaced() {
        return key.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private byte[] bytes() {
        var bytes = ByteBuffer.allocate(key.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (int at = 0; at < key.length(); at++) {
            held = held << 5 | LETTERS.indexOf(key.charAt(at));
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }

    /** Without the key, so that no log ever holds one. */
    @Override
    public String toString() {
        return "SharedSecret";
    }
}
