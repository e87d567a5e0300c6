package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.procedure.ProcedureDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** {@code docs/procedures/repair.md} is written from the table; {@code -Dupdate=true} writes it anew. */
class RepairTableDocumentTests {
    private static final Path DOCUMENT = Path.of("docs/procedures/repair.md");

    @Test
    void theDocumentSaysWhatTheTableDoes() throws IOException {
        var written = """
                # Repair 报修

                Generated from `RepairProcedure`; a test holds it to the code. Each line: from these stages, this act, by these posts, if these
                conditions hold, to that stage, with who hears of it and what it does to the clocks.

                """
                + new ProcedureDocument<>(RepairProcedure.TABLE, RepairTableDocumentTests::inBothLanguages).markdown();
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, written);
        }
        assertThat(DOCUMENT).as("run with -Dupdate=true to write it anew").exists();
        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }

    private static String inBothLanguages(String key) {
        return word(key, "") + " " + word(key, "_en");
    }

    private static String word(String key, String language) {
        var module = key.substring(0, key.indexOf('.'));
        var words = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages", module + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        assertThat(words).containsKey(key);
        return words.getProperty(key).replace("''", "'");
    }
}
