package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.matter.ClauseClock;
import io.huiyin.message.MessageTexts;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** Who hears when of a clock that runs out, for repairs that nobody takes note of, nobody takes, nobody finishes. */
@ApplicationTest
class ClimbingTheLadderTests {
    private final ApplicationContext beans;
    private final RepairHouse house;

    ClimbingTheLadderTests(ApplicationContext beans) {
        this.beans = beans;
        this.house = new RepairHouse(beans);
        house.clock.reset();
    }

    @ParameterizedTest(name = "{0} after: of {1} the {2} is told that it is {3}")
    @Proves({"REP-02", "REP-04", "REP-06"})
    @CsvSource(delimiter = '|', textBlock = """
            PT1M30S | REP-02 | TEAM_LEADER                 | warned
            PT3M    | REP-02 | ENGINEERING_SUPERVISOR      | breached
            PT13M   | REP-02 | CUSTOMER_SERVICE_SUPERVISOR | climbed
            PT33M   | REP-02 | SITE_HEAD                   | climbed
            PT24M   | REP-04 | TEAM_LEADER                 | warned
            PT30M   | REP-04 | ENGINEERING_SUPERVISOR      | breached
            PT45M   | REP-04 | SITE_HEAD                   | climbed
            PT45M   | REP-04 | CUSTOMER_SERVICE_MANAGER    | climbed
            PT1H36M | REP-06 | TEAM_LEADER                 | warned
            PT2H    | REP-06 | ENGINEERING_SUPERVISOR      | breached
            PT3H    | REP-06 | SITE_HEAD                   | climbed
            PT3H    | REP-06 | CUSTOMER_SERVICE_MANAGER    | climbed
            """)
    void anUrgentRepairThatNobodyTakesClimbs(Duration after, String clause, Post post, String told) {
        house.recorded(RepairHouse.report(house.call()).urgent());
        heardExactlyAfter(after, clause, house.site.the(post), told);
    }

    @ParameterizedTest(name = "{0} after: of {1} the {2} is told that it is {3}")
    @Proves({"REP-05", "REP-07"})
    @CsvSource(delimiter = '|', textBlock = """
            PT48M     | REP-05 | TECHNICIAN               | warned
            PT1H      | REP-05 | ENGINEERING_SUPERVISOR   | breached
            PT2H      | REP-05 | SITE_HEAD                | climbed
            PT2H      | REP-05 | CUSTOMER_SERVICE_MANAGER | climbed
            PT38H24M  | REP-07 | TECHNICIAN               | warned
            PT48H     | REP-07 | ENGINEERING_SUPERVISOR   | breached
            PT52H     | REP-07 | CUSTOMER_SERVICE_MANAGER | climbed
            PT72H     | REP-07 | SITE_HEAD                | climbed
            """)
    void aRegularRepairThatItsTechnicianDoesNotAcceptClimbs(Duration after, String clause, Post post, String told) {
        house.dispatched(house.recorded());
        heardExactlyAfter(after, clause, house.site.the(post), told);
    }

    @ParameterizedTest(name = "{0} after: of {1} the {2} is told that it is {3}")
    @Proves({"REP-20", "REP-21"})
    @CsvSource(delimiter = '|', textBlock = """
            PT8M  | REP-20 | TEAM_LEADER                 | warned
            PT10M | REP-20 | ENGINEERING_SUPERVISOR      | breached
            PT10M | REP-20 | CUSTOMER_SERVICE_SUPERVISOR | breached
            PT20M | REP-20 | SITE_HEAD                   | climbed
            """)
    void aPublicFacilityThatEngineeringDoesNotTakeNoteOfClimbs(Duration after, String clause, Post post, String told) {
        house.recorded(RepairHouse.report(house.call()).publicFacility());
        heardExactlyAfter(after, clause, house.site.the(post), told);
    }

