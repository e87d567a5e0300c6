package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class HandlingAWorkOrderOnItsPageTests {
    private final ApplicationContext beans;
    private final RepairHouse house;
    private final RepairBrowser browser;
    private final MockMvcTester mvc;

    HandlingAWorkOrderOnItsPageTests(ApplicationContext beans, MockMvcTester mvc) {
        this.beans = beans;
        this.mvc = mvc;
        this.house = new RepairHouse(beans);
        this.browser = new RepairBrowser(mvc, house);
    }

    @Test
    @Proves({"REP-11", "REP-15", "REP-16", "REP-17", "REP-19", "REP-26"})
    void aRepairIsHandledToItsEndOnThePageAlone() {
        var tap = house.priceItem();
        var repair = house.recorded();
        done(Post.ENGINEERING_SUPERVISOR, repair, "acknowledgement");
        done(Post.ENGINEERING_SUPERVISOR, repair, "triage", "priority", "URGENT", "trade", "PLUMBING");
        done(
                Post.FRONT_DESK,
                repair,
                "dispatch",
                "technicianId",
                house.technician().id());
        done(Post.TECHNICIAN, repair, "acceptance");
        done(Post.TECHNICIAN, repair, "arrival");
        done(
                Post.TECHNICIAN,
                repair,
                "items",
                "lines[0].item",
                tap,
                "lines[0].quantity",
                "2",
                "lines[0].material",
                "20");
        done(Post.TECHNICIAN, repair, "quote");
        done(Post.TECHNICIAN, repair, "consent", "way", "SIGNATURE", "name", "陈美玲", "drawing", Drawn.signature());
        done(Post.TECHNICIAN, repair, "start", (Object[]) RepairHouse.safety());
        done(Post.TECHNICIAN, repair, "pause", "reason", "等配件", "plannedResume", "2026-11-21T15:00");
        done(Post.TECHNICIAN, repair, "resumption");
        done(
                Post.TECHNICIAN,
                repair,
                "completion",
                "lines[0].item",
                tap,
                "lines[0].quantity",
                "2",
                "lines[0].material",
                "20",
                "labourMinutes",
                "40",
                "result",
                "更换水龙头，试水正常");
        done(
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
                "4",
                "drawing",
                Drawn.signature());
        done(Post.TECHNICIAN, repair, "slip-return");
        done(Post.ENGINEERING_SUPERVISOR, repair, "verification");
        done(Post.FRONT_DESK, repair, "finance-handover");
        var sum = house.now(repair).order().sum().toPlainString();
        done(
                Post.FINANCE,
                repair,
                "payment",
                "amount",
                sum,
                "receipt",
                "S-" + repair.matter().id());
        done(Post.FRONT_DESK, repair, "closure");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.CLOSED);
        assertThat(house.timeline.verify(house.now(repair).matter())).isEmpty();
    }

    /** Does it, and looks at the page before and after in both languages. */
    private void done(Post post, Repair repair, String noun, Object... fields) {
        var path = path(repair) + "?act=" + noun;
        assertThat(browser.text(post, path)).contains(repair.matter().number(), "/" + noun + "\"");
        assertThat(new RepairBrowser(mvc, house).english().text(post, path))
                .contains(repair.matter().number(), "What can be done now")
                .doesNotContain("repair-order.", "repair.fact.", "matter.why.", "现在可以");
        var result = browser.send(post, repair, noun, fields);
        assertThat(result).as(RepairBrowser.text(result)).hasStatusOk();
        assertThat(RepairBrowser.text(result)).contains("已办理", "region-head", "region-timeline");
        assertThat(result).headers().containsHeader("HX-Push-Url");
    }

    @Test
    void whatOnlyOthersMayDoIsNotOffered() {
        var repair = house.recorded();
        assertThat(browser.text(Post.FINANCE, path(repair)))
                .contains("现在没有需要您办理的事", "工程接单", "您的岗位不能办理这一步，可由以下岗位办理：工程主管、班组长");
        assertThat(browser.text(Post.ENGINEERING_SUPERVISOR, path(repair)))
                .contains("/acknowledgement\"")
                .doesNotContain(repair.matter().number() + "/dispatch\"");
    }

    @Test
    void whatIsRefusedSaysWhyOnTheButton() {
        var repair = house.onSite(house.recorded());
        house.act(
                repair,
                new RepairAct.CheckItems(java.util.List.of(house.listed("更换水龙头", "5", "55")), ""),
                Post.TECHNICIAN);
        assertThat(browser.text(Post.TECHNICIAN, path(repair))).contains("aria-disabled=\"true\"", "收费项目须先经客户同意价格才能动工");
        assertThat(browser.send(Post.TECHNICIAN, repair, "start", (Object[]) RepairHouse.safety()))
                .hasStatus(422)
                .bodyText()
                .contains("收费项目须先经客户同意价格才能动工");
    }

    @Test
    void theWrongPostIsToldWhoMay() {
        var repair = house.recorded();
        assertThat(browser.send(Post.FRONT_DESK, repair, "acknowledgement"))
                .hasStatus(422)
                .bodyText()
                .contains("工程主管");
        assertThat(house.now(repair).matter().version()).isEqualTo(1);
    }

    @Test
    void everyFaultStandsAtItsFieldAndWhatWasEnteredStays() {
        var repair = house.working(house.recorded(), house.free());
        var result = browser.send(Post.TECHNICIAN, repair, "pause", "reason", "", "plannedResume", "明天");
        assertThat(result).hasStatus(422);
        assertThat(RepairBrowser.text(result))
                .contains(
                        "id=\"reason-fault\"",
                        "请填写",
                        "id=\"plannedResume-fault\"",
                        "请按 2026-11-21 14:30",
                        "value=\"明天\"");
    }

    @Test
    void aBlankGlassIsNoSignatureAndIsAskedForAgain() {
        var repair = house.onSite(house.recorded());
        house.act(
                repair,
                new RepairAct.CheckItems(java.util.List.of(house.listed("更换水龙头", "5", "55")), ""),
                Post.TECHNICIAN);
        house.act(repair, new RepairAct.Quote(), Post.TECHNICIAN);
        Object[] unsigned = {"way", "SIGNATURE", "name", "陈美玲"};
        assertThat(browser.send(Post.TECHNICIAN, repair, "consent", unsigned))
                .hasStatus(422)
                .bodyText()
                .contains("drawing-error", "还没有签名", "value=\"陈美玲\"");
        for (var drawing : Drawn.blanks()) {
            assertThat(browser.send(
                            Post.TECHNICIAN, repair, "consent", "way", "SIGNATURE", "name", "陈美玲", "drawing", drawing))
                    .hasStatus(422)
                    .bodyText()
                    .contains("drawing-error", "签名是空白的", "name=\"drawing\" value=\"\"", "value=\"陈美玲\"");
        }
        assertThat(house.now(repair).stage()).isEqualTo(Stage.QUOTED);
    }

    @Test
    void whatWasSignedBeforeSomebodyElseActedIsSignedAgain() {
        var repair = house.onSite(house.recorded());
        var seen = house.now(repair).matter().version();
        house.act(repair, new RepairAct.Urge("还要多久"), Post.FRONT_DESK);
        assertThat(browser.resend(
                        Post.TECHNICIAN,
                        repair,
                        "refusal",
                        seen,
                        UUID.randomUUID(),
                        "reason",
                        "认为价格偏高",
                        "drawing",
                        Drawn.signature()))
                .hasStatus(409)
                .bodyText()
                .contains("name=\"drawing\" value=\"\"", "认为价格偏高");
    }

    @Test
    void aTextThatIsTooLongIsCountedAndKept() {
        var repair = house.recorded();
        var text = "漏".repeat(9_998) + "🔧𠮷";
        var result = browser.send(Post.FRONT_DESK, repair, "cancellation", "reason", text);
        assertThat(result).hasStatus(422);
        assertThat(RepairBrowser.text(result)).contains("10000 字，最多 500 字", text);
    }

    @Test
    void whoComesSecondIsToldWhatChangedAndLosesNothing() {
        var repair = house.recorded();
        var seen = house.now(repair).matter().version();
        house.act(repair, new RepairAct.Urge("还没来"), Post.PROPERTY_ASSISTANT);
        var late = browser.resend(Post.FRONT_DESK, repair, "cancellation", seen, UUID.randomUUID(), "reason", "客户自行修好");
        assertThat(late).hasStatus(409);
        assertThat(RepairBrowser.text(late))
                .contains("别人已经办理了以下事项", "陈嘉怡：催单", "客户自行修好", "name=\"version\" value=\"2\"");
        assertThat(browser.resend(Post.FRONT_DESK, repair, "cancellation", 2, UUID.randomUUID(), "reason", "客户自行修好"))
                .hasStatusOk();
        assertThat(house.now(repair).stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void aFormThatIsSentTwiceActsOnce() {
        var repair = house.recorded();
        var mark = UUID.randomUUID();
        assertThat(browser.resend(Post.FRONT_DESK, repair, "urge", 1, mark, "words", "快点"))
                .hasStatusOk();
        assertThat(browser.resend(Post.FRONT_DESK, repair, "urge", 1, mark, "words", "快点"))
                .hasStatusOk();
        assertThat(house.words(repair)).containsExactly("Record", "Urge");
        assertThat(browser.resend(Post.FRONT_DESK, repair, "urge", 1, mark, "words", "别的"))
                .hasStatus(422)
                .bodyText()
                .contains("提交标记已用于另一项内容");
    }

    @Test
    void whatIsNotThereOrNotInScopeDoesNotExist() {
        var repair = house.recorded();
        var elsewhere = new RepairHouse(beans);
        var other = elsewhere.recorded();
        assertThat(browser.get(Post.FRONT_DESK, "/repairs/BX20990101-0001")).hasStatus(404);
        assertThat(browser.get(Post.FRONT_DESK, "/repairs/" + other.matter().number() + "x"))
                .hasStatus(404);
        assertThat(browser.get(
                        Post.FRONT_DESK,
                        "/c/" + elsewhere.community().code() + "/repairs/"
                                + other.matter().number()))
                .hasStatus(404);
        assertThat(browser.send(Post.FRONT_DESK, repair, "nonsense")).hasStatus(404);
        assertThat(browser.get(Post.FRONT_DESK, "/matters/" + repair.matter().number()))
                .hasStatus(302)
                .hasHeader("Location", browser.path(path(repair)));
        assertThat(browser.get(Post.FRONT_DESK, "/matters/BX1")).hasStatus(404);
    }

    @Test
    void withoutScriptTheWholePageComesBack() {
        var repair = house.recorded();
        var plain = new RepairBrowser(mvc, house).withoutScript();
        assertThat(plain.send(Post.FRONT_DESK, repair, "urge", "words", ""))
                .hasStatus(303)
                .hasHeader("Location", browser.path(path(repair)));
        assertThat(plain.send(Post.FRONT_DESK, repair, "cancellation", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("<!DOCTYPE html>", "id=\"reason-fault\"");
    }

    @Test
    void aReviewThatFindsItImpossibleIsFiledWithBothSignatures() {
        var repair = house.recorded(RepairHouse.report(house.call()).offList());
        house.act(repair, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        browser.send(
                Post.ENGINEERING_SUPERVISOR,
                repair,
                "triage",
                "priority",
                "LOW",
                "trade",
                "MASONRY",
                "offList",
                "true");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.REVIEW);
        assertThat(browser.text(Post.ENGINEERING_SUPERVISOR, path(repair) + "?act=review"))
                .contains("标准外项目");
        assertThat(browser.send(Post.ENGINEERING_SUPERVISOR, repair, "review", "feasible", "false", "note", "承重墙不能动"))
                .hasStatusOk();
        assertThat(browser.text(Post.FRONT_DESK, path(repair))).contains("不能维修", "承重墙不能动");
        assertThat(browser.send(Post.FRONT_DESK, repair, "filing")).hasStatusOk();
        assertThat(house.now(repair).stage()).isEqualTo(Stage.UNDONE);
    }

    @Test
    void partsOfThePageRefreshByThemselves() {
        var repair = house.dispatched(house.recorded());
        assertThat(browser.text(Post.TECHNICIAN, path(repair) + "/state")).contains("region-clocks", "hx-swap-oob");
        assertThat(browser.text(Post.TECHNICIAN, path(repair) + "/acts")).contains("/acceptance\"");
        assertThat(browser.text(Post.TECHNICIAN, path(repair)))
                .contains("data-refresh-on=\"repair:" + repair.matter().number());
    }

    private static String path(Repair repair) {
        return "/repairs/" + repair.matter().number();
    }
}
