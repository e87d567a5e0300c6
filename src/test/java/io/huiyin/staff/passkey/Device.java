package io.huiyin.staff.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, and the browser before it, for tests; both do as they are told, also what is wrong. */
public final class Device {
    private static final Pattern OPTIONS = Pattern.compile("data-options=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private byte @Nullable [] handle;
    private String origin = "http://localhost";
    private String host = "localhost";
    private boolean verifies = true;
    private long count;

    public Device() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
        new SecureRandom().nextBytes(id);
    }

    /** What a page asks the device, as it stands in the page. */
    public static String asked(String page) {
        var found = OPTIONS.matcher(page);
        if (!found.find()) {
            throw new AssertionError("the page asks no passkey");
        }
        return found.group(1).replace("&#34;", "\"").replace("&quot;", "\"").replace("&amp;", "&");
    }

    /** The page is another one than it says. */
    public Device at(String origin, String host) {
        this.origin = origin;
        this.host = host;
        return this;
    }

    /** It no longer asks for finger or face. */
    public Device withoutAsking() {
        verifies = false;
        return this;
    }

    /** Its counter stands here. */
    public Device counted(long count) {
        this.count = count;
        return this;
    }

    /** It says that it belongs to somebody else. */
    public Device sayingItIs(byte[] handle) {
        this.handle = handle;
        return this;
    }

    /** Makes the passkey. */
    public String makes(String asked) {
        var options = JSON.readTree(asked);
        handle = bytes(options.get("user").get("id").asString());
        var client = client("webauthn.create", options.get("challenge").asString());
        var data = authenticator(WITH_KEY, key());
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(new byte[] {(byte) 0xa3, 0x63, 'f', 'm', 't', 0x64, 'n', 'o', 'n', 'e'});
        whole.writeBytes(new byte[] {0x67, 'a', 't', 't', 'S', 't', 'm', 't', (byte) 0xa0});
        whole.writeBytes(new byte[] {0x68, 'a', 'u', 't', 'h', 'D', 'a', 't', 'a', 0x59});
        whole.writeBytes(ByteBuffer.allocate(2).putShort((short) data.length).array());
        whole.writeBytes(data);
        return answer(Map.of(
                "clientDataJSON", letters(client),
                "attestationObject", letters(whole.toByteArray()),
                "transports", new String[] {"internal"}));
    }

    /** Signs the question. */
    public String signs(String asked) {
        return signsChallenge(JSON.readTree(asked).get("challenge").asString());
    }

    /** Signs this, whoever asked it. */
    public String signsChallenge(String challenge) {
        var client = client("webauthn.get", challenge);
        count++;
        var data = authenticator(0, new byte[0]);
        return answer(Map.of(
                "clientDataJSON", letters(client),
                "authenticatorData", letters(data),
                "signature", letters(signature(data, client)),
                "userHandle", letters(handle == null ? new byte[0] : handle)));
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            var signing = Signature.getInstance("SHA256withECDSA");
            signing.initSign(keys.getPrivate());
            signing.update(data);
            signing.update(hash(client));
            return signing.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private String answer(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id", letters(id),
                "rawId", letters(id),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response));
    }

    private byte[] client(String type, String challenge) {
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] authenticator(int flags, byte[] key) {
        int all = PRESENT | flags | (verifies ? VERIFIED : 0);
        return ByteBuffer.allocate(37 + key.length)
                .put(hash(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) all)
                .putInt((int) count)
                .put(key)
                .array();
    }

    /** The device's kind, which is none, the id, and the public half in COSE. */
    private byte[] key() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return ByteBuffer.allocate(16 + 2 + id.length + 77)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20})
                .put(half(point.getAffineX()))
                .put(new byte[] {0x22, 0x58, 0x20})
                .put(half(point.getAffineY()))
                .array();
    }

    private static byte[] half(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String letters) {
        return Base64.getUrlDecoder().decode(letters);
    }

    private static String letters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
