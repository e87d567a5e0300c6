package io.huiyin.repair.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.paper.Letterhead;
import io.huiyin.paper.PageLayout;
import io.huiyin.paper.PaperSize;
import io.huiyin.paper.Shift;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work orders and declines on A4 and on 241 mm continuous paper, with what a company puts on them, read back from the paper. */
@ApplicationTest
class PrintingOnTheCompanysPaperTests {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private final WorkOrderPrint print;
    private final DeclinePrint decline;

    PrintingOnTheCompanysPaperTests(WorkOrderPrint print, DeclinePrint decline) {
        this.print = print;
        this.decline = decline;
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    @Proves("REP-16")
    void thePageIsAsLargeAsThePaperAndItsFontsAreInIt(PaperSize paper) throws IOException {
        var pdf = printed(Sheets.completed(), company(paper, "0", "0"), CHINESE, "size-" + paper);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(paper.continuous() ? 1 : 4);
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth() / POINTS_PER_MM)
                        .isCloseTo(paper.width().floatValue(), within(0.1f));
                assertThat(page.getMediaBox().getHeight() / POINTS_PER_MM)
                        .isCloseTo(paper.height().floatValue(), within(0.1f));
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperSize.class,
            names = {"CONTINUOUS", "HALF"})
    @Proves("REP-16")
    void onePrintOnContinuousPaperIsAllFourCopies(PaperSize paper) {
        var scanned = new ScannedPaper(printed(Sheets.completed(), company(paper, "0", "0"), CHINESE, "four-" + paper));
        assertThat(scanned.pages()).isEqualTo(1);
        assertThat(scanned.text(1))
                .contains("第一联 客户", "第二联 客服", "第三联 财务", "第四联 工程", "一式四联")
                .contains("BX20261121-0007", "陈美玲", "3-2-1201", "13812345678", "厨房水龙头漏水", "王建国")
                .contains("P01 更换普通水龙头", "总计 ¥ 115.50", "壹佰壹拾伍元伍角整", "■签名", "★★★★☆")
                .contains("回音物业华南公司", "24 小时服务热线 020-12345678", "感谢您的支持")
                .doesNotContain("住户扫码", "〓", "repair-print.");
        assertThat(scanned.code(1)).isEqualTo(Sheets.ADDRESS);
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    @Proves("REP-16")
    void whatIsPrintedMovesByTheShiftAndByNothingElse(PaperSize paper) {
        var plain = firstLetters(print.print(Sheets.completed(), company(paper, "0", "0"), CHINESE));
        var moved = firstLetters(print.print(Sheets.completed(), company(paper, "3.5", "-2.0"), CHINESE));
        assertThat(moved).hasSameSizeAs(plain);
        for (var at = 0; at < plain.size(); at++) {
            assertThat(moved.get(at).getUnicode()).isEqualTo(plain.get(at).getUnicode());
            assertThat((moved.get(at).getX() - plain.get(at).getX()) / POINTS_PER_MM)
                    .isCloseTo(3.5f, within(0.15f));
            assertThat((moved.get(at).getY() - plain.get(at).getY()) / POINTS_PER_MM)
                    .isCloseTo(-2f, within(0.15f));
        }
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void inEnglishItFitsTheSamePaper(PaperSize paper) {
        var scanned = new ScannedPaper(printed(Sheets.english(), plain(paper), Locale.ENGLISH, "english-" + paper));
        assertThat(scanned.pages()).isEqualTo(paper.continuous() ? 1 : 4);
        assertThat(scanned.text(1)).contains("Work order", "Copy 1 · Customer").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void tenItemsOnHalfAPageGoOnOverThePageAndNothingIsLost() {
        var scanned = new ScannedPaper(print.print(Sheets.withLines(12), plain(PaperSize.HALF), CHINESE));
        var all = scanned.text(1) + scanned.text(2);
        assertThat(all).contains("X01", "X12", "总计 ¥ 12.00");
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    @Proves("REP-12")
    void aDeclineHasTheReasonAndRoomForBothSignatures(PaperSize paper) throws IOException {
        var pdf = decline.print(Sheets.declined(), company(paper, "0", "0"), CHINESE);
        keep(pdf, "decline-" + paper);
        var scanned = new ScannedPaper(pdf);
        assertThat(scanned.pages()).isEqualTo(1);
        assertThat(scanned.text(1))
                .containsPattern("不\\s*予\\s*维\\s*修\\s*单")
                .contains("BX20261121-0007", "嫌价格高，自己找人修。", "■客户不同意", "王建国", "赵主管")
                .contains("W03 更换入户门锁芯", "返回前台", "回音物业华南公司");
        assertThat(scanned.code(1)).isEqualTo(Sheets.ADDRESS);
    }

    @Test
    void aBlankDeclineIsToBeFilledInByHand() {
        var scanned = new ScannedPaper(decline.print(Sheets.fresh(), plain(PaperSize.A4), CHINESE));
        assertThat(scanned.text(1)).contains("□客户不同意", "□我方无法维修").doesNotContain("null", "■");
    }

    private static Letterhead company(PaperSize paper, String x, String y) {
        var shift = new Shift(new BigDecimal(x), new BigDecimal(y));
        return new Letterhead(
                "回音物业华南公司", List.of("24 小时服务热线 020-12345678"), "感谢您的支持", logo(), new PageLayout(paper, shift));
    }

    private static byte[] logo() {
        var image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Letterhead plain(PaperSize paper) {
        return Letterhead.PLAIN.on(new PageLayout(paper, Shift.NONE));
    }

    private byte[] printed(WorkOrderSheet sheet, Letterhead letterhead, Locale locale, String name) {
        var pdf = print.print(sheet, letterhead, locale);
        keep(pdf, name);
        return pdf;
    }

    private static void keep(byte[] pdf, String name) {
        try {
            Files.createDirectories(Path.of("target/papers"));
            Files.write(Path.of("target/papers/" + name + ".pdf"), pdf);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** Some letters of the first page with where they stand. */
    private static List<TextPosition> firstLetters(byte[] pdf) {
        var letters = new ArrayList<TextPosition>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    letters.add(text);
                }
            };
            stripper.setEndPage(1);
            stripper.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return letters.subList(0, Math.min(200, letters.size()));
    }
}
