package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.matter.Performer;
import io.huiyin.message.MessageTexts;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** Who hears of what is done with a repair, at the moment at which it is done. */
@ApplicationTest
class HearingOfARepairTests {
    private static int next;
    private final ApplicationContext beans;
    private final RepairHouse house;

    HearingOfARepairTests(ApplicationContext beans) {
        this.beans = beans;
        this.house = new RepairHouse(beans, "h" + next++);
        house.clock.reset();
    }

    @Test
    @Proves("REP-02")
    void aRecordedOrderReachesEngineeringAndNobodyElse() {
        house.recorded();
        assertThat(house.told(house.site.the(Post.ENGINEERING_SUPERVISOR))).containsExactly("repair.told.Record");
        assertThat(house.told(house.site.the(Post.TEAM_LEADER))).containsExactly("repair.told.Record");
        assertThat(house.told(house.technician())).isEmpty();
        assertThat(house.told(house.site.the(Post.FRONT_DESK))).isEmpty();
    }

    @Test
    void theMessageSaysWhatAndWhereAndLeadsToTheOrder() {
        var number = house.recorded().matter().number();
        var message = house.jdbc
                .sql("select key, args, link from message where staff_id = ?")
                .param(house.site.the(Post.TEAM_LEADER).id())
                .query((row, at) -> List.of(
                        beans.getBean(MessageTexts.class)
                                .say(
                                        row.getString("key"),
                                        List.of((String[]) row.getArray("args").getArray()),
                                        Locale.SIMPLIFIED_CHINESE),
                        row.getString("link")))
                .single();
        assertThat(message)
                .containsExactly(
                        "新报修 " + number + "（3-2-1201 水龙头漏水），请接单",
                        "/c/" + house.community().code() + "/repairs/" + number);
    }

    @Test
    void oneWhoIsOnDutyHearsForThePost() {
        var night = hired(Post.TEAM_LEADER);
        var now = house.clock.instant();
        beans.getBean(DutyRoster.class)
                .add(house.community().id(), Post.TEAM_LEADER, night.id(), now, now.plus(Duration.ofHours(8)));
        house.recorded();
        assertThat(house.told(night)).containsExactly("repair.told.Record");
        assertThat(house.told(house.site.the(Post.TEAM_LEADER))).isEmpty();
    }

    @Test
    @Proves("REP-24")
    void theTechnicianHearsOfTheOrderThatIsHis() {
        house.dispatched(house.recorded());
        assertThat(house.told(house.technician())).containsExactly("repair.told.Dispatch");
    }

    @Test
    void aTransferIsToldToTheOneWhoGetsItAndToTheOneWhoHadIt() {
        var repair = house.dispatched(house.recorded());
        var second = house.site.secondTechnician();
        house.act(repair, new RepairAct.Transfer(second.id(), second.name(), "sick"), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.told(second)).containsExactly("repair.told.Transfer");
        assertThat(house.told(house.technician())).containsExactly("repair.told.Dispatch", "matter.told.relieved");
    }

    @Test
    void whatIsHandedBackIsToldToThoseWhoDispatchAndNotToTheOneWhoDidIt() {
        var repair = house.dispatched(house.recorded());
        house.act(repair, new RepairAct.HandBack("no parts"), Post.TECHNICIAN);
        assertThat(house.told(house.site.the(Post.TEAM_LEADER))).contains("repair.told.HandBack");
        assertThat(house.told(house.site.the(Post.ENGINEERING_SUPERVISOR))).contains("repair.told.HandBack");
        assertThat(house.told(house.technician())).containsExactly("repair.told.Dispatch");
    }

    @Test
    void whatHadEndedIsTakenFromNobodyWhenItIsReopened() {
        var repair = house.dispatched(house.recorded());
        house.act(repair, new RepairAct.Cancel("mended by himself"), Post.FRONT_DESK);
        house.act(repair, new RepairAct.Reopen("drips again"), Post.FRONT_DESK);
        assertThat(house.told(house.technician())).containsExactly("repair.told.Dispatch", "repair.told.Cancel");
        assertThat(house.told(house.site.the(Post.TEAM_LEADER))).endsWith("repair.told.Reopen");
    }

    @Test
    void anUrgeReachesWhoeverHasTheOrderInHand() {
        var repair = house.dispatched(house.recorded());
        house.done(house.tryTo(repair, new RepairAct.Urge("still dripping"), Performer.customer(RepairHouse.CUSTOMER)));
        assertThat(house.told(house.technician())).containsExactly("repair.told.Dispatch", "repair.told.Urge");
    }

    @Test
    void anUrgeReachesTheLeaderWhileNobodyHasTheOrderInHand() {
        var repair = house.recorded();
        house.act(repair, new RepairAct.Urge("still dripping"), Post.FRONT_DESK);
        assertThat(house.told(house.site.the(Post.TEAM_LEADER)))
                .containsExactly("repair.told.Record", "repair.told.Urge");
    }

