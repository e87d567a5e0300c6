package io.huiyin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers with Chinese on them. */
class PrintingPapersTests {
    private static final List<String> FOLDERS = List.of("/usr/share/fonts");
    private static final String PAGE = "<html><head><title>单</title></head><body><p>%s</p></body></html>";

    private final Pdf pdf = new Pdf(new Fonts("", FOLDERS));

    @Test
    void chineseIsPrintedWithItsFontInsideThePaper() throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf.render(PAGE.formatted("厨房漏水，请尽快"), Locale.SIMPLIFIED_CHINESE))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("厨房漏水，请尽快");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            var resources = paper.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty().allMatch(name -> {
                try {
                    return resources.getFont(name).isEmbedded();
                } catch (IOException unreadable) {
                    return false;
                }
            });
        }
    }

    @Test
    void aRareCharacterIsTakenFromAnotherFont() throws IOException {
        assertThat(pdf.unprintable("㛃䶮喆")).isEmpty();
        try (PDDocument paper = Loader.loadPDF(pdf.render(PAGE.formatted("刘䶮"), Locale.SIMPLIFIED_CHINESE))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("刘䶮");
        }
    }

    @Test
    void whatNoFontHasIsSaidAndMarked() throws IOException {
        assertThat(pdf.unprintable("水管🚰爆了")).containsExactly("🚰");
        try (PDDocument paper = Loader.loadPDF(pdf.render(PAGE.formatted("水管🚰爆了"), Locale.SIMPLIFIED_CHINESE))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("水管〓爆了");
        }
    }

    @Test
    void withoutAChineseFontItSaysWhatToInstall(@TempDir Path nothing) {
        var fontless = new Pdf(new Fonts("", List.of(nothing.toString())));
        assertThatThrownBy(() -> fontless.render(PAGE.formatted("x"), Locale.ENGLISH))
                .isInstanceOf(MissingFontException.class)
                .hasMessageContaining("apt-get install fonts-wqy-zenhei");
    }

    @Test
    void aFontFileCanBeNamedAndAWrongOneIsSaid(@TempDir Path folder) {
        var named = new Pdf(new Fonts("/usr/share/fonts/truetype/arphic/uming.ttc", List.of(folder.toString())));
        assertThat(named.render(PAGE.formatted("单"), Locale.ENGLISH)).isNotEmpty();
        var wrong = new Pdf(new Fonts(folder.resolve("none.ttf").toString(), FOLDERS));
        assertThatThrownBy(() -> wrong.render(PAGE.formatted("单"), Locale.ENGLISH))
                .isInstanceOf(MissingFontException.class)
                .hasMessageContaining("none.ttf");
    }

    @Test
    void nothingIsFetchedForAPaper() {
        assertThat(pdf.render(PAGE.formatted("<img src='file:///etc/passwd'/>"), Locale.ENGLISH))
                .isNotEmpty();
    }
}
