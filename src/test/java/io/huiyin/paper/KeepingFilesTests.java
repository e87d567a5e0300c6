package io.huiyin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files kept by their content. */
class KeepingFilesTests {
    private static final byte[] CONTENT = "厨房漏水".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void aFileIsReadBackByItsHash() {
        var files = new Files(data);
        FileRef kept = files.keep(CONTENT, "text/plain");
        assertThat(kept.size()).isEqualTo(CONTENT.length);
        assertThat(files.read(kept.hash())).isEqualTo(CONTENT);
    }

    @Test
    void theSameContentIsKeptOnceThoughManyKeepItAtOnce() throws IOException {
        var files = new Files(data);
        assertThat(IntStream.range(0, 50)
                        .parallel()
                        .mapToObj(i -> files.keep(CONTENT, "text/plain"))
                        .distinct())
                .hasSize(1);
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void whatIsKeptIsNeverOverwritten() throws IOException {
        var files = new Files(data);
        files.keep(CONTENT, "text/plain");
        var before = java.nio.file.Files.readAttributes(onDisk().getFirst(), "unix:ino,ctime");
        files.keep(CONTENT, "text/plain");
        assertThat(java.nio.file.Files.readAttributes(onDisk().getFirst(), "unix:ino,ctime"))
                .isEqualTo(before);
    }

    @Test
    void aDamagedFileIsSaidToBeDamaged() throws IOException {
        var files = new Files(data);
        FileRef kept = files.keep(CONTENT, "text/plain");
        java.nio.file.Files.writeString(onDisk().getFirst(), "else");
        assertThatThrownBy(() -> files.read(kept.hash()))
                .isInstanceOf(DamagedFile.class)
                .hasMessageContaining(kept.hash());
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThatThrownBy(() -> new Files(data).read("0".repeat(64))).isInstanceOf(DamagedFile.class);
    }

    @Test
    void aHashThatIsAPathIsRefused() {
        assertThatThrownBy(() -> new Files(data).read("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private java.util.List<Path> onDisk() throws IOException {
        try (var within = java.nio.file.Files.walk(data)) {
            return within.filter(java.nio.file.Files::isRegularFile).toList();
        }
    }
}
