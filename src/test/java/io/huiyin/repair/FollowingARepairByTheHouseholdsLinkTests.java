package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A household follows its repair on its own link, and nobody else does. */
@ApplicationTest
class FollowingARepairByTheHouseholdsLinkTests {
    private final MockMvcTester mvc;
    private final HouseholdLinks links;
    private final RepairHouse house;

    FollowingARepairByTheHouseholdsLinkTests(ApplicationContext beans, MockMvcTester mvc, HouseholdLinks links) {
        this.mvc = mvc;
        this.links = links;
        this.house = new RepairHouse(beans);
    }

    @Test
    @Proves("REP-22")
    void theHouseholdSeesWhatHappensNowWhoComesAndWhen() {
        var repair = house.recorded();
        assertThat(open(repair, "zh-CN"))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Robots-Tag", "noindex, nofollow")
                .bodyText()
                .contains("您的报修已受理", "3-2-1201", "noindex");
        house.dispatched(repair);
        house.act(repair, new RepairAct.Accept(), Post.TECHNICIAN);
        house.act(
                repair,
                new RepairAct.Promise(house.clock.instant().plus(Duration.ofHours(2)), "中午前修好"),
                Post.TECHNICIAN);
        assertThat(open(repair, "zh-CN"))
                .bodyText()
                .contains("维修员已接单", house.technician().name() + "（维修员）", "11月21日 12:00", "已派单")
                .doesNotContain("13812345678", "5678", RepairHouse.CUSTOMER, "刘志强");
        assertThat(open(repair, "en-GB,en;q=0.8"))
                .bodyText()
                .contains("lang=\"en\"", "The technician has accepted", "21 Nov 12:00");
    }

    @Test
    void everyStageHasItsSentenceAndItsStep() {
        var repair = house.verified(house.recorded(), house.listed("更换水龙头", "5", "55"));
        for (var stage : Stage.values()) {
            house.jdbc
                    .sql("update matter set stage = ? where community_id = ? and id = ?")
                    .params(
                            stage.name(),
                            house.community().id(),
                            repair.matter().id())
                    .update();
            assertThat(open(repair, "zh-CN")).as(stage.name()).hasStatusOk();
            assertThat(open(repair, "en")).as(stage.name()).hasStatusOk();
        }
    }

    @Test
    void anAddressThatIsNotOursToTheLastLetterOpensNothing() {
        var path = links.path(house.recorded().matter().ref());
        var token = path.substring("/h/".length());
        for (var at : List.of(0, 8, 20, 30, token.length() - 1)) {
            var other = token.charAt(at) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(mvc.get().uri("/h/{token}", forged))
                    .hasStatus(404)
                    .bodyText()
                    .contains("这个链接打不开了");
        }
        for (var forged : List.of("x", "*", token + "A", token.substring(1), "A".repeat(43), "A".repeat(500))) {
            assertThat(mvc.get().uri("/h/{token}", forged)).hasStatus(404);
            assertThat(mvc.post()
                            .uri("/h/{token}/urge", forged)
                            .param("version", "1")
                            .with(Door.form()))
                    .hasStatus(404);
        }
    }

    @Test
    void theLinkEndsThirtyDaysAfterTheOrder() {
        var repair = house.recorded();
        house.act(repair, new RepairAct.Cancel("住户说不修了"), Post.FRONT_DESK);
        house.later(Duration.ofDays(30).minusSeconds(1));
        assertThat(open(repair, "zh-CN")).hasStatusOk().bodyText().contains("已经取消");
        house.later(Duration.ofSeconds(1));
        assertThat(open(repair, "zh-CN")).hasStatus(404);
    }

    @Test
    @Proves("REP-11")
    void thePriceIsAgreedToByTheHouseholdsOwnSignature() {
        var repair = quoted();
        assertThat(open(repair, "zh-CN")).bodyText().contains("¥60.00", "更换水龙头", "同意 ¥60.00");
        assertThat(send(repair, "consent", "name", "陈美玲", "drawing", ""))
                .hasStatus(422)
                .bodyText()
                .contains("还没有签名", "value=\"陈美玲\"");
        for (var drawing : Drawn.blanks()) {
            assertThat(send(repair, "consent", "name", "陈美玲", "drawing", drawing))
                    .hasStatus(422)
                    .bodyText()
                    .contains("签名是空白的", "name=\"drawing\" value=\"\"", "value=\"陈美玲\"");
        }
        assertThat(send(repair, "consent", "name", "陈美玲", "way", "RECORDED_CALL", "evidence", "L-1"))
                .as("a household can't claim a recorded call")
                .hasStatus(422);
        done(send(repair, "consent", "name", "陈美玲", "drawing", Drawn.signature()), repair, "consent");

        var consent = Objects.requireNonNull(house.now(repair).order().consent());
        assertThat(consent.way()).isEqualTo(Consent.Way.SIGNATURE);
        assertThat(consent.sum()).isEqualByComparingTo("60.00");
        assertThat(house.timeline.of(repair.matter().ref()).getLast().actor().kind())
                .isEqualTo(Actor.Kind.CUSTOMER);
        assertThat(open(repair, "zh-CN")).bodyText().contains("您已同意价格").doesNotContain("/consent");
    }

    @Test
    void whoSawAnOlderPriceLooksAgain() {
        var repair = quoted();
        var seen = house.now(repair).matter().version();
        house.act(repair, new RepairAct.Promise(house.clock.instant().plus(Duration.ofHours(2)), "x"), Post.FRONT_DESK);
        assertThat(send(
                        repair,
                        "consent",
                        seen,
                        UUID.randomUUID(),
                        Door.form(),
                        "name",
                        "陈",
                        "drawing",
                        Drawn.signature()))
                .hasStatus(409)
                .bodyText()
                .contains("请看过最新内容再办", "name=\"drawing\" value=\"\"");
    }

