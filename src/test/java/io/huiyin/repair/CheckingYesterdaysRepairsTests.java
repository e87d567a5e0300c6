package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.repair.RepairAct.FailCheck;
import io.huiyin.repair.RepairAct.Mend;
import io.huiyin.repair.RepairAct.PassCheck;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.round.Occurrence;
import io.huiyin.round.Occurrence.State;
import io.huiyin.round.RoundFilter;
import io.huiyin.round.RoundKeeper;
import io.huiyin.round.Rounds;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class CheckingYesterdaysRepairsTests {
    private final RepairHouse house;
    private final RoundKeeper keeper;
    private final Rounds rounds;
    private final MockMvcTester mvc;

    CheckingYesterdaysRepairsTests(ApplicationContext beans) {
        house = new RepairHouse(beans);
        keeper = beans.getBean(RoundKeeper.class);
        rounds = beans.getBean(Rounds.class);
        mvc = beans.getBean(MockMvcTester.class);
    }

    private Repair completed() {
        return house.signed(house.recorded(), house.free());
    }

    private void nextDay() {
        house.later(Duration.ofDays(1));
        keeper.run(house.clock.instant());
    }

    private List<Occurrence> owed() {
        return rounds.find(house.site.id(), new RoundFilter("REP-25", null, Instant.EPOCH), 0, 10);
    }

    private MvcTestResult page(String query, Post post) {
        return mvc.get()
                .uri("/c/" + house.community().code() + "/repair-checks" + query)
                .with(Door.as(house.site.the(post)))
                .exchange();
    }

    private MvcTestResult check(Repair repair, boolean passed, String note, int version) {
        return mvc.post()
                .uri("/c/" + house.community().code() + "/repair-checks/"
                        + repair.matter().number())
                .param("version", String.valueOf(version))
                .param("passed", String.valueOf(passed))
                .param("note", note)
                .with(Door.as(house.site.the(Post.PROPERTY_ASSISTANT)))
                .exchange();
    }

    private int version(Repair repair) {
        return house.now(repair).matter().version();
    }

    @Test
    @Proves("REP-25")
    void whatWasCompletedYesterdayIsOwedTodayAndDoneWithItsLastCheck() {
        var first = completed();
        var second = completed();
        keeper.run(house.clock.instant());
        assertThat(owed()).as("today's wait for tomorrow").isEmpty();
        nextDay();
        assertThat(owed()).extracting(Occurrence::state).containsExactly(State.OPEN);

        house.act(first, new PassCheck(""), Post.PROPERTY_ASSISTANT);
        assertThat(owed()).extracting(Occurrence::state).containsExactly(State.OPEN);
        house.act(second, new FailCheck("地漏仍渗水"), Post.PROPERTY_ASSISTANT);
        assertThat(owed()).extracting(Occurrence::state).containsExactly(State.DONE);
    }

    @Test
    @Proves("REP-25")
    void aDayWithoutTheCheckIsAMissAndADayWithoutRepairsIsNot() {
        completed();
        nextDay();
        nextDay();
        nextDay();
        assertThat(owed()).extracting(Occurrence::state).containsExactly(State.MISSED);
    }

    @Test
    void whatIsFoundIsMendedAndLookedAtAgainBeforeTheOrderCloses() {
        var repair = completed();
        house.act(repair, new FailCheck("墙面未清理"), Post.PROPERTY_ASSISTANT);
        assertThat(house.refusedFor(repair, new Mend("已清理"), Post.FRONT_DESK)).isNotEmpty();
        house.act(repair, new RepairAct.ReturnSlip(), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.refusedFor(repair, new RepairAct.Close(), Post.FRONT_DESK))
                .contains("repair.rule.WHAT_THE_CHECK_FOUND_IS_MENDED");
        house.act(repair, new Mend("已清理干净"), Post.TECHNICIAN);
        assertThat(house.refusedFor(repair, new Mend("再说一次"), Post.TECHNICIAN))
                .containsExactly("repair.rule.SOMETHING_IS_TO_BE_MENDED");
        house.act(repair, new PassCheck("复查合格"), Post.PROPERTY_ASSISTANT);
        house.act(repair, new RepairAct.Close(), Post.FRONT_DESK);
        assertThat(house.refusedFor(repair, new FailCheck("又有问题"), Post.PROPERTY_ASSISTANT))
                .containsExactly("repair.rule.CHECK_IS_OPEN");
    }

    @Test
    void takenUpAgainItIsCheckedAgain() {
        var repair = completed();
        house.act(repair, new PassCheck(""), Post.PROPERTY_ASSISTANT);
        house.act(repair, new RepairAct.ReturnSlip(), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new RepairAct.Close(), Post.FRONT_DESK);
        assertThat(house.act(repair, new RepairAct.Reopen("又漏"), Post.FRONT_DESK)
                        .order()
                        .check())
                .isNull();
    }

    @Test
    void thePageListsYesterdayAndTakesTheCheck() {
        var repair = completed();
        nextDay();
        assertThat(page("", Post.PROPERTY_ASSISTANT))
                .hasStatusOk()
                .bodyText()
                .contains(repair.matter().number(), "还有 1 单待查", "共同负责");
        assertThat(check(repair, false, "", version(repair)))
                .hasStatus(422)
                .bodyText()
                .contains("field-error");
        assertThat(check(repair, false, "地漏仍渗水", version(repair))).hasStatus(302);
        assertThat(page("?tab=TO_MEND", Post.ENGINEERING_SUPERVISOR))
                .bodyText()
                .contains("地漏仍渗水")
                .doesNotContain("name=\"passed\"");
        assertThat(check(repair, true, "", version(repair) - 1)).hasStatus(409);
        assertThat(check(repair, true, "", version(repair))).hasStatus(302);
        assertThat(page("?tab=TO_MEND", Post.PROPERTY_ASSISTANT)).bodyText().contains("没有待整改的维修");
    }

    @Test
    void theDayBeforeAndOthersAreNotMixedIn() {
        var repair = completed();
        nextDay();
        nextDay();
        assertThat(page("", Post.PROPERTY_ASSISTANT)).bodyText().contains("这一天没有完成的维修");
        assertThat(page("?day=2026-11-21&mine=true", Post.PROPERTY_ASSISTANT))
                .bodyText()
                .contains(repair.matter().number());
        assertThat(page("", Post.FINANCE)).hasStatus(403);
    }

    @Test
    void theRulebookCountsIt() {
        completed();
        nextDay();
        nextDay();
        assertThat(rulebook("/rulebook")).hasStatusOk().bodyText().contains("/rounds?clause=REP-25");
        assertThat(rulebook("/rulebook/REP-25")).hasStatusOk().bodyText().contains("/rounds?clause=REP-25");
    }

    private MvcTestResult rulebook(String path) {
        return mvc.get()
                .uri("/c/" + house.community().code() + path)
                .with(Door.as(house.site.the(Post.SITE_HEAD)))
                .exchange();
    }
}