    @Test
    void anUrgeReachesTheLeaderWhenTheOneWhoHadTheOrderHasLeft() {
        var repair = house.dispatched(house.recorded());
        leaves(house.technician());
        house.act(repair, new RepairAct.Urge("still dripping"), Post.FRONT_DESK);
        assertThat(house.told(house.technician())).containsExactly("repair.told.Dispatch");
        assertThat(house.told(house.site.the(Post.TEAM_LEADER))).contains("repair.told.Urge");
    }

    @Test
    void aClockWarnsTheLeaderWhenTheOneWhoHadTheOrderHasLeft() {
        house.dispatched(house.recorded());
        leaves(house.technician());
        house.laterAndSwept(Duration.ofMinutes(48));
        assertThat(house.told(house.technician())).containsExactly("repair.told.Dispatch");
        assertThat(house.told(house.site.the(Post.TEAM_LEADER))).contains("matter.told.warned");
    }

    @Test
    void theTimelineNamesTheAssigneeWhomAClockWarned() {
        var repair = house.dispatched(house.recorded());
        house.laterAndSwept(Duration.ofMinutes(48));
        var warned = house.timeline.of(repair.matter().ref()).stream()
                .filter(entry -> entry.word().equals("ClockWarned"))
                .map(entry -> entry.facts())
                .toList();
        assertThat(warned)
                .anySatisfy(facts ->
                        assertThat(facts).contains(house.technician().name()).contains("REP-05"));
        assertThat(warned).noneMatch(facts -> facts.contains("#"));
    }

    @Test
    @Proves("REP-10")
    void workOffTheListIsToldToTheSupervisorWhicheverWayItCame() {
        var repair = house.recorded();
        house.act(repair, new RepairAct.Acknowledge(), Post.TEAM_LEADER);
        house.act(repair, new RepairAct.Triage(repair.order().priority(), Trade.PLUMBING, true), Post.TEAM_LEADER);
        assertThat(house.told(house.site.the(Post.ENGINEERING_SUPERVISOR))).endsWith("repair.told.REVIEW");
    }

    @Test
    @Proves("REP-17")
    void theSlipsGoFromHandToHandAndEachIsTold() {
        var verified = house.verified(house.recorded(), house.listed("更换水龙头", "5", "30"));
        house.act(verified, new RepairAct.HandToFinance(), Post.FRONT_DESK);
        assertThat(house.told(house.site.the(Post.ENGINEERING_SUPERVISOR))).contains("repair.told.ReturnSlip");
        assertThat(house.told(house.site.the(Post.FRONT_DESK))).contains("repair.told.Verify");
        assertThat(house.told(house.site.the(Post.FINANCE))).contains("repair.told.HandToFinance");
    }

    @Test
    void anActOfAPastMomentIsToldToNobody() {
        var repair = house.recorded();
        var leader = house.site.the(Post.TEAM_LEADER);
        var before = house.told(leader);
        house.done(house.desk.performAsOf(
                house.community(),
                repair.matter().number(),
                repair.matter().version(),
                new RepairAct.Urge("still dripping"),
                house.as(Post.FRONT_DESK),
                house.clock.instant().minusSeconds(60)));
        assertThat(house.told(leader)).isEqualTo(before);
    }

    @Test
    void aSecondSubmissionIsNotToldAgain() {
        var repair = house.recorded();
        var once = RepairHouse.submission("urge");
        for (var time = 0; time < 2; time++) {
            house.done(house.desk.perform(
                    house.community(),
                    repair.matter().number(),
                    repair.matter().version(),
                    new RepairAct.Urge("still dripping"),
                    house.as(Post.FRONT_DESK),
                    once));
        }
        assertThat(house.told(house.site.the(Post.TEAM_LEADER)))
                .containsExactly("repair.told.Record", "repair.told.Urge");
    }

    @Test
    void aRefusedActIsToldToNobody() {
        var repair = house.recorded();
        house.refusedFor(repair, new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.told(house.site.the(Post.FRONT_DESK))).isEmpty();
    }

    @Test
    void everythingThatIsToldHasItsWordsInBothLanguages() {
        var words = beans.getBean(MessageSource.class);
        var keys = Stream.concat(
                        RepairProcedure.TABLE.rows().stream()
                                .filter(row -> !row.told().isEmpty())
                                .map(row -> row.act().getSimpleName()),
                        RepairProcedure.TABLE.arrivals().keySet().stream().map(Stage::name))
                .map("repair.told."::concat);
        assertThat(keys).allSatisfy(key -> {
            for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(words.getMessage(key, new Object[] {"BX1", "3-2", "tap", "Li"}, language))
                        .contains("BX1")
                        .doesNotContain("{");
            }
        });
    }

    private StaffMember hired(Post post) {
        return new Sites(house.jdbc, house.clock)
                .hire(house.site.code() + ".night", "夜班组长", post, house.site.organisation());
    }

    private void leaves(StaffMember member) {
        house.jdbc
                .sql("update staff_member set left_at = ? where id = ?")
                .params(house.clock.instant().atOffset(java.time.ZoneOffset.UTC), member.id())
                .update();
    }
}
