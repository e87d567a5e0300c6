package io.huiyin.repair;

import static io.huiyin.repair.RepairHouse.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The household agrees to a price or turns it down on its link, once; a second answer is told what holds. */
@ApplicationTest
class AnsweringAPriceByTheLinkTests {
    private final RepairHouse house;
    private final LinkInHand link;

    AnsweringAPriceByTheLinkTests(ApplicationContext beans, MockMvcTester mvc, HouseholdLinks links) {
        this.house = new RepairHouse(beans);
        this.link = new LinkInHand(mvc, links, house);
    }

    @Test
    @Proves({"REP-10", "REP-11"})
    void anOffListPriceIsSeenLineByLineAgreedToAndThenSomebodyIsSent() {
        var repair = reviewed();
        assertThat(link.open(repair)).bodyText().contains("已为您核价", "拆换暗管", "¥400.00", "不接受这个价格");
        assertThat(link.send(repair, "consent", "name", "陈美玲", "drawing", Drawn.signature()))
                .hasStatus(302);

        assertThat(house.now(repair).stage()).isEqualTo(Stage.UNASSIGNED);
    }

    @Test
    @Proves({"REP-10", "REP-12"})
    void aPriceIsTurnedDownWithAReasonAndNobodyComes() {
        var repair = reviewed();
        assertThat(link.send(repair, "turning-down", "name", "陈美玲", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("turn-reason-error", "value=\"陈美玲\"");
        assertThat(link.send(repair, "turning-down", "name", "陈美玲", "reason", "太贵", "call", "L-1"))
                .hasRedirectedUrl(link.path(repair) + "?done=turning-down");

        assertThat(house.now(repair).stage()).isEqualTo(Stage.DECLINED);
        assertThat(house.timeline.of(repair.matter().ref()).getLast().facts())
                .contains("太贵")
                .doesNotContain("L-1");
        assertThat(link.open(repair)).bodyText().contains("已按您的意思不维修").doesNotContain("/consent");
    }

    @Test
    @Proves({"REP-10", "REP-11"})
    void whoAgreedOnPaperIsToldSoOnTheLink() {
        var repair = reviewed();
        var seen = house.now(repair).matter().version();
        house.act(repair, new Agree(Consent.Way.SIGNATURE, "陈美玲", "copy 1"), Post.FRONT_DESK);

        for (var noun : List.of("consent", "turning-down")) {
            assertThat(link.send(
                            repair,
                            noun,
                            seen,
                            UUID.randomUUID(),
                            Door.form(),
                            "name",
                            "陈美玲",
                            "reason",
                            "太贵",
                            "drawing",
                            Drawn.signature()))
                    .hasStatus(409)
                    .bodyText()
                    .contains("已经同意过这个价格（400.00 元）");
        }
        assertThat(house.words(repair)).containsOnlyOnce("Agree").doesNotContain("TurnDown");
    }

    @Test
    @Proves("REP-12")
    void whoTurnedItDownIsToldSoWhenAgreeingLater() {
        var repair = reviewed();
        link.send(repair, "turning-down", "name", "陈美玲", "reason", "太贵");

        assertThat(link.send(repair, "consent", "name", "陈美玲", "drawing", Drawn.signature()))
                .hasStatus(409)
                .bodyText()
                .contains("已经登记不维修");
        assertThat(house.now(repair).order().consent()).isNull();
    }

    @Test
    @Proves("REP-10")
    void whatCantBeDoneIsSaidWithItsReason() {
        var repair = house.recorded(RepairHouse.report(house.call()).offList());
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new Triage(repair.order().priority(), Trade.PLUMBING, true), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new Review(false, List.of(), "承重墙不能开槽"), Post.ENGINEERING_SUPERVISOR);

        assertThat(link.open(repair)).bodyText().contains("我们修不了", "承重墙不能开槽").doesNotContain("按您的意思");
    }

    @Test
    @Proves("REP-22")
    void everyChangeOfTheExpectedTimeIsThereWithItsReason() {
        var repair = house.dispatched(house.recorded());
        var now = house.clock.instant();
        house.act(repair, new Promise(now.plus(Duration.ofHours(2)), "中午前修好"), Post.TECHNICIAN);
        house.later(Duration.ofMinutes(30));
        house.act(repair, new Promise(now.plus(Duration.ofHours(6)), "缺配件，下午送到"), Post.TECHNICIAN);

        assertThat(link.open(repair))
                .bodyText()
                .containsSubsequence("预计完成时间", "11月21日 16:00", "缺配件，下午送到", "11月21日 12:00", "中午前修好");
    }

    @Test
    @Proves("REP-14")
    void theHouseholdChoosesItsOwnMaterialAndSeesWhatWasFound() {
        var repair = house.onSite(house.recorded());
        assertThat(link.send(repair, "material-choice", "own", "true", "wish", "自己买的龙头"))
                .hasStatus(302);
        house.act(repair, new VerifyMaterial("自购龙头", MaterialCheck.Result.POOR, true), Post.TECHNICIAN);

        assertThat(house.words(repair)).contains("ChooseMaterial", "VerifyMaterial");
        assertThat(link.open(repair)).bodyText().contains("自购龙头", "质量不佳", "用不用由您决定");
    }

    @Test
    @Proves({"REP-11", "REP-13"})
    void thePriceThatWasAgreedStandsThoughTheListChangesMeanwhile() {
        var old = house.listed("更换水龙头", "5", "55");
        var repair = house.working(house.recorded(), old);
        newerList();

        var done = house.act(repair, new Complete(List.of(old), 30, "换好"), Post.TECHNICIAN);

        assertThat(done.order().sum()).isEqualByComparingTo("60");
        assertThat(done.order().lines().getFirst().itemId()).isEqualTo(old.itemId());
        assertThat(Objects.requireNonNull(done.order().consent()).sum()).isEqualByComparingTo("60");
        assertThat(link.open(repair)).bodyText().contains("¥60.00", "价目表第 1 版");
    }

    private void newerList() {
        house.jdbc.sql("""
                insert into price_list (version, valid_from, reason, published_by, published_at)
                values (2, now() - interval '1 day', 'dearer', 'x', now())""").update();
    }

    private Repair reviewed() {
        var repair = house.recorded(RepairHouse.report(house.call()).offList());
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new Triage(repair.order().priority(), Trade.PLUMBING, true), Post.ENGINEERING_SUPERVISOR);
        return house.act(
                repair, new Review(true, List.of(line("拆换暗管", "280", "120", true)), ""), Post.ENGINEERING_SUPERVISOR);
    }
}
