package io.huiyin.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Assets are written down, changed with their history, found, and taken out and in as a sheet. */
@ApplicationTest
class KeepingAssetsTests {
    private static int opened;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final MockMvcTester mvc;
    private final Assets assets;
    private final AssetChanges changes;
    private final AssetSheets sheets;
    private Site site;

    KeepingAssetsTests(
            JdbcClient jdbc,
            MovableClock clock,
            MockMvcTester mvc,
            Assets assets,
            AssetChanges changes,
            AssetSheets sheets) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mvc = mvc;
        this.assets = assets;
        this.changes = changes;
        this.sheets = sheets;
        site = new Sites(jdbc, clock).open("asset" + opened++);
    }

    @BeforeEach
    void aSiteOfItsOwn() {
        site = new Sites(jdbc, clock).open("asset" + opened++);
    }

    @Test
    void anAssetIsWrittenDownOnItsPageAndShownWithItsHistory() {
        var written = sent("", "number=DT-01", "kind=LIFT", "name=1 栋客梯", "placeText=1 栋", "careEvery=2");
        assertThat(written).hasStatus(HttpStatus.FOUND);
        var asset = assets.byNumber(site.id(), "DT-01").orElseThrow();
        assertThat(asset.is().interval()).isEqualTo(new Interval(2, Interval.Unit.MONTHS));

        assertThat(sent("/" + asset.id(), "version=1", "number=DT-01", "kind=LIFT", "name=东侧客梯", "placeText=1 栋"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(changes.of(site.id(), asset.id()).getFirst().fields())
                .extracting(AssetChange.Field::name)
                .containsExactly("name", "interval");
        assertThat(page("/assets/" + asset.id())).hasStatusOk().bodyText().contains("东侧客梯", "每 2 个月", "登记");
        assertThat(page("/assets/" + asset.id() + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"东侧客梯\"");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        assertThat(sent("", "number=DT-01", "name=客梯", "inServiceOn=昨天", "careEvery=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选公共部位或楼栋", "请填写", "请按 2026-11-21 的格式", "1 至 1000", "value=\"DT-01\"");
        sent("", "number=DT-01", "kind=LIFT", "name=客梯", "placeText=1 栋");
        assertThat(sent("", "number=DT-01", "kind=LIFT", "name=另一台", "placeText=2 栋"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这个编号已有设备");
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsTold() {
        sent("", "number=DT-01", "kind=LIFT", "name=客梯", "placeText=1 栋");
        var id = assets.byNumber(site.id(), "DT-01").orElseThrow().id();
        sent("/" + id, "version=1", "number=DT-01", "kind=LIFT", "name=第一人", "placeText=1 栋");
        assertThat(sent("/" + id, "version=1", "number=DT-01", "kind=LIFT", "name=第二人", "placeText=1 栋"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("别人刚改过", "value=\"第二人\"", "name=\"version\" value=\"2\"");
        assertThat(assets.find(site.id(), id).orElseThrow().is().name()).isEqualTo("第一人");
    }

    @Test
    void theListIsFilteredByItsAddress() {
        sent("", "number=DT-01", "kind=LIFT", "name=客梯", "placeText=1 栋", "maker=迅达");
        sent("", "number=SB-01", "kind=PUMP", "name=水泵", "placeText=泵房");
        assertThat(page("/assets?q=迅达"))
                .hasStatusOk()
                .bodyText()
                .contains("DT-01")
                .doesNotContain("SB-01");
        assertThat(page("/assets?kind=PUMP")).bodyText().contains("SB-01").doesNotContain("DT-01");
        assertThat(page("/assets?state=OUT_OF_USE")).bodyText().contains("没有符合条件的设备");
    }

    @Test
    void aSheetThatIsTakenOutComesBackChangedOrNotAtAll() {
        sent("", "number=DT-01", "kind=LIFT", "name=客梯", "placeText=1 栋", "careEvery=15", "careUnit=DAYS");
        var keeper = Actor.of(site.viewer(Post.ENGINEERING_SUPERVISOR));
        var all = assets.list(site.id(), AssetFilter.all(), 0, 10);
        for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(sheets.take(site.id(), sheets.write(all, site.id(), language), keeper))
                    .isEqualTo(new AssetSheets.Taken.Done(0, 0, 1));
        }
        assertThat(sheets.take(site.id(), new byte[] {1, 2, 3}, keeper))
                .isEqualTo(new AssetSheets.Taken.Useless("asset.import.noSheet"));
        var sheet = new MockMultipartFile("file", "a.xlsx", "x", sheets.write(all, site.id(), Locale.ENGLISH));
        assertThat(mvc.post()
                        .uri("/c/{site}/assets/import", site.code())
                        .multipart()
                        .file(sheet)
                        .with(Door.as(site.the(Post.ENGINEERING_SUPERVISOR))))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/assets.xlsx")).hasStatusOk();
    }

    @Test
    void thePlanAndItsRuleHaveTheirPages() {
        assertThat(page("/upkeep")).hasStatusOk().bodyText().contains("养护计划", "到期前", "没有安排");
        assertThat(page("/upkeep?month=2027-02")).bodyText().contains("2027-02", "2027-04");
        assertThat(page("/upkeep.xlsx")).hasStatusOk();
        assertThat(posted("/upkeep/rule", "frequentFaults=4", "frequentDays=60", "leadDays=3", "hourly=72.5"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(posted(
                        "/upkeep/rule",
                        "frequentFaults=4",
                        "frequentDays=60",
                        "leadDays=3",
                        "hourly=72.5",
                        "reason=年度调整"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(page("/upkeep/rule")).bodyText().contains("年度调整", "72.50");
        assertThat(mvc.get()
                        .uri("/c/{site}/upkeep/rule", site.code())
                        .with(Door.as(site.the(Post.TECHNICIAN)))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("保存新设置");
    }

    private MvcTestResult page(String path) {
        return mvc.get()
                .uri("/c/" + site.code() + path)
                .with(Door.as(site.the(Post.ENGINEERING_SUPERVISOR)))
                .exchange();
    }

    private MvcTestResult sent(String path, String... fields) {
        return posted("/assets" + path, fields);
    }

    private MvcTestResult posted(String path, String... fields) {
        var request = mvc.post().uri("/c/" + site.code() + path).with(Door.as(site.the(Post.ENGINEERING_SUPERVISOR)));
        for (var field : fields) {
            request = request.param(field.split("=", 2)[0], field.split("=", 2)[1]);
        }
        return request.exchange();
    }
}
