package io.huiyin.backup.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What a backup is sealed with: a key of 32 bytes, or a passphrase that only people remember. */
public sealed interface BackupKey {
    int BYTES = 32;
    int SHORTEST_PASSPHRASE = 12;

    /** How often a passphrase is stirred; zero when there is nothing to stir. */
    int rounds();

    /** The secret that a file's own keys are derived from. */
    byte[] secret(byte[] salt, int rounds) throws GeneralSecurityException;

    /**
     * The key that a file holds: 32 bytes as they are or in Base64, else its text is a passphrase.
     *
     * @throws IOException when the file can't be read or holds neither
     */
    static BackupKey in(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        try {
            return ofText(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .strip());
        } catch (CharacterCodingException | IllegalArgumentException noText) {
            if (content.length == BYTES) {
                return new Drawn(content);
            }
            throw new IOException(
                    "The key file must hold 32 bytes, plain or in Base64, or a passphrase of at least "
                            + SHORTEST_PASSPHRASE + " letters: " + file,
                    noText);
        }
    }

    private static BackupKey ofText(String text) {
        if (text.length() < SHORTEST_PASSPHRASE || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no passphrase");
        }
        try {
            var decoded = Base64.getDecoder().decode(text);
            return decoded.length == BYTES ? new Drawn(decoded) : new Passphrase(text);
        } catch (IllegalArgumentException notBase64) {
            return new Passphrase(text);
        }
    }

    /** A key drawn by chance. */
    record Drawn(byte[] key) implements BackupKey {
        @Override
        public int rounds() {
            return 0;
        }

        @Override
        public byte[] secret(byte[] salt, int rounds) {
            return key.clone();
        }

        @Override
        public String toString() {
            return "a key";
        }
    }

    /** Words that somebody chose, stirred often (PBKDF2) so that guessing is slow. */
    record Passphrase(String words) implements BackupKey {
        private static final int ROUNDS = 600_000;

        @Override
        public int rounds() {
            return ROUNDS;
        }

        @Override
        public byte[] secret(byte[] salt, int rounds) throws GeneralSecurityException {
            var spec = new PBEKeySpec(words.toCharArray(), salt, rounds, BYTES * Byte.SIZE);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        }

        @Override
        public String toString() {
            return "a passphrase";
        }
    }
}
