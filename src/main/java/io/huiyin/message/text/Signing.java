package io.huiyin.message.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The mark by which the gateway knows that a message is ours and whole: HMAC-SHA256 in hexadecimal. */
final class Signing {
    private static final String HMAC = "HmacSHA256";

    private Signing() {}

    static String of(String secret, String signed) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this Java has no " + HMAC, absent);
        }
    }
}