    @Test
    void oneMayAskWhereItStaysOnceInTenMinutes() {
        var repair = house.dispatched(house.recorded());
        done(send(repair, "urge"), repair, "urge");
        assertThat(open(repair, "zh-CN")).bodyText().contains("10:10").doesNotContain("/urge\"");
        assertThat(send(repair, "urge")).hasStatus(429).bodyText().contains("您刚刚催过");
        house.later(Duration.ofMinutes(10));
        done(send(repair, "urge", "callBack", "true"), repair, "urge");
        assertThat(house.timeline.of(repair.matter().ref()).getLast().facts()).contains("请求回电");
    }

    @Test
    @Proves("REP-15")
    void theHouseholdTriesSignsAndRatesOnce() {
        var repair = completed();
        assertThat(open(repair, "zh-CN")).bodyText().contains("客户已试用", "签认");
        assertThat(send(repair, "signature", "name", "陈美玲", "quality", "5", "drawing", Drawn.signature()))
                .hasStatus(422)
                .bodyText()
                .contains("tried-error", "attitude-error")
                .as("what was drawn is not lost")
                .contains("value=\"data:image/png;base64,");
        done(rated(repair), repair, "signature");
        assertThat(rated(repair)).hasStatus(422);
        assertThat(house.words(repair)).containsOnlyOnce("Sign");
        assertThat(open(repair, "zh-CN")).bodyText().contains("★★★★★", "您已签认").doesNotContain("/signature\"");
    }

    @Test
    @Proves("REP-15")
    void staffLookAtTheLinkButNeverAgreeSignOrRateThroughIt() {
        var repair = completed();
        var staff = Door.as(house.technician());
        assertThat(mvc.get().uri(links.path(repair.matter().ref())).with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("须由住户本人办理")
                .doesNotContain("/signature\"");
        var version = house.now(repair).matter().version();
        assertThat(send(repair, "signature", version, UUID.randomUUID(), staff, rating()))
                .hasStatus(403)
                .bodyText()
                .contains("员工不能代住户");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.COMPLETED);
    }

    @Test
    void aDoubleTapSignsOnce() {
        var repair = completed();
        var version = house.now(repair).matter().version();
        var once = UUID.randomUUID();
        done(send(repair, "signature", version, once, Door.form(), rating()), repair, "signature");
        done(send(repair, "signature", version, once, Door.form(), rating()), repair, "signature");
        assertThat(house.words(repair)).containsOnlyOnce("Sign");
    }

    @Test
    void onlyWhatConcernsTheHouseholdIsPossibleAndOnlyWithTheFormsToken() {
        var repair = house.recorded();
        assertThat(send(repair, "cancellation", "reason", "x")).hasStatus(404);
        assertThat(mvc.post().uri(links.path(repair.matter().ref()) + "/urge").param("version", "1"))
                .hasStatus(403);
        assertThat(mvc.get().uri(links.path(repair.matter().ref()) + "?done=<script>"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>");
    }

    @Test
    void whoeverAsksTooOftenIsAskedToWait() {
        var repair = house.recorded();
        for (var times = 0; times < 60; times++) {
            assertThat(open(repair, "zh-CN")).hasStatusOk();
        }
        assertThat(open(repair, "zh-CN")).hasStatus(429).bodyText().contains("请稍等一下");
        house.later(Duration.ofMinutes(1));
        assertThat(open(repair, "zh-CN")).hasStatusOk();
    }

    @Test
    void theHouseholdLeavesNoSession() {
        var before = sessions();
        done(send(house.dispatched(house.recorded()), "urge"));
        assertThat(sessions()).isEqualTo(before);
    }

    private long sessions() {
        return house.jdbc
                .sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }

    private Repair quoted() {
        var repair = house.onSite(house.recorded());
        house.act(repair, new RepairAct.CheckItems(List.of(house.listed("更换水龙头", "5", "55")), ""), Post.TECHNICIAN);
        return house.act(repair, new RepairAct.Quote(), Post.TECHNICIAN);
    }

    private Repair completed() {
        var repair = house.working(house.recorded(), house.free());
        return house.act(repair, new RepairAct.Complete(List.of(house.free()), 40, "更换阀芯，试水正常"), Post.TECHNICIAN);
    }

    private MvcTestResult open(Repair repair, String language) {
        return mvc.get()
                .uri(links.path(repair.matter().ref()))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
    }

    private MvcTestResult rated(Repair repair) {
        return send(repair, "signature", rating());
    }

    private static String[] rating() {
        return new String[] {
            "name", "陈美玲", "tried", "true", "quality", "5", "attitude", "4", "drawing", Drawn.signature()
        };
    }

    private MvcTestResult send(Repair repair, String noun, String... fields) {
        var version = house.now(repair).matter().version();
        return send(repair, noun, version, UUID.randomUUID(), Door.form(), fields);
    }

    private MvcTestResult send(
            Repair repair, String noun, int version, UUID submission, RequestPostProcessor who, String... fields) {
        var form = mvc.post()
                .uri(links.path(repair.matter().ref()) + "/" + noun)
                .param("version", String.valueOf(version))
                .param("submission", submission.toString());
        for (var at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        return form.with(who).exchange();
    }

    private void done(MvcTestResult result, Repair repair, String noun) {
        assertThat(result)
                .hasStatus(302)
                .hasRedirectedUrl(links.path(repair.matter().ref()) + "?done=" + noun);
    }

    private static void done(MvcTestResult result) {
        assertThat(result).hasStatus(302);
    }
}
