package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.matter.StateCheck;
import io.huiyin.repair.RepairAct.Complete;
import io.huiyin.repair.RepairAct.Pause;
import io.huiyin.repair.RepairAct.Resume;
import io.huiyin.repair.RepairAct.ReturnSlip;
import io.huiyin.repair.RepairAct.Sign;
import io.huiyin.repair.RepairAct.Verify;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A host whose clock was wrong and is put right: work goes on, nothing is told twice, nothing gets stuck. */
@ApplicationTest
class WhenTheHostsClockIsSetBackTests {
    private static final Duration BACK = Duration.ofHours(-3);
    private static int next;
    private final RepairHouse house;
    private final StateCheck check;

    WhenTheHostsClockIsSetBackTests(ApplicationContext beans, StateCheck check) {
        this.house = new RepairHouse(beans, "back" + next++);
        this.check = check;
        house.later(Duration.ofDays(2)); // whoever is appointed has been so before the clock goes wrong
    }

    @Test
    void everyActCanStillBeDone() {
        var line = house.free();
        var repair = house.working(house.recorded(), line);
        house.act(repair, new Pause("等配件", house.clock.instant().plus(Duration.ofHours(1))), Post.TECHNICIAN);
        house.later(BACK);
        house.act(repair, new Resume(), Post.TECHNICIAN);
        house.act(repair, new Complete(List.of(line), 40, "试水正常"), Post.TECHNICIAN);
        house.act(
                repair,
                new Sign(new Signature(RepairHouse.CUSTOMER, "signature-file"), true, 5, 4, ""),
                Post.TECHNICIAN);
        house.act(repair, new ReturnSlip(), Post.TECHNICIAN);
        house.act(repair, new Verify(""), Post.ENGINEERING_SUPERVISOR);
        var closed = house.act(repair, new RepairAct.Close(), Post.FRONT_DESK);
        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(check.run(house.community(), house.clock.instant(), StateCheck.Depth.WHOLE)
                        .found())
                .isZero();
    }

    @Test
    void aStepThatWasTakenIsNotTakenAgain() {
        var repair = house.recorded();
        house.laterAndSwept(Duration.ofHours(4));
        var words = house.words(house.now(repair));
        assertThat(words).contains("ClockBreached");
        house.laterAndSwept(BACK);
        house.laterAndSwept(Duration.ofHours(1));
        assertThat(house.words(house.now(repair))).isEqualTo(words);
        house.laterAndSwept(Duration.ofHours(2));
        assertThat(house.words(house.now(repair))).isEqualTo(words);
    }

    @Test
    void whatTheCheckFoundMayGoAgain() {
        var repair = house.recorded();
        breakIt(repair, "update matter set stage = 'TRIAGE' where id = ?");
        assertThat(check.run(house.community(), house.clock.instant(), StateCheck.Depth.RECENT)
                        .found())
                .isPositive();
        house.later(BACK);
        breakIt(repair, "update matter set stage = 'RECORDED' where id = ?");
        assertThat(check.run(house.community(), house.clock.instant(), StateCheck.Depth.RECENT)
                        .found())
                .isZero();
    }

    private void breakIt(RepairDesk.Repair repair, String sql) {
        house.jdbc.sql(sql).param(repair.matter().ref().id()).update();
    }
}