    @Test
    @Proves("REP-10")
    void workOffTheListThatNobodyReviewsClimbsToTheSiteHead() {
        var repair = house.recorded(RepairHouse.report(house.call()).offList());
        house.act(repair, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.laterAndSwept(Duration.ofMinutes(9));
        assertThat(heard(house.site.the(Post.ENGINEERING_SUPERVISOR), "REP-10")).containsExactly("warned");
        house.laterAndSwept(Duration.ofMinutes(6));
        assertThat(heard(house.site.the(Post.FRONT_DESK), "REP-10")).containsExactly("breached");
        house.laterAndSwept(Duration.ofMinutes(15));
        assertThat(heard(house.site.the(Post.SITE_HEAD), "REP-10")).containsExactly("climbed");
    }

    @Test
    void whoIsOnDutyIsToldAndTheOthersOfThePostAreLeftInPeace() {
        var leader = house.site.the(Post.TEAM_LEADER);
        var colleague = colleague();
        var now = house.clock.instant();
        beans.getBean(DutyRoster.class)
                .add(
                        house.community().id(),
                        Post.TEAM_LEADER,
                        colleague.id(),
                        now.minusSeconds(60),
                        now.plusSeconds(3600));
        house.recorded();
        house.laterAndSwept(Duration.ofSeconds(90));
        assertThat(heard(colleague, "REP-02")).containsExactly("warned");
        assertThat(heard(leader, "REP-02")).isEmpty();
    }

    @Test
    void whenNobodyIsOnDutyAllWhoHoldThePostAreTold() {
        var colleague = colleague();
        house.recorded();
        house.laterAndSwept(Duration.ofSeconds(90));
        assertThat(heard(house.site.the(Post.TEAM_LEADER), "REP-02")).containsExactly("warned");
        assertThat(heard(colleague, "REP-02")).containsExactly("warned");
    }

    @Test
    void whenNobodyHoldsThePostTheSiteHeadIsToldAndWithoutOneTheManager() {
        vacant(Post.TEAM_LEADER);
        house.recorded();
        house.laterAndSwept(Duration.ofSeconds(90));
        assertThat(heard(house.site.the(Post.SITE_HEAD), "REP-02")).containsExactly("warned");

        vacant(Post.ENGINEERING_SUPERVISOR);
        vacant(Post.SITE_HEAD);
        house.laterAndSwept(Duration.ofSeconds(90));
        assertThat(heard(house.site.the(Post.CUSTOMER_SERVICE_MANAGER), "REP-02"))
                .containsExactly("breached");
    }

    @Test
    void aSweepThatRunsTwiceTellsOnce() {
        var repair = house.recorded();
        house.laterAndSwept(Duration.ofMinutes(3));
        house.sweep.run(house.clock.instant());
        house.sweep.run(house.clock.instant().minusSeconds(30));
        assertThat(heard(house.site.the(Post.ENGINEERING_SUPERVISOR), "REP-02")).containsExactly("breached");
        assertThat(house.words(repair)).containsExactly("Record", "ClockWarned", "ClockBreached");
    }

    @Test
    void sweepsOnFourNodesAtOnceTellOnce() throws Exception {
        var repairs = IntStream.range(0, 40).mapToObj(each -> house.recorded()).toList();
        house.later(Duration.ofMinutes(3));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> node = () -> house.sweep.run(house.clock.instant());
            for (var swept : nodes.invokeAll(List.of(node, node, node, node))) {
                swept.get();
            }
        }
        house.sweep.run(house.clock.instant());
        assertThat(repairs).allSatisfy(repair -> {
            assertThat(house.words(repair)).containsExactly("Record", "ClockWarned", "ClockBreached");
            assertThat(house.timeline.verify(house.now(repair).matter())).isEmpty();
        });
        assertThat(heard(house.site.the(Post.ENGINEERING_SUPERVISOR), "REP-02"))
                .hasSize(40)
                .containsOnly("breached");
    }

