package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IconSheetTests {
    private static final Path SOURCES = Path.of("src/main");
    private static final Path STYLES = SOURCES.resolve("resources/static/css/icons.css");
    private static final Path FONT = SOURCES.resolve("resources/static/font/icons.ttf");
    private static final String HOW = "mvn test -Dtest=IconSheetTests -Dupdate=true writes it";

    private final IconSheet sheet = new IconSheet(SOURCES);

    @Test
    void everyIconThatIsNamedIsSent() throws IOException {
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(FONT.getParent());
            Files.writeString(STYLES, sheet.styles());
            sheet.writeFont(FONT);
        }
        assertThat(STYLES).as(HOW).content().isEqualTo(sheet.styles());
        assertThat(sheet.isWholeIn(FONT)).as(HOW).isTrue();
    }

    @Test
    void theFontIsASmallPartOfTheWholeSet() throws IOException {
        assertThat(Files.size(FONT)).isLessThan(120_000);
    }
}
