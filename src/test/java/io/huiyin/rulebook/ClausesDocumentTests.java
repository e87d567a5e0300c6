package io.huiyin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClausesDocumentTests {
    private static final Path FILE = Path.of("docs/clauses.md");
    private final ClausesDocument document = new ClausesDocument(Ledger.bundled());

    @Test
    void theDocumentOfClausesIsUpToDate() throws IOException {
        if (Boolean.getBoolean("update")) {
            Files.writeString(FILE, document.text());
        }
        assertThat(FILE)
                .as("mvn test -Dtest=ClausesDocumentTests -Dupdate=true writes it")
                .content()
                .isEqualTo(document.text());
    }

    @Test
    void noTestProvesAClauseThatDoesNotExist() {
        assertThat(document.unknownCodes()).isEmpty();
    }
}
