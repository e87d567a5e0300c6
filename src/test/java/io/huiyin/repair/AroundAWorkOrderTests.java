package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.matter.Attachments;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class AroundAWorkOrderTests {
    private final ApplicationContext beans;
    private final RepairHouse house;
    private final RepairBrowser browser;
    private final MockMvcTester mvc;

    AroundAWorkOrderTests(ApplicationContext beans, MockMvcTester mvc) {
        this.beans = beans;
        this.mvc = mvc;
        this.house = new RepairHouse(beans);
        this.browser = new RepairBrowser(mvc, house);
    }

    @Test
    void photosAreShownToThoseWhoHaveToDoWithRepairsThereAndToNobodyElse() {
        var repair = house.recorded();
        assertThat(upload(repair, new MockMultipartFile("photo", "漏水.jpg", "image/jpeg", Drawn.photo(Color.BLUE))))
                .hasStatusOk();
        var photo = beans.getBean(Attachments.class).of(repair.matter().ref()).getFirst();
        var path = "/matters/" + repair.matter().number() + "/attachments/" + photo.id();
        assertThat(browser.get(Post.QUALITY, path))
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "max-age=3600, private");
        assertThat(browser.get(Post.QUALITY, path + "/thumbnail")).hasStatusOk().hasContentType("image/jpeg");
        var other = new RepairHouse(beans);
        assertThat(new RepairBrowser(mvc, other).get(Post.QUALITY, browser.path(path)))
                .hasStatus(404);
        assertThat(browser.get(Post.QUALITY, path + "9")).hasStatus(404);
        assertThat(browser.text(Post.QUALITY, "/matters/" + repair.matter().number() + "/attachments"))
                .contains("维修前", "/thumbnail");
        assertThat(browser.get(Post.GATE, path)).hasStatus(404);
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedInWords() {
        var repair = house.recorded();
        var pdf = new MockMultipartFile("photo", "x.jpg", "image/jpeg", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(upload(repair, pdf)).hasStatus(422).bodyText().contains("这是 PDF 文件，不是照片");
        assertThat(upload(repair, new MockMultipartFile("photo", "", "image/jpeg", new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("请选择照片");
    }

    private MvcTestResult upload(Repair repair, MockMultipartFile file) {
        var request = mvc.post()
                .uri(browser.path("/matters/" + repair.matter().number() + "/attachments"))
                .with(Door.form())
                .multipart()
                .file(file)
                .param("purpose", "BEFORE")
                .header("HX-Request", "true");
        return browser.signedIn(Post.TECHNICIAN, request).exchange();
    }

    @Test
    void aSignatureIsSeenThroughTheTimelineOnly() {
        var repair = house.working(house.recorded(), house.free());
        browser.send(
                Post.TECHNICIAN,
                repair,
                "completion",
                "lines[0].item",
                house.priceItem(),
                "lines[0].quantity",
                "1",
                "lines[0].ownMaterial",
                "true",
                "labourMinutes",
                "5",
                "result",
                "好了");
        house.act(repair, new RepairAct.VerifyMaterial("阀芯", MaterialCheck.Result.GOOD, false), Post.TECHNICIAN);
        var free = new RepairAct.Complete(java.util.List.of(house.free()), 5, "好了");
        house.act(repair, free, Post.TECHNICIAN);
        browser.send(
                Post.TECHNICIAN,
                repair,
                "signature",
                "name",
                "陈美玲",
                "tried",
                "true",
                "quality",
                "5",
                "attitude",
                "5",
                "drawing",
                Drawn.signature());
        var timeline = house.timeline.of(repair.matter().ref());
        var path = "/matters/" + repair.matter().number() + "/entries/" + timeline.size() + "/";
        assertThat(browser.get(Post.FRONT_DESK, path + "signature"))
                .hasStatusOk()
                .hasContentType("image/png");
        assertThat(browser.get(Post.FRONT_DESK, path + "name")).hasStatus(404);
        assertThat(browser.get(Post.FRONT_DESK, "/matters/" + repair.matter().number() + "/entries/99/signature"))
                .hasStatus(404);
    }

    @Test
    @Proves({"REP-13", "BIL-04"})
    void itemsAreEnteredFromThePriceListAndTheSumFollows() {
        var repair = house.onSite(house.recorded());
        var item = house.priceItem();
        assertThat(draft(repair, "found", "q", "zzz没有")).contains("价目表中没有“zzz没有”");
        var added = draft(repair, "draft", "add", item, "q", "");
        assertThat(added).contains("name=\"lines[0].item\" value=\"" + item);
        var twice = draft(repair, "draft", "add", item, "lines[0].item", item, "lines[0].quantity", "1.5");
        assertThat(twice).contains("value=\"2.5\"").doesNotContain("lines[1].item");
        var offList = draft(
                repair,
                "sum",
                "lines[0].name",
                "打洞",
                "lines[0].quantity",
                "3",
                "lines[0].labour",
                "10.5",
                "lines[0].material",
                "x");
        assertThat(offList).contains("¥31.50", "由工程主管评审", "id=\"line-0-sum\"");
        assertThat(draft(repair, "draft", "offList", "1")).contains("lines[0].name");
        assertThat(draft(repair, "draft", "drop", "0", "lines[0].name", "打洞", "lines[0].quantity", "1"))
                .contains("还没有项目");
        var faulty = browser.send(
                Post.TECHNICIAN,
                repair,
                "items",
                "lines[0].name",
                "打洞",
                "lines[0].quantity",
                "0",
                "lines[0].labour",
                "1",
                "lines[1].name",
                "补墙",
                "lines[1].quantity",
                "abc",
                "lines[1].labour",
                "1");
        assertThat(faulty).hasStatus(422);
        assertThat(RepairBrowser.text(faulty))
                .contains("请填大于零的数", "请填数字", "id=\"line-0-quantity-fault\"", "id=\"line-1-quantity-fault\"");
        assertThat(browser.send(Post.TECHNICIAN, repair, "items"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写");
        assertThat(browser.send(Post.TECHNICIAN, repair, "arrival/draft")).hasStatus(404);
    }

    private String draft(Repair repair, String what, Object... fields) {
        var result = browser.send(Post.TECHNICIAN, repair, "items/" + what, fields);
        assertThat(result).hasStatusOk();
        return RepairBrowser.text(result);
    }

    @Test
    void itemsCanBeEnteredWithoutScript() {
        var repair = house.onSite(house.recorded());
        var plain = new RepairBrowser(mvc, house).withoutScript();
        var result = plain.send(Post.TECHNICIAN, repair, "items/draft", "add", house.priceItem(), "note", "记下的话");
        assertThat(result).hasStatusOk();
        assertThat(RepairBrowser.text(result)).contains("<!DOCTYPE html>", "lines[0].item", "记下的话");
    }

    @Test
    void aTelephoneIsShownWholeOnlyForAReasonThatStays() {
        var repair = house.recorded();
        assertThat(browser.text(Post.FRONT_DESK, path(repair)))
                .contains("138****5678")
                .doesNotContain("13812345678");
        assertThat(browser.send(Post.FRONT_DESK, repair, "telephone", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("请说明查看原因")
                .doesNotContain("13812345678");
        assertThat(browser.send(Post.FRONT_DESK, repair, "telephone", "reason", "回电确认时间"))
                .hasStatusOk()
                .bodyText()
                .contains("13812345678");
        assertThat(house.words(repair)).contains("TelephoneRevealed");
        assertThat(browser.text(Post.FRONT_DESK, path(repair))).contains("回电确认时间", "查看完整电话");
    }

    @Test
    @Proves("REP-16")
    void theFourCopiesArePrinted() {
        var repair = house.signed(house.recorded(), house.listed("更换水龙头", "5", "55"));
        for (var lang : new String[] {"zh-CN", "en"}) {
            var paper = browser.get(Post.FRONT_DESK, path(repair) + "/paper.pdf?lang=" + lang);
            assertThat(paper).hasStatusOk().hasContentType("application/pdf");
            assertThat(new String(paper.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        }
    }

    @Test
    void theListIsFilteredByItsAddress() {
        var regular = house.recorded();
        var urgent = house.recorded(RepairHouse.report(house.call()).urgent());
        var list = browser.text(Post.FRONT_DESK, "/repairs?tab=OPEN&priority=URGENT&q=漏水&stage=&from=");
        assertThat(list)
                .contains(urgent.matter().number(), "去掉：紧急", "data-row")
                .doesNotContain(regular.matter().number());
        assertThat(browser.text(Post.FRONT_DESK, "/repairs?from=2026-11-21&to=2026-11-21"))
                .contains(regular.matter().number());
        assertThat(browser.text(Post.FRONT_DESK, "/repairs?tone=RED")).contains("没有符合筛选条件的报修");
        assertThat(browser.text(Post.FRONT_DESK, "/repairs?tab=SLIPS")).contains("没有待返的单据", "每日 17:00 前");
        assertThat(browser.get(Post.FRONT_DESK, "/repairs?stage=NONSENSE")).hasStatus(302);
        assertThat(browser.get(Post.FRONT_DESK, "/repairs/rows")).hasStatusOk();
        for (var tab : RepairFilter.Tab.values()) {
            assertThat(new RepairBrowser(mvc, house).english().text(Post.FRONT_DESK, "/repairs?tab=" + tab))
                    .doesNotContain("repair-order.", "报修列表");
        }
    }

    @Test
    @Proves("REP-17")
    void slipsSayWhoHoldsThem() {
        var repair = house.signed(house.recorded(), house.free());
        assertThat(browser.text(Post.FRONT_DESK, "/repairs?tab=SLIPS"))
                .contains(repair.matter().number(), "维修员 " + house.technician().name());
        house.act(repair, new RepairAct.ReturnSlip(), Post.TECHNICIAN);
        assertThat(browser.text(Post.FRONT_DESK, "/repairs?tab=SLIPS")).contains("工程主管");
    }

    @Test
    void theFilteredListIsExported() throws IOException {
        house.recorded();
        var urgent = house.recorded(RepairHouse.report(house.call()).urgent());
        var export = browser.get(Post.FRONT_DESK, "/repairs/repairs.xlsx?tab=OPEN&priority=URGENT");
        assertThat(export).hasStatusOk();
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(export.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("单号");
            assertThat(rows.get(1).getCellText(0)).isEqualTo(urgent.matter().number());
        }
    }

    private static String path(Repair repair) {
        return "/repairs/" + repair.matter().number();
    }
}