    @Test
    void afterANightDownEachClockCatchesUpInItsOrder() {
        var repair = house.recorded(RepairHouse.report(house.call()).urgent());
        house.laterAndSwept(Duration.ofHours(10));
        var entries = house.timeline.of(repair.matter().ref()).stream()
                .filter(entry -> entry.facts().contains("REP-04"))
                .map(entry -> entry.word())
                .toList();
        assertThat(entries).containsExactly("ClockWarned", "ClockBreached", "ClockClimbed");
        assertThat(heard(house.site.the(Post.SITE_HEAD), "REP-02")).containsExactly("climbed");
        assertThat(heard(house.site.the(Post.SITE_HEAD), "REP-04")).containsExactly("climbed");
        assertThat(house.clock(repair, "REP-06").breachedAt())
                .isEqualTo(house.clock(repair, "REP-06").dueAt());
        assertThat(house.timeline.verify(house.now(repair).matter())).isEmpty();
    }

    @Test
    void whatIsAnsweredInTimeTellsNobodyButTheOneWhoWasWarned() {
        var repair = house.recorded(RepairHouse.report(house.call()).urgent());
        house.laterAndSwept(Duration.ofMinutes(2));
        house.dispatched(repair);
        house.laterAndSwept(Duration.ofMinutes(25));
        house.act(repair, new RepairAct.Accept(), Post.TECHNICIAN);
        house.laterAndSwept(Duration.ofHours(1));
        assertThat(heard(house.site.the(Post.ENGINEERING_SUPERVISOR), "REP-04")).isEmpty();
        assertThat(heard(house.technician(), "REP-04")).containsExactly("warned");
        assertThat(house.clock(repair, "REP-04").state()).isEqualTo(ClauseClock.State.MET);
    }

    @Test
    void whoTakesOverAnUnacceptedOrderIsWarnedInsteadOfTheOneBefore() {
        var repair = house.dispatched(house.recorded());
        house.act(
                repair,
                new RepairAct.Transfer(
                        house.site.secondTechnician().id(),
                        house.site.secondTechnician().name(),
                        "sick"),
                Post.ENGINEERING_SUPERVISOR);
        house.laterAndSwept(Duration.ofMinutes(48));
        assertThat(heard(house.site.secondTechnician(), "REP-05")).containsExactly("warned");
        assertThat(heard(house.technician(), "REP-05")).isEmpty();
    }

    @Test
    void aRepairThatIsHandedBackIsAskedForAgain() {
        Repair repair =
                house.dispatched(house.recorded(RepairHouse.report(house.call()).urgent()));
        house.act(repair, new RepairAct.Accept(), Post.TECHNICIAN);
        house.later(Duration.ofMinutes(5));
        house.act(repair, new RepairAct.HandBack("no parts"), Post.TECHNICIAN);
        assertThat(house.clock(repair, "REP-04").dueAt())
                .isEqualTo(house.clock.instant().plus(Duration.ofMinutes(30)));
        house.laterAndSwept(Duration.ofMinutes(45));
        assertThat(heard(house.site.the(Post.SITE_HEAD), "REP-04")).containsExactly("climbed");
    }

    private void heardExactlyAfter(Duration after, String clause, StaffMember member, String told) {
        house.laterAndSwept(after.minusSeconds(1));
        assertThat(heard(member, clause)).doesNotContain(told);
        house.laterAndSwept(Duration.ofSeconds(1));
        assertThat(heard(member, clause)).contains(told);
    }

    /** What somebody was told of a clause: warned, breached, climbed, in order. */
    private List<String> heard(StaffMember member, String clause) {
        return house.jdbc
                .sql(
                        "select replace(key, 'matter.told.', '') from message where staff_id = ? and args[4] = ? order by id")
                .params(member.id(), MessageTexts.clause(clause))
                .query(String.class)
                .list();
    }

    private StaffMember colleague() {
        return new Sites(house.jdbc, house.clock)
                .hire(house.site.code() + ".night", "夜班组长", Post.TEAM_LEADER, house.site.organisation());
    }

    private void vacant(Post post) {
        house.jdbc
                .sql("update appointment set until = since where staff_id = ?")
                .param(house.site.the(post).id())
                .update();
    }
}
