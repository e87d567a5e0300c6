package io.huiyin.backup.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed backup gives back what was written, or says that it is another one. */
class SealingABackupTests {
    private static final int HEADER = 76;
    private static final int PIECE = 65_552;
    private static final BackupKey KEY = new BackupKey.Drawn(bytes(32, 1));

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    void whatWasWrittenIsRead(int length) throws IOException {
        var content = bytes(length, length);
        assertThat(opened(sealed(content, KEY), KEY)).isEqualTo(content);
    }

    @Test
    void twoFilesOfTheSameContentHaveNothingInCommon() throws IOException {
        var content = bytes(1000, 7);
        var first = sealed(content, KEY);
        assertThat(Arrays.copyOfRange(first, HEADER, first.length))
                .isNotEqualTo(Arrays.copyOfRange(sealed(content, KEY), HEADER, first.length));
    }

    @Test
    void anotherKeyIsSaidToBeAnother() throws IOException {
        var sealed = sealed(bytes(1000, 7), KEY);
        refuses(sealed, new BackupKey.Drawn(bytes(32, 2)), "not the key of this backup");
        refuses(sealed, new BackupKey.Passphrase("a passphrase of people"), "was not sealed with a passphrase");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 40, 75, 76, 77, 70_000, 131_180, 199_999})
    void aFileThatIsCutOffIsRefused(int length) throws IOException {
        var sealed = sealed(bytes(200_000, 7), KEY);
        refuses(Arrays.copyOf(sealed, length), KEY, length < HEADER ? "cut off in its first line" : "cut off");
    }

    @Test
    void aFileThatEndsBetweenTwoPiecesIsRefused() throws IOException {
        var sealed = sealed(bytes(200_000, 7), KEY);
        refuses(Arrays.copyOf(sealed, HEADER + 2 * PIECE), KEY, "changed or cut off");
    }

    @Test
    void aFileWithSomethingBehindItsEndIsRefused() throws IOException {
        var sealed = sealed(bytes(1000, 7), KEY);
        refuses(Arrays.copyOf(sealed, sealed.length + 1), KEY, "changed or cut off");
    }

    @Test
    void piecesThatChangedPlacesAreRefused() throws IOException {
        var sealed = sealed(bytes(200_000, 7), KEY);
        var swapped = sealed.clone();
        System.arraycopy(sealed, HEADER, swapped, HEADER + PIECE, PIECE);
        System.arraycopy(sealed, HEADER + PIECE, swapped, HEADER, PIECE);
        refuses(swapped, KEY, "changed or cut off");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 20, 60, 76, 100_000, 200_000})
    void aChangedBitIsFound(int place) throws IOException {
        var sealed = sealed(bytes(200_000, 7), KEY);
        sealed[place] ^= 1;
        refuses(sealed, KEY, "");
    }

    @Test
    void aPassphraseOpensWhatItSealed() throws IOException {
        var key = key("correct horse 电池 staple\n");
        assertThat(key).isInstanceOf(BackupKey.Passphrase.class);
        assertThat(opened(sealed(bytes(1000, 7), key), key("correct horse 电池 staple")))
                .isEqualTo(bytes(1000, 7));
    }

    @Test
    void aKeyIsReadAsItIsOrInBase64() throws IOException {
        var plain = Files.write(folder.resolve("plain"), bytes(32, 1));
        var text = Base64.getEncoder().encodeToString(bytes(32, 1)) + "\n";
        var sealed = sealed(bytes(1000, 7), BackupKey.in(plain));
        assertThat(opened(sealed, key(text))).isEqualTo(bytes(1000, 7));
    }

    @Test
    void aWordThatIsGuessedQuicklyIsNoPassphrase() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> key("secret"))
                .withMessageContaining("at least 12 letters");
    }

    private static BackupKey key(String text) throws IOException {
        return BackupKey.in(Files.writeString(folder.resolve("key"), text));
    }

    private static byte[] sealed(byte[] content, BackupKey key) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = new SealedOutput(out, key)) {
            sealing.write(content);
            sealing.finish();
        }
        return out.toByteArray();
    }

    private static byte[] opened(byte[] sealed, BackupKey key) throws IOException {
        try (var opening = new SealedInput(new ByteArrayInputStream(sealed), key)) {
            return opening.readAllBytes();
        }
    }

    private static void refuses(byte[] sealed, BackupKey key, String words) {
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> opened(sealed, key))
                .withMessageContaining(words);
    }

    private static byte[] bytes(int length, int seed) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
