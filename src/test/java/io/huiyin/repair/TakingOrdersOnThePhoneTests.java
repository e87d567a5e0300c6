package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.paper.Files;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A technician takes an order from the list to the returned slip, each step a form as a browser without script sends it. */
@ApplicationTest
class TakingOrdersOnThePhoneTests {
    private final MockMvcTester mvc;
    private final Files files;
    private final RepairHouse house;
    private final PhoneInHand phone;
    private final String item;

    TakingOrdersOnThePhoneTests(ApplicationContext beans, MockMvcTester mvc, Files files) {
        this.mvc = mvc;
        this.files = files;
        this.house = new RepairHouse(beans);
        this.phone = new PhoneInHand(mvc, house, house.technician());
        this.item = chargedItem(beans, house);
    }

    /** An item of the company's own price list, which is published when there is none. */
    private static String chargedItem(ApplicationContext beans, RepairHouse house) {
        var prices = beans.getBean(PriceLists.class);
        if (prices.inForce(house.community().id(), house.clock.instant()).isEmpty()) {
            prices.publish(new Publication(null, house.clock.instant(), "首版", "财务", DefaultPrices.lines()));
        }
        return prices.search(house.community().id(), house.clock.instant(), "P01").stream()
                .map(item -> String.valueOf(item.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Proves({"REP-04", "REP-11", "REP-13", "REP-15", "REP-17"})
    void anOrderGoesFromTheListToTheReturnedSlip() {
        var repair = house.dispatched(house.recorded());
        assertThat(phone.orders()).hasStatusOk().bodyText().contains("待接单", "3-2-1201", "水龙头漏水");

        assertThat(phone.order(repair)).bodyText().contains("接单", "/acceptance", "138****5678");
        done(phone.act(repair, "acceptance"), repair, "");
        done(phone.act(repair, "arrival"), repair, "");
        assertThat(phone.form(repair, "items")).hasStatusOk();
        done(phone.act(repair, "items", "lines[0].item", item, "lines[0].quantity", "2"), repair, "");
        assertThat(phone.order(repair)).bodyText().contains("示价给客户", "× 2");
        done(phone.act(repair, "quote"), repair, "/consent");
        assertThat(phone.form(repair, "consent")).bodyText().contains("请客户在这里签名", RepairHouse.CUSTOMER);
        done(signed(repair, "consent", "way", "SIGNATURE", "name", RepairHouse.CUSTOMER), repair, "");
        done(phone.act(repair, "start", RepairHouse.safety()), repair, "");
        house.later(Duration.ofMinutes(25));
        assertThat(phone.form(repair, "completion")).bodyText().contains("value=\"25\"", "value=\"" + item + "\"");
        done(completed(repair), repair, "");
        assertThat(phone.form(repair, "signature")).bodyText().contains("客户已试用");
        done(rated(repair, "5", "4"), repair, "");
        done(phone.act(repair, "slip-return"), repair, "");

        var order = house.now(repair).order();
        assertThat(house.now(repair).stage()).isEqualTo(Stage.RETURNED);
        assertThat(files.read(Objects.requireNonNull(order.consent()).evidence()))
                .isNotEmpty();
        assertThat(Objects.requireNonNull(order.signOff()).quality()).isEqualTo(5);
        assertThat(files.read(Objects.requireNonNull(order.signOff().signature().file())))
                .isNotEmpty();
        assertThat(phone.orders()).bodyText().contains("今天已返单", "3-2-1201").contains("手上没有维修单");
    }

    @Test
    void nobodyAgreesByAnEmptyGlassOrByWhatIsNoPicture() {
        var repair = quoted();
        assertThat(phone.act(repair, "consent", "way", "SIGNATURE", "name", "陈美玲", "drawing", ""))
                .hasStatus(422)
                .bodyText()
                .contains("还没有签名", "value=\"陈美玲\"");
        for (var drawing :
                List.of("data:image/png;base64,JVBERi0xLjc=", "data:image/png;base64,*", "https://x/y.png", jpeg())) {
            assertThat(phone.act(repair, "consent", "way", "SIGNATURE", "name", "陈美玲", "drawing", drawing))
                    .hasStatus(422)
                    .bodyText()
                    .contains("drawing-error");
        }
        for (var drawing : Drawn.blanks()) {
            assertThat(phone.act(repair, "consent", "way", "SIGNATURE", "name", "陈美玲", "drawing", drawing))
                    .hasStatus(422)
                    .bodyText()
                    .contains("drawing-error", "签名是空白的", "value=\"陈美玲\"", "name=\"drawing\" value=\"\"");
        }
        assertThat(phone.act(repair, "consent", "way", "SIGNATURE", "name", "陈美玲", "evidence", "a".repeat(64)))
                .as("a hash is never taken from outside")
                .hasStatus(422);
        assertThat(house.now(repair).stage()).isEqualTo(Stage.QUOTED);
    }

    @Test
    @Proves("REP-11")
    void aCustomerWhoIsAwayAgreesOnARecordedLine() {
        var repair = quoted();
        assertThat(phone.act(repair, "consent", "way", "RECORDED_CALL", "name", "陈美玲", "evidence", ""))
                .hasStatus(422)
                .bodyText()
                .contains("evidence-error");
        done(
                phone.act(repair, "consent", "way", "RECORDED_CALL", "name", "陈美玲", "evidence", "L-20261121-7"),
                repair,
                "");
        assertThat(Objects.requireNonNull(house.now(repair).order().consent()).evidence())
                .isEqualTo("L-20261121-7");
    }

    @Test
    @Proves("REP-12")
    void whoDeclinesIsWrittenDownWithTheTechniciansSignature() {
        var repair = quoted();
        assertThat(signed(repair, "refusal", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("reason-error");
        done(signed(repair, "refusal", "reason", "认为价格偏高"), repair, "");
        var refusal = Objects.requireNonNull(house.now(repair).order().refusal());
        assertThat(refusal.reason()).isEqualTo("认为价格偏高");
        var signature = Objects.requireNonNull(refusal.technician());
        assertThat(signature.name()).isEqualTo(house.technician().name());
        assertThat(files.read(Objects.requireNonNull(signature.file()))).isNotEmpty();
        assertThat(phone.order(repair)).bodyText().contains("等工程主管签认备案");
    }

    @Test
    void workPausesUntilAMomentAheadAndGoesOn() {
        var repair = house.working(house.recorded(), house.free());
        assertThat(phone.form(repair, "pause")).hasStatusOk().bodyText().contains("2026-11-22T11:00");
        assertThat(phone.act(repair, "pause", "reason", "等配件", "plannedResume", "2026-11-20T09:00"))
                .hasStatus(422)
                .bodyText()
                .contains("计划恢复时间须晚于现在", "value=\"等配件\"");
        assertThat(phone.act(repair, "pause", "reason", "", "plannedResume", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("reason-error", "plannedResume-error");
        done(phone.act(repair, "pause", "reason", "等配件", "plannedResume", "2026-11-22T09:00"), repair, "");
        assertThat(phone.order(repair)).bodyText().contains("恢复动工", "已暂停计时");
        done(phone.act(repair, "resumption"), repair, "");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.WORKING);
    }

    @Test
    void anOrderIsHandedBackWithAReasonOnly() {
        var repair = house.dispatched(house.recorded());
        assertThat(phone.form(repair, "hand-back")).hasStatusOk();
        assertThat(phone.act(repair, "hand-back", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("reason-error");
        assertThat(phone.act(repair, "hand-back", "reason", "不是我的工种"))
                .hasStatus(302)
                .hasRedirectedUrl("/c/" + house.community().code() + "/my/orders");
        assertThat(phone.orders()).bodyText().contains("可抢的维修单", "手上没有维修单");
        done(phone.act(repair, "grab"), repair, "");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    @Proves("REP-14")
    void materialThatTheCustomerBroughtIsCheckedAndHeIsWarned() {
        var repair = house.onSite(house.recorded());
        assertThat(phone.form(repair, "material-check"))
                .hasStatusOk()
                .bodyText()
                .contains("质量不佳");
        assertThat(phone.act(repair, "material-check", "material", "某牌龙头", "result", "FAILED"))
                .hasStatus(422)
                .bodyText()
                .contains("warned-error");
        done(phone.act(repair, "material-check", "material", "某牌龙头", "result", "FAILED", "warned", "true"), repair, "");
        assertThat(Objects.requireNonNull(house.now(repair).order().materialCheck())
                        .warned())
                .isTrue();
    }

    @Test
    @Proves("REP-22")
    void theCustomerIsToldWhenItWillBeDone() {
        var repair = house.onSite(house.recorded());
        assertThat(phone.form(repair, "promise")).hasStatusOk().bodyText().contains("2026-11-21T13:00");
        done(phone.act(repair, "promise", "expected", "2026-11-21T15:30", "told", "下午三点半前修好"), repair, "");
        assertThat(phone.order(repair)).bodyText().contains("15:30");
    }

    @Test
    void anItemIsLookedForAddedCountedAndTakenOutAgain() {
        var repair = house.onSite(house.recorded());
        var name = house.jdbc
                .sql("select name from price_item where id = ?")
                .param(Long.valueOf(item))
                .query(String.class)
                .single();
        assertThat(phone.items(repair, "items", "found", true, "q", name))
                .hasStatusOk()
                .bodyText()
                .contains(name, "value=\"" + item + "\"")
                .doesNotContain("<html", "items-row");
        assertThat(phone.items(repair, "items", "found", true, "q", "no such thing"))
                .bodyText()
                .contains("价目表中没有");
        assertThat(phone.items(repair, "items", "draft", true, "add", item))
                .bodyText()
                .contains("name=\"lines[0].item\" value=\"" + item + "\"", "items-row")
                .doesNotContain("<html");
        assertThat(phone.items(
                        repair, "items", "draft", true, "lines[0].item", item, "lines[0].quantity", "2", "add", item))
                .bodyText()
                .contains("name=\"lines[0].quantity\" value=\"3\"")
                .doesNotContain("lines[1]");
        assertThat(phone.items(repair, "items", "sum", true, "lines[0].item", item, "lines[0].quantity", "3"))
                .bodyText()
                .contains("line-0-sum", "hx-swap-oob");
        assertThat(phone.items(repair, "items", "draft", true, "lines[0].item", item, "drop", "0"))
                .bodyText()
                .contains("还没有项目");
        assertThat(phone.items(repair, "items", "draft", false, "version", "6", "offList", "true", "note", "另换角阀"))
                .bodyText()
                .contains("<html", "lines[0].labour", "由工程主管评审", "另换角阀");
    }

    @Test
    @Proves("REP-10")
    void whatIsNotOnTheListGoesToTheSupervisorFirst() {
        var repair = house.onSite(house.recorded());
        assertThat(phone.act(
                        repair,
                        "items",
                        "lines[0].item",
                        item,
                        "lines[0].quantity",
                        "1",
                        "lines[1].name",
                        "定制铜阀",
                        "lines[1].quantity",
                        "0",
                        "lines[1].labour",
                        "x"))
                .hasStatus(422)
                .bodyText()
                .contains("line-1-labour-fault")
                .doesNotContain("line-0-labour-fault");
        done(
                phone.act(repair, "items", "lines[0].name", "定制铜阀", "lines[0].unit", "只", "lines[0].labour", "80"),
                repair,
                "");
        assertThat(phone.order(repair)).bodyText().contains("等工程主管评审标准外项目", "定制铜阀");
    }

    @Test
    void someoneElsesOrderIsOnlyLookedAt() {
        var repair = house.dispatched(house.recorded());
        var other = new PhoneInHand(mvc, house, house.site.secondTechnician());
        assertThat(other.order(repair))
                .hasStatusOk()
                .bodyText()
                .contains("这张单不在您名下", house.technician().name())
                .doesNotContain("5678", "/acceptance");
        assertThat(other.act(repair, "acceptance")).hasStatus(422).bodyText().contains("只由该单的维修员办理");
        assertThat(other.call(repair, MediaType.TEXT_PLAIN)).hasStatus(403);
        assertThat(other.form(repair, "hand-back")).hasStatus(302);
        assertThat(other.orders()).bodyText().contains("手上没有维修单");
    }

    @Test
    void anotherCommunityDoesNotExist(ApplicationContext beans) {
        var repair = house.dispatched(house.recorded());
        var elsewhere = new RepairHouse(beans).site;
        assertThat(new PhoneInHand(mvc, house, elsewhere.the(Post.TECHNICIAN)).order(repair))
                .hasStatus(404);
        assertThat(new PhoneInHand(mvc, house, elsewhere.the(Post.TECHNICIAN)).act(repair, "acceptance"))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri(
                                "/c/{site}/my/orders/BX20261121-9999",
                                house.community().code())
                        .with(Door.as(house.technician())))
                .hasStatus(404);
        assertThat(phone.act(repair, "dispatch", "technicianId", "1"))
                .as("not a technician's act")
                .hasStatus(404);
    }

    @Test
    void whoSawAnOlderVersionIsToldWhatChanged() {
        var repair = house.onSite(house.recorded());
        var seen = house.now(repair).matter().version();
        house.act(repair, new RepairAct.Urge("还要多久"), Post.FRONT_DESK);
        assertThat(phone.act(repair, "items", seen, UUID.randomUUID(), "lines[0].item", item, "note", "另换角阀"))
                .hasStatus(409)
                .bodyText()
                .contains("情况有变", "催单", "另换角阀", "name=\"version\" value=\"" + (seen + 1) + "\"");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.ON_SITE);
    }

    @Test
    void whatWasSignedForAnOlderPriceIsNotKept() {
        var repair = quoted();
        var seen = house.now(repair).matter().version();
        house.act(repair, new RepairAct.Urge("还要多久"), Post.FRONT_DESK);
        assertThat(phone.act(
                        repair,
                        "consent",
                        seen,
                        UUID.randomUUID(),
                        "way",
                        "SIGNATURE",
                        "name",
                        "陈",
                        "drawing",
                        Drawn.signature()))
                .hasStatus(409)
                .bodyText()
                .contains("name=\"drawing\" value=\"\"");
    }

    @Test
    void aDoubleTapActsOnce() {
        var repair = house.dispatched(house.recorded());
        var seen = house.now(repair).matter().version();
        var once = UUID.randomUUID();
        done(phone.act(repair, "acceptance", seen, once), repair, "");
        done(phone.act(repair, "acceptance", seen, once), repair, "");
        assertThat(house.words(repair)).containsOnlyOnce("Accept");
    }

    @Test
    void theNumberIsGivenWhenHeWantsToCall() {
        var repair = house.dispatched(house.recorded());
        assertThat(phone.order(repair)).bodyText().doesNotContain("13812345678");
        assertThat(phone.call(repair, MediaType.TEXT_HTML)).bodyText().contains("href=\"tel:13812345678\"");
        assertThat(phone.call(repair, MediaType.TEXT_PLAIN)).bodyText().isEqualTo("tel:13812345678");
        assertThat(house.words(repair)).as("each time").endsWith("TelephoneRevealed", "TelephoneRevealed");
        var desk = new RepairBrowser(mvc, house);
        assertThat(desk.text(Post.FRONT_DESK, "/repairs/" + repair.matter().number()))
                .contains("查看完整电话", house.technician().name(), "138****5678", "致电客户")
                .doesNotContain("13812345678");
        assertThat(desk.english()
                        .text(Post.FRONT_DESK, "/repairs/" + repair.matter().number()))
                .contains("Full telephone number shown", "The customer is called");
        assertThat(house.timeline.verify(house.now(repair).matter())).isEmpty();
    }

    @Test
    void theHintsOfTheBuildingStandBesideTheOrder() {
        var building = house.jdbc
                .sql("""
                insert into building (community_id, code, name, ordering, water_valve, subcontractor, subcontractor_phone)
                values (?, '2', '2栋', '2', '1层管井', '宏达防水', '020-81234567') returning id""")
                .param(house.community().id())
                .query(Long.class)
                .single();
        var repair = house.done(house.desk.record(
                house.community(),
                new Location(null, building, null, "2栋大堂"),
                new Customer(null, null),
                RepairHouse.report(house.call()).publicFacility().build(),
                house.as(Post.FRONT_DESK),
                null));
        house.dispatched(repair);
        assertThat(phone.order(repair)).bodyText().contains("1层管井", "宏达防水", "tel:02081234567", "公共设施");
    }

    @Test
    void photosAreTakenBeforeAndAfterTheWork() {
        var repair = house.onSite(house.recorded());
        assertThat(phone.photo(repair, "BEFORE", Drawn.photo(java.awt.Color.BLUE)))
                .hasStatus(302);
        assertThat(phone.order(repair)).bodyText().contains("维修前", "/thumbnail", "拍维修后");
        assertThat(phone.photo(repair, "AFTER", "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("PDF");
        assertThat(phone.photo(repair, "BEFORE", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("请先拍照");
        assertThat(new PhoneInHand(mvc, house, house.site.secondTechnician())
                        .photo(repair, "BEFORE", Drawn.photo(java.awt.Color.BLUE)))
                .hasStatus(403);
    }

    @Test
    void thePagesSpeakEnglishToo() {
        var english = new PhoneInHand(mvc, house, house.technician()).speaking(Locale.ENGLISH);
        var repair = house.dispatched(house.recorded());
        assertThat(english.orders()).bodyText().contains("To accept");
        assertThat(english.order(repair)).bodyText().contains("Hand back", "What was reported");
        english.act(repair, "acceptance");
        english.act(repair, "arrival");
        for (var noun : List.of("items", "refusal", "material-check", "promise")) {
            assertThat(english.form(repair, noun)).hasStatusOk().bodyText().contains("lang=\"en\"");
        }
        english.act(repair, "items", "lines[0].item", item);
        english.act(repair, "quote");
        assertThat(english.form(repair, "consent")).bodyText().contains("The customer signs here");
        assertThat(english.act(repair, "consent", "way", "SIGNATURE", "name", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody has signed yet");
        signed(repair, "consent", "way", "SIGNATURE", "name", "Chen");
        english.act(repair, "start", RepairHouse.safety());
        for (var noun : List.of("completion", "pause")) {
            assertThat(english.form(repair, noun)).hasStatusOk();
        }
        completed(repair);
        assertThat(english.form(repair, "signature")).bodyText().contains("The customer tried it");
        assertThat(rated(repair, "0", "")).hasStatus(422).bodyText().contains("quality-error", "attitude-error");
    }

    private Repair quoted() {
        var repair = house.onSite(house.recorded());
        phone.act(repair, "items", "lines[0].item", item);
        phone.act(repair, "quote");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.QUOTED);
        return repair;
    }

    private MvcTestResult signed(Repair repair, String noun, String... fields) {
        var all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "drawing";
        all[fields.length + 1] = Drawn.signature();
        return phone.act(repair, noun, all);
    }

    private MvcTestResult completed(Repair repair) {
        return phone.act(
                repair,
                "completion",
                "lines[0].item",
                item,
                "lines[0].quantity",
                "1",
                "labourMinutes",
                "25",
                "result",
                "更换阀芯，试水正常");
    }

    private MvcTestResult rated(Repair repair, String quality, String attitude) {
        return signed(repair, "signature", "name", "陈美玲", "tried", "true", "quality", quality, "attitude", attitude);
    }

    private void done(MvcTestResult result, Repair repair, String next) {
        assertThat(result)
                .hasStatus(302)
                .hasRedirectedUrl("/c/" + house.community().code() + "/my/orders/"
                        + repair.matter().number() + next);
    }

    private static String jpeg() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(Drawn.photo(java.awt.Color.RED));
    }
}
