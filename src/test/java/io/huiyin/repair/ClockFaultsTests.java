package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.calendar.Counting;
import io.huiyin.calendar.Skipped;
import io.huiyin.matter.ClauseClock;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Matters;
import io.huiyin.matter.Priority;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.rulebook.FigureChange;
import io.huiyin.rulebook.FigureSet;
import io.huiyin.rulebook.Figures;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** Faults of clocks as other systems have them, tried on repairs with a completion time in working hours. */
@ApplicationTest
class ClockFaultsTests {
    private static int next;
    private final ApplicationContext beans;
    private final MovableClock clock;

    ClockFaultsTests(ApplicationContext beans, MovableClock clock) {
        this.beans = beans;
        this.clock = clock;
    }

    @ParameterizedTest(name = "{4}: {2} from {1} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-11-20T11:00 | PT4H    | 2026-11-20T16:00 | over lunch
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-11-20T12:30 | PT2H    | 2026-11-20T15:00 | begun at lunch
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-11-20T15:00 | PT4H    | 2026-11-23T10:00 | over a weekend
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-11-21T10:00 | PT4H    | 2026-11-23T12:00 | begun on a Saturday
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-11-23T03:12 | PT1H    | 2026-11-23T09:00 | begun before hours
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-11-23T22:40 | PT1H    | 2026-11-24T09:00 | begun after hours
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-09-30T15:00 | PT4H    | 2026-10-08T10:00 | over the National Day holiday
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-10-03T09:00 | PT4H    | 2026-10-08T12:00 | begun on a holiday
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-10-09T15:00 | PT4H    | 2026-10-10T10:00 | onto a make-up Saturday
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-10-10T15:00 | PT4H    | 2026-10-12T10:00 | from a make-up Saturday
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-02-14T16:00 | P2D     | 2026-02-25T16:00 | two working days over Spring Festival
            MON-FRI 08:00-12:00,13:00-17:00 | 2026-11-20T09:00 | PT8H    | 2026-11-23T09:00 | a whole day's work
            MON-SUN 08:00-24:00             | 2026-11-20T22:30 | PT2H    | 2026-11-21T08:30 | closing at 24:00
            MON-SUN 08:00-24:00             | 2026-11-20T22:30 | PT1H30M | 2026-11-21T00:00 | due at 24:00 itself
            MON-SUN 00:00-24:00             | 2026-11-20T23:50 | PT30M   | 2026-11-21T00:20 | over midnight, day and night
            """)
    void aTermOfWorkingTime(String hours, LocalDateTime begun, String term, LocalDateTime due, String situation) {
        var house = house(begun, hours);
        set(house, "REP-07", term, Counting.WORKING);
        assertThat(due(house, house.recorded())).as(situation).isEqualTo(due);
    }

    @Test
    void anElapsedTermOverMidnightCountsEveryMinute() {
        var house = house("2026-11-20T23:10");
        var repair = house.recorded(RepairHouse.report(house.call()).urgent());
        assertThat(local(house, house.clock(repair, "REP-06").dueAt())).isEqualTo("2026-11-21T01:10");
        house.laterAndSwept(Duration.ofMinutes(119));
        assertThat(house.clock(repair, "REP-06").isBreached()).isFalse();
        house.laterAndSwept(Duration.ofMinutes(1));
        assertThat(house.clock(repair, "REP-06").isBreached()).isTrue();
    }

    @Test
    void theExplanationSaysWhatWasSkipped() {
        var house = house("2026-09-30T11:00");
        set(house, "REP-07", "PT6H", Counting.WORKING);
        var why = house.clock(house.recorded(), "REP-07").why().deadline();
        assertThat(why.skipped()).extracting(Skipped::reason).contains(Skipped.Reason.LUNCH, Skipped.Reason.HOLIDAY);
        assertThat(why.skipped()).extracting(Skipped::holiday).contains("国庆节");
        assertThat(why.length()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aPauseOverAHolidayLeavesWhatWasLeft() {
        var house = house("2026-09-30T08:00");
        set(house, "REP-07", "PT8H", Counting.WORKING);
        var repair = house.working(house.recorded(), house.free());
        at("2026-09-30T15:00");
        pause(house, repair, "2026-10-08T09:00");
        at("2026-10-08T09:00");
        house.act(repair, new RepairAct.Resume(), Post.TECHNICIAN);
        assertThat(due(house, repair)).isEqualTo("2026-10-08T11:00");
        assertThat(house.clock(repair, "REP-07").why().pauses()).hasSize(1);
    }

    @Test
    void aPauseWithinClosedHoursMovesNothing() {
        var house = house("2026-11-20T15:00");
        set(house, "REP-07", "PT4H", Counting.WORKING);
        var repair = house.working(house.recorded(), house.free());
        at("2026-11-20T17:00");
        pause(house, repair, "2026-11-23T08:00");
        at("2026-11-23T08:00");
        house.act(repair, new RepairAct.Resume(), Post.TECHNICIAN);
        assertThat(due(house, repair)).isEqualTo("2026-11-23T10:00");
    }

    @Test
    void aPausedClockIsNeitherLateNorForgotten() {
        var house = house("2026-11-20T10:00");
        var repair = house.working(house.recorded(), house.free());
        pause(house, repair, "2026-11-24T10:00");
        house.laterAndSwept(Duration.ofHours(60));
        assertThat(house.clock(repair, "REP-07").isBreached()).isFalse();
        house.laterAndSwept(Duration.ofHours(36));
        assertThat(house.told(house.technician())).containsOnlyOnce("matter.told.resume");
        house.act(repair, new RepairAct.Resume(), Post.TECHNICIAN);
        assertThat(due(house, repair)).isEqualTo("2026-11-26T10:00");
    }

    @Test
    void twoPausesAddUp() {
        var house = house("2026-11-20T08:00");
        var repair = house.working(house.recorded(), house.free());
        for (var day = 0; day < 2; day++) {
            house.later(Duration.ofHours(2));
            pause(house, repair, house.clock.instant().plus(Duration.ofHours(5)));
            house.later(Duration.ofHours(3));
            house.act(repair, new RepairAct.Resume(), Post.TECHNICIAN);
        }
        assertThat(due(house, repair)).isEqualTo("2026-11-22T14:00");
    }

    @Test
    void aPriorityRaisedWhilePausedKeepsThePauseAndCountsFromTheRecord() {
        var house = house("2026-11-20T08:00");
        var repair = house.working(house.recorded(), house.free());
        house.later(Duration.ofMinutes(30));
        pause(house, repair, house.clock.instant().plus(Duration.ofHours(9)));
        house.later(Duration.ofHours(4));
        house.act(
                repair,
                new RepairAct.Reclassify(Priority.URGENT, Trade.PLUMBING, null, "it floods"),
                Post.ENGINEERING_SUPERVISOR);
        assertThat(house.clock(repair, "REP-07").state()).isEqualTo(ClauseClock.State.DROPPED);
        assertThat(house.clock(repair, "REP-06").state()).isEqualTo(ClauseClock.State.PAUSED);
        house.later(Duration.ofHours(1));
        house.act(repair, new RepairAct.Resume(), Post.TECHNICIAN);
        assertThat(local(house, house.clock(repair, "REP-06").dueAt())).isEqualTo("2026-11-20T15:00");
    }

    @Test
    void theTradeChangedWhilePausedLeavesTheClockStanding() {
        var house = house("2026-11-20T08:00");
        var repair = house.working(house.recorded(), house.free());
        pause(house, repair, house.clock.instant().plus(Duration.ofHours(9)));
        house.later(Duration.ofHours(4));
        house.act(
                repair,
                new RepairAct.Reclassify(Priority.REGULAR, Trade.ELECTRICAL, null, "a cable"),
                Post.ENGINEERING_SUPERVISOR);
        assertThat(house.clock(repair, "REP-07").state()).isEqualTo(ClauseClock.State.PAUSED);
        house.act(repair, new RepairAct.Resume(), Post.TECHNICIAN);
        assertThat(due(house, repair)).isEqualTo("2026-11-22T12:00");
    }

    @Test
    void theTechnicianChangedWhilePausedSetsTheClocksGoingAndKeepsThePause() {
        var house = house("2026-11-20T08:00");
        var repair = house.working(house.recorded(), house.free());
        pause(house, repair, house.clock.instant().plus(Duration.ofHours(9)));
        house.later(Duration.ofHours(4));
        var second = house.site.secondTechnician();
        house.act(repair, new RepairAct.Transfer(second.id(), second.name(), "ill"), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.clock(repair, "REP-07").state()).isEqualTo(ClauseClock.State.RUNNING);
        assertThat(due(house, repair)).isEqualTo("2026-11-22T12:00");
        assertThat(local(house, house.clock(repair, "REP-05").dueAt())).isEqualTo("2026-11-20T13:00");
    }

    @Test
    void theReminderComesWhenItsShareOfTwoSpansIsUsed() {
        var house = house("2026-11-20T11:00");
        set(house, "REP-07", "PT2H30M", Counting.WORKING);
        var repair = house.dispatched(house.recorded());
        house.act(repair, new RepairAct.Accept(), Post.TECHNICIAN);
        assertThat(due(house, repair)).isEqualTo("2026-11-20T14:30");
        at("2026-11-20T13:59");
        house.sweep.run(clock.instant());
        assertThat(house.words(repair)).doesNotContain("ClockWarned");
        at("2026-11-20T14:00");
        house.sweep.run(clock.instant());
        assertThat(house.words(repair)).containsOnlyOnce("ClockWarned");
    }

    @Test
    void whatWasDoneLateKeepsTheMarkWhoeverNoticedFirst() {
        var house = house("2026-11-20T08:00");
        var swept =
                house.working(house.recorded(RepairHouse.report(house.call()).urgent()), house.free());
        var unswept =
                house.working(house.recorded(RepairHouse.report(house.call()).urgent()), house.free());
        house.later(Duration.ofMinutes(121));
        house.sweep.run(clock.instant());
        for (var repair : List.of(swept, unswept)) {
            house.act(repair, new RepairAct.Complete(List.of(house.free()), 20, "done"), Post.TECHNICIAN);
            assertThat(house.clock(repair, "REP-06").state()).isEqualTo(ClauseClock.State.MET);
            assertThat(house.clock(repair, "REP-06").breachedAt()).isEqualTo("2026-11-20T02:00:00Z");
        }
    }

    @Test
    void whatWasLateAndThenDroppedKeepsTheMarkWhoeverNoticedFirst() {
        var house = house("2026-11-20T08:00");
        var repair = house.recorded(RepairHouse.report(house.call()).urgent());
        house.later(Duration.ofHours(3));
        house.act(repair, new RepairAct.Cancel("customer gave up"), Post.FRONT_DESK);
        assertThat(house.clock(repair, "REP-06").state()).isEqualTo(ClauseClock.State.DROPPED);
        assertThat(house.clock(repair, "REP-06").isBreached()).isTrue();
        assertThat(house.clock(repair, "REP-04").isBreached()).isTrue();
    }

    @Test
    void pastTheLastYearOfTheCalendarTheCallIsRefusedReadablyAndNothingIsHalfDone() {
        var house = house("2026-12-31T16:30");
        set(house, "REP-07", "PT4H", Counting.WORKING);
        var call = house.call();
        var reasons = house.refused(house.desk.record(
                house.community(),
                new Location(null, null, null, "3-2-1201"),
                new Customer(null, RepairHouse.CUSTOMER),
                RepairHouse.report(call).build(),
                house.as(Post.FRONT_DESK),
                null));
        assertThat(reasons).containsExactly(Reason.of("calendar.ends", "2027-01-01", "2026"));
        assertThat(count(house, "matter")).isZero();
        assertThat(count(house, "clause_clock")).isZero();
        assertThat(house.contacts
                        .find(house.community().id(), call.id())
                        .orElseThrow()
                        .closedAt())
                .isNull();
    }

    @Test
    void pastTheLastYearOfTheCalendarAnActIsRefusedAndTheRepairStaysAsItWas() {
        var house = house("2026-12-31T08:00");
        set(house, "REP-07", "PT8H", Counting.WORKING);
        var repair = house.working(house.recorded(), house.free());
        at("2026-12-31T16:00");
        pause(house, repair, "2026-12-31T16:50");
        at("2026-12-31T16:50");
        assertThat(house.refusedFor(repair, new RepairAct.Resume(), Post.TECHNICIAN))
                .containsExactly("calendar.ends");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.PAUSED);
        assertThat(house.clock(repair, "REP-07").state()).isEqualTo(ClauseClock.State.PAUSED);
        assertThat(beans.getBean(Matters.class)
                        .find(repair.matter().ref())
                        .orElseThrow()
                        .version())
                .isEqualTo(house.now(repair).matter().version());
    }

    @Test
    void aRunningClockKeepsTheFigureItBeganUnder() {
        var house = house("2026-11-20T08:00");
        var before = house.recorded();
        set(house, "REP-07", "PT24H", Counting.ELAPSED);
        var after = house.recorded();
        assertThat(due(house, before)).isEqualTo("2026-11-22T08:00");
        assertThat(due(house, after)).isEqualTo("2026-11-21T08:00");
        assertThat(house.clock(before, "REP-07").figureId()).isNull();
        assertThat(house.clock(after, "REP-07").figureId()).isNotNull();
    }

    private RepairHouse house(String now) {
        return house(LocalDateTime.parse(now), Sites.HOURS);
    }

    private RepairHouse house(LocalDateTime now, String hours) {
        return new RepairHouse(beans, "f" + next++, instant(now), hours);
    }

    private void at(String now) {
        clock.set(instant(LocalDateTime.parse(now)));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Sites.ZONE).toInstant();
    }

    private void pause(RepairHouse house, Repair repair, String until) {
        pause(house, repair, instant(LocalDateTime.parse(until)));
    }

    private void pause(RepairHouse house, Repair repair, Instant until) {
        house.act(repair, new RepairAct.Pause("waiting for a part", until), Post.TECHNICIAN);
    }

    private void set(RepairHouse house, String clause, String value, Counting counting) {
        var author = house.site.the(Post.SITE_HEAD).id();
        var change = FigureChange.of(house.community().id(), clause, value, counting, "tried out", author);
        assertThat(beans.getBean(Figures.class).set(change)).isInstanceOf(FigureSet.Done.class);
    }

    private static LocalDateTime due(RepairHouse house, Repair repair) {
        return local(house, house.clock(repair, "REP-07").dueAt());
    }

    private static LocalDateTime local(RepairHouse house, Instant at) {
        return LocalDateTime.ofInstant(at, house.community().zone());
    }

    private static long count(RepairHouse house, String table) {
        return house.jdbc
                .sql("select count(*) from " + table + " where community_id = ?")
                .param(house.community().id())
                .query(Long.class)
                .single();
    }
}
