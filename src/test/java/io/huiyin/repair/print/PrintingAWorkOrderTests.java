package io.huiyin.repair.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.paper.Letterhead;
import io.huiyin.repair.Copy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A work order on paper, read back from the paper. */
@ApplicationTest
class PrintingAWorkOrderTests {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private final WorkOrderPrint print;

    PrintingAWorkOrderTests(WorkOrderPrint print) {
        this.print = print;
    }

    @Test
    void itHasFourCopiesEachNamingItsRoute() throws IOException {
        try (PDDocument paper = printed(Sheets.completed(), CHINESE)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(4);
            assertThat(text(paper, 1)).contains("第 1 联 共 4 联").contains("缴费依据");
            assertThat(text(paper, 2)).contains("第 2 联").contains("返回前台");
            assertThat(text(paper, 3)).contains("第 3 联").contains("送财务");
            assertThat(text(paper, 4)).contains("第 4 联").contains("工程部留存");
        }
    }

    @Test
    void everyCopyHasAllThatIsKnown() throws IOException {
        try (PDDocument paper = printed(Sheets.completed(), CHINESE)) {
            for (int page = 1; page <= 4; page++) {
                assertThat(text(paper, page))
                        .doesNotContain("〓")
                        .contains("BX20261121-0007", "荔湾花园", "陈美玲", "3-2-1201", "13812345678")
                        .contains("厨房水龙头漏水", "2026-11-21 14:05", "李娜", "王建国", "■紧急")
                        .contains("P01 更换普通水龙头", "自备材料", "人工费 60.00 元", "总计 ¥ 115.50", "壹佰壹拾伍元伍角整")
                        .contains("■合格", "■签名", "★★★★☆", "■已当场试用");
            }
        }
    }

    @Test
    void itsFontsAreInsideItAndTheSignaturesToo() throws IOException {
        try (PDDocument paper = printed(Sheets.completed(), CHINESE)) {
            for (PDPage page : paper.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
                assertThat(page.getResources().getXObjectNames()).hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void theCustomersCodeLeadsToHisOwnPageAndTheOthersToTheOrder() {
        var paper = new ScannedPaper(print.print(Sheets.completed(), Letterhead.PLAIN, CHINESE));
        assertThat(paper.code(1)).isEqualTo(Sheets.HOUSEHOLD);
        assertThat(paper.text(1)).containsPattern("住户扫码看进度").doesNotContain("员工扫码");
        for (int page = 2; page <= 4; page++) {
            assertThat(paper.code(page)).isEqualTo(Sheets.ADDRESS);
            assertThat(paper.text(page)).contains("员工扫码打开本单").doesNotContain("住户扫码");
        }
    }

    @Test
    void whereThereIsNoHouseholdsLinkEveryCodeLeadsToTheOrder() {
        var paper = new ScannedPaper(print.print(Sheets.unlinked(), Letterhead.PLAIN, CHINESE));
        for (int page = 1; page <= 4; page++) {
            assertThat(paper.code(page)).isEqualTo(Sheets.ADDRESS);
            assertThat(paper.text(page)).doesNotContain("住户扫码");
        }
    }

    @Test
    void itIsPrintedInEnglishWithoutChineseWordsOfOurs() throws IOException {
        try (PDDocument paper = printed(Sheets.english(), Locale.ENGLISH)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(4);
            assertThat(text(paper, 1)).contains("Work order", "Copy 1 · Customer", "CNY 115.50");
            assertThat(text(paper, 1)).doesNotContainPattern("\\p{IsHan}").doesNotContain("repair-print.");
        }
    }

    @Test
    void aFreshOneHasBlanksToBeFilledInByHand() throws IOException {
        try (PDDocument paper = printed(Sheets.fresh(), CHINESE)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(4);
            assertThat(text(paper, 1)).contains("尽快", "________ 元", "□合格").doesNotContain("null", "■签名");
        }
    }

    @Test
    void aDeclinedOneHasTheReasonAndBothNames() throws IOException {
        try (PDDocument paper = printed(Sheets.declined(), CHINESE)) {
            assertThat(text(paper, 1)).contains("不同意维修", "嫌价格高", "王建国", "赵主管");
        }
    }

    @Test
    void whatNoFontHasIsSaidAndAStoryOfTenThousandCharactersIsShortened() throws IOException {
        try (PDDocument paper = printed(Sheets.withContent("漏水🚰<b>&\u0000\u000b" + "很久了".repeat(3500)), CHINESE)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(4);
            assertThat(text(paper, 1)).contains("漏水〓<b>&", "全文请扫码查看", "U+1F6B0");
        }
    }

    @Test
    void manyItemsGoOnOverThePageAndNothingIsLost() throws IOException {
        try (PDDocument paper = printed(Sheets.withLines(60), CHINESE)) {
            String all = new PDFTextStripper().getText(paper);
            assertThat(IntStream.rangeClosed(1, 60).mapToObj(i -> "X%02d".formatted(i)))
                    .allMatch(all::contains);
        }
    }

    @Test
    void oneLostCopyCanBePrintedAlone() throws IOException {
        try (PDDocument paper =
                Loader.loadPDF(print.print(Sheets.completed(), Letterhead.PLAIN, CHINESE, List.of(Copy.FINANCE)))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(text(paper, 1)).contains("第 3 联");
        }
    }

    private PDDocument printed(WorkOrderSheet sheet, Locale locale) throws IOException {
        byte[] pdf = print.print(sheet, Letterhead.PLAIN, locale);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(
                Path.of("target/papers/work-order-%s-%08x.pdf"
                        .formatted(locale, sheet.remarks().hashCode())),
                pdf);
        return Loader.loadPDF(pdf);
    }

    private static String text(PDDocument paper, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(paper);
    }
}
