package io.huiyin.pricing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.staff.Post;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The price list is shown to whoever asks, and its next version comes from a spreadsheet. */
@ApplicationTest
class ThePriceListPageTests {
    private final MockMvcTester mvc;
    private final PriceLists lists;
    private final PriceSheet sheet;
    private final MovableClock clock;
    private final Sites.Site site;

    ThePriceListPageTests(MockMvcTester mvc, PriceLists lists, PriceSheet sheet, MovableClock clock, JdbcClient jdbc) {
        this.mvc = mvc;
        this.lists = lists;
        this.sheet = sheet;
        this.clock = clock;
        this.site = new Sites(jdbc, clock).open("p" + Long.toString(System.nanoTime(), 36));
    }

    @Test
    void withoutAListThePageSaysWhatToDo() {
        assertThat(get(Post.FRONT_DESK, "")).hasStatusOk().bodyText().contains("还没有价目表", "发布价目表后");
        assertThat(get(Post.ADMINISTRATOR, "")).bodyText().contains("请在右侧上传价目表");
        assertThat(get(Post.ADMINISTRATOR, "/export")).hasStatusOk();
    }

    @Test
    void beforeTheSecondVersionThereIsNothingToCompare() {
        assertThat(get(Post.FRONT_DESK, "/comparison")).hasStatusOk().bodyText().contains("还没有两版可以比较");
        publishDefault();
        assertThat(get(Post.FRONT_DESK, "/comparison"))
                .hasStatusOk()
                .bodyText()
                .contains("还没有两版可以比较")
                .doesNotContain("name=\"before\"");
    }

    @Test
    @Proves("BIL-04")
    void theListInForceIsShownByTradeWithItsVersionAndDay() {
        publishDefault();
        assertThat(get(Post.TECHNICIAN, ""))
                .hasStatusOk()
                .bodyText()
                .contains("第 1 版", "现行", "自 2026-11-21 起执行", "疏通", "更换普通水龙头", "¥5.00", "¥55.00", "市价或业主自备", "免费")
                .doesNotContain("发布新版价目", "pricing.");
        assertThat(get(Post.TECHNICIAN, "?q=ptslt"))
                .bodyText()
                .contains("更换普通水龙头")
                .doesNotContain("疏通地漏");
        assertThat(get(Post.TECHNICIAN, "?q=nothing<b>")).bodyText().contains("没有与“nothing&lt;b&gt;”相符");
    }

