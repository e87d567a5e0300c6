package io.huiyin.repair;

import static io.huiyin.repair.RepairHouse.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.ClauseClock.State;
import io.huiyin.matter.Priority;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class ClocksOfARepairTests {
    private final RepairHouse house;

    ClocksOfARepairTests(ApplicationContext beans) {
        this.house = new RepairHouse(beans);
    }

    @ParameterizedTest
    @CsvSource({"72, false", "120, false", "121, true", "600, true"})
    @Proves("REP-01")
    void theOrderIsWrittenWithinTwoMinutesOfTheCall(int seconds, boolean late) {
        var call = house.call();
        house.later(Duration.ofSeconds(seconds));
        var clock = house.clock(house.recorded(report(call)), "REP-01");

        assertThat(clock.startedAt()).isEqualTo(call.openedAt());
        assertThat(clock.state()).isEqualTo(State.MET);
        assertThat(clock.isBreached()).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"REP-02, 3", "REP-05, 60", "REP-07, 2880"})
    @Proves({"REP-02", "REP-05", "REP-07"})
    void aRegularRepairStartsItsClocksWhenItIsRecorded(String clause, long minutes) {
        var repair = house.recorded();
        assertDue(repair, clause, house.clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @CsvSource({"REP-04, 30", "REP-06, 120"})
    @Proves({"REP-04", "REP-06"})
    void anUrgentRepairStartsItsClocksWhenItIsRecorded(String clause, long minutes) {
        var repair = house.recorded(report(house.call()).urgent());
        assertDue(repair, clause, house.clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    @Test
    @Proves({"REP-02", "REP-04", "REP-06"})
    void eachClockIsMetByItsAct() {
        var repair = house.recorded(report(house.call()).urgent());
        house.later(Duration.ofMinutes(2));
        house.signed(repair, house.free());
        for (var clause : List.of("REP-02", "REP-04", "REP-06")) {
            assertThat(house.clock(repair, clause).state()).as(clause).isEqualTo(State.MET);
            assertThat(house.clock(repair, clause).isBreached()).as(clause).isFalse();
        }
    }

    @Test
    @Proves("REP-08")
    void aListedItemWantedAtOnceIsReachedTenMinutesAfterTakingTheOrder() {
        var repair = house.dispatched(house.recorded(report(house.call()).item(house.priceItem())));
        house.later(Duration.ofMinutes(5));
        house.act(repair, new Accept(), Post.TECHNICIAN);
        assertDue(repair, "REP-08", house.clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(house.maybeClock(repair, "REP-09")).isEmpty();

        house.later(Duration.ofMinutes(11));
        house.act(repair, new Arrive(), Post.TECHNICIAN);
        assertThat(house.clock(repair, "REP-08").isBreached())
                .as("late but done keeps the mark late")
                .isTrue();
    }

    @Test
    @Proves("REP-09")
    void anAppointmentIsReachedFiveMinutesBefore() {
        var appointment = house.clock.instant().plus(Duration.ofHours(6));
        var repair = house.dispatched(
                house.recorded(report(house.call()).item(house.priceItem()).at(appointment)));
        house.act(repair, new Accept(), Post.TECHNICIAN);

        assertDue(repair, "REP-09", appointment.minus(Duration.ofMinutes(5)));
        assertThat(house.maybeClock(repair, "REP-08")).as("not wanted at once").isEmpty();
        house.clock.set(appointment.minus(Duration.ofMinutes(6)));
        house.act(repair, new Arrive(), Post.TECHNICIAN);
        assertThat(house.clock(repair, "REP-09").isBreached()).isFalse();
    }

    @Test
    @Proves({"REP-20", "REP-21"})
    void aPublicFacilityIsPassedOnInTenMinutesAndReachedInFifteen() {
        var call = house.call();
        house.later(Duration.ofMinutes(1));
        var repair = house.recorded(report(call).publicFacility());
        assertDue(repair, "REP-20", call.openedAt().plus(Duration.ofMinutes(10)));
        assertThat(house.maybeClock(repair, "REP-02"))
                .as("the ten minutes stand in its place")
                .isEmpty();

        house.later(Duration.ofMinutes(3));
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.clock(repair, "REP-20").state()).isEqualTo(State.MET);
        assertDue(repair, "REP-21", house.clock.instant().plus(Duration.ofMinutes(15)));
        house.act(repair, new Triage(Priority.REGULAR, Trade.LIFT, false), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new Grab(house.technician().id(), house.technician().name()), Post.TECHNICIAN);
        house.act(repair, new Arrive(), Post.TECHNICIAN);
        assertThat(house.clock(repair, "REP-21").state()).isEqualTo(State.MET);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:00:00+08:00, 2026-11-21T17:00:00+08:00",
        "2026-11-21T16:59:00+08:00, 2026-11-21T17:00:00+08:00",
        "2026-11-21T17:00:00+08:00, 2026-11-22T17:00:00+08:00",
        "2026-12-31T23:30:00+08:00, 2027-01-01T17:00:00+08:00"
    })
    @Proves("REP-17")
    void slipsComeBackByFiveOClock(String signed, String due) {
        house.clock.set(OffsetDateTime.parse(signed).toInstant());
        var repair = house.signed(house.recorded(), house.free());
        assertDue(repair, "REP-17", OffsetDateTime.parse(due).toInstant());
        house.act(repair, new ReturnSlip(), Post.TECHNICIAN);
        assertThat(house.clock(repair, "REP-17").state()).isEqualTo(State.MET);
    }

    @Test
    void aPauseStopsTheClockAndItsRestIsCountedOn() {
        var repair = house.working(house.recorded(report(house.call()).urgent()), house.free());
        var recorded = house.clock.instant();
        house.later(Duration.ofMinutes(30));
        house.act(repair, new Pause("等待配件", house.clock.instant().plus(Duration.ofHours(20))), Post.TECHNICIAN);
        assertThat(house.clock(repair, "REP-06").state()).isEqualTo(State.PAUSED);

        house.laterAndSwept(Duration.ofHours(19));
        assertThat(house.clock(repair, "REP-06").isBreached())
                .as("a paused clock does not run out")
                .isFalse();
        house.act(repair, new Resume(), Post.TECHNICIAN);

        assertDue(repair, "REP-06", recorded.plus(Duration.ofHours(19)).plus(Duration.ofHours(2)));
        assertThat(house.clock(repair, "REP-06").why().pauses()).hasSize(1);
    }

    @Test
    void aChangeOfPriorityWhilePausedKeepsThePauseSoFar() {
        var repair = house.working(house.recorded(), house.free());
        var recorded = house.clock.instant();
        house.act(repair, new Pause("等待配件", recorded.plus(Duration.ofDays(2))), Post.TECHNICIAN);
        house.later(Duration.ofHours(10));
        house.act(repair, new Reclassify(Priority.URGENT, Trade.PLUMBING, null, "楼下渗水"), Post.ENGINEERING_SUPERVISOR);

        assertThat(house.clock(repair, "REP-07").state()).isEqualTo(State.DROPPED);
        assertThat(house.clock(repair, "REP-06").state()).as("born paused").isEqualTo(State.PAUSED);
        house.later(Duration.ofHours(2));
        house.act(repair, new Resume(), Post.TECHNICIAN);
        assertDue(repair, "REP-06", recorded.plus(Duration.ofHours(12)).plus(Duration.ofHours(2)));
    }

    @Test
    void anOrderThatIsHandedBackIsToBeAnsweredAgain() {
        var repair = house.dispatched(house.recorded(report(house.call()).urgent()));
        house.act(repair, new Accept(), Post.TECHNICIAN);
        house.later(Duration.ofMinutes(10));
        house.act(repair, new HandBack("不是本工种"), Post.TECHNICIAN);

        assertDue(repair, "REP-04", house.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(house.now(repair).order().technician().id()).isNull();
    }

    private void assertDue(Repair repair, String clause, Instant due) {
        assertThat(house.clock(repair, clause).dueAt()).as(clause).isEqualTo(due);
    }
}