    @Test
    @Proves("BIL-04")
    void aNewVersionComesFromTheSheetOfTheOldOneAndBeginsOnItsDay() throws IOException {
        publishDefault();
        var items = lists.items(
                lists.inForce(site.id(), clock.instant()).orElseThrow().id());
        byte[] changed = sheet.write(items.subList(0, 40), Locale.SIMPLIFIED_CHINESE);
        assertThat(upload(Post.ENGINEERING_SUPERVISOR, changed, "2026-12-01", "年度调价"))
                .hasStatus(302);
        var now = clock.instant();
        assertThat(lists.inForce(site.id(), now).orElseThrow().version()).isEqualTo(1);
        var next = lists.inForce(site.id(), now.plus(Duration.ofDays(11))).orElseThrow();
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.publishedBy())
                .isEqualTo(site.the(Post.ENGINEERING_SUPERVISOR).name());
        assertThat(lists.items(next.id()).stream().map(PriceItem::line).toList())
                .isEqualTo(DefaultPrices.lines().subList(0, 40));
        assertThat(get(Post.ADMINISTRATOR, "")).bodyText().contains("未生效", "年度调价");
        assertThat(get(Post.ADMINISTRATOR, "?version=" + next.id())).bodyText().contains("第 2 版");
        assertThat(upload(Post.ADMINISTRATOR, changed, "", "再点一次"))
                .hasStatus(422)
                .bodyText()
                .contains("完全相同");
    }

    @Test
    void theEnglishSheetIsReadToo() throws IOException {
        publishDefault();
        var items = lists.items(
                lists.inForce(site.id(), clock.instant()).orElseThrow().id());
        assertThat(upload(Post.ADMINISTRATOR, sheet.write(items.subList(0, 5), Locale.ENGLISH), "", "x"))
                .hasStatus(302);
        assertThat(lists.search(site.id(), clock.instant(), "")).hasSize(5);
    }

    @Test
    void englishWordsMayBeLeftOutAndTheChineseOnesStandInTheirPlace() throws IOException {
        byte[] sheet = rows(
                List.of("A1", "水", "更换水龙头", "Replace a tap", "个", "5", "55", "是", "90", "pc."),
                List.of("A2", "水", "修补水箱", "", "只", "5", "", "是", "30"),
                List.of("A3", "水", "看一看", "", "坨", "0", "", "否", "0"));
        assertThat(upload(Post.ADMINISTRATOR, sheet, "", "x")).hasStatus(302);
        var items = lists.search(site.id(), clock.instant(), "");
        assertThat(items)
                .extracting(item -> item.name(true) + " / " + item.unit(true))
                .containsExactly("Replace a tap / pc.", "修补水箱 / piece", "看一看 / 坨");
        assertThat(items)
                .extracting(item -> item.name(false) + " / " + item.unit(false))
                .containsExactly("更换水龙头 / 个", "修补水箱 / 只", "看一看 / 坨");
    }

    @Test
    void everyRowThatIsWrongSaysWhatToMendAndNothingIsTakenOver() throws IOException {
        byte[] wrong = rows(
                List.of("A1", "水", "更换水龙头", "", "个", "-5", "", "是", ""),
                List.of("A1", "火星", "", "", "个", "5.005", "abc", "也许", "很久"),
                List.of("A2", "电", "x".repeat(101), "", "", "5", "", "否", "9999"));
        assertThat(upload(Post.ADMINISTRATOR, wrong, "", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("第 2 行“人工费”：应为不小于 0")
                .contains("第 3 行“编号”：编号重复", "第 3 行“工种”：没有这个工种", "火星", "第 3 行“项目”：不能为空")
                .contains("第 3 行“人工费”", "第 3 行“材料费”", "第 3 行“收费”：请填", "第 3 行“保修天数”")
                .contains("第 4 行“项目”：太长", "第 4 行“单位”：不能为空", "第 4 行“人工费”：不收费", "第 4 行“保修天数”");
        assertThat(lists.inForce(site.id(), clock.instant())).isEmpty();
    }

    @Test
    void whatIsNoPriceListIsSaidBesideTheFile() throws IOException {
        assertThat(upload(Post.ADMINISTRATOR, "hello".getBytes(StandardCharsets.UTF_8), "", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("不是能读取的 Excel");
        assertThat(upload(Post.ADMINISTRATOR, new byte[0], "", "x")).bodyText().contains("请选择要上传的 Excel");
        assertThat(upload(Post.ADMINISTRATOR, rows(), "", "x")).bodyText().contains("文件里没有项目");
        assertThat(upload(Post.ADMINISTRATOR, bomb(), "", "x")).bodyText().contains("展开后过大");
        assertThat(upload(Post.ADMINISTRATOR, rows(), "2026-11-20", ""))
                .bodyText()
                .contains("不能早于今天", "请填写调整说明");
    }

    @Test
    void onlyThreePostsPublishAndOtherCommunitiesDoNotExist() throws IOException {
        assertThat(upload(Post.FRONT_DESK, rows(), "", "x")).hasStatus(403);
        publishDefault();
        assertThat(get(Post.FRONT_DESK, "?version=999999999")).hasStatus(404);
        assertThat(mvc.get().uri("/c/elsewhere/prices").with(Door.as(site.the(Post.ADMINISTRATOR))))
                .hasStatus(404);
    }

    @Test
    void theSheetTellsTheWordsThatAreUnderstood() throws IOException {
        byte[] template = get(Post.ADMINISTRATOR, "/export").getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(template));
                var rows = book.getFirstSheet().openStream()) {
            var texts = rows.flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .toList();
            assertThat(texts).contains("编号", "工种", "可填写的工种", "水", "是 / 否");
        }
    }

    private void publishDefault() {
        lists.publish(new Publication(site.id(), clock.instant(), "首版", "管理员", DefaultPrices.lines()));
    }

    private MvcTestResult get(Post post, String rest) {
        return mvc.get()
                .uri("/c/" + site.code() + "/prices" + rest)
                .with(Door.as(site.the(post)))
                .exchange();
    }

    private MvcTestResult upload(Post post, byte[] content, String from, String reason) {
        return mvc.post()
                .uri("/c/{site}/prices", site.code())
                .multipart()
                .file(new MockMultipartFile("file", "prices.xlsx", null, content))
                .param("from", from)
                .param("reason", reason)
                .with(Door.as(site.the(post)))
                .exchange();
    }

    @SafeVarargs
    private static byte[] rows(List<String>... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("x");
            sheet.value(0, 0, "编号");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row + 1, column, rows[row].get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
