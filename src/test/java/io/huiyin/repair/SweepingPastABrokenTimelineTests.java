package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.repair.RepairDesk.Repair;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A matter whose timeline says more than the register knows: its own clocks stand, all others go on. */
@ApplicationTest
class SweepingPastABrokenTimelineTests {
    private final RepairHouse house;

    SweepingPastABrokenTimelineTests(ApplicationContext beans) {
        this.house = new RepairHouse(beans);
    }

    @Test
    void whatIsBrokenInOneMatterHoldsUpNoOthersClocks() {
        var before = urgent();
        var broken = urgent();
        var after = urgent();
        forge(broken);
        house.laterAndSwept(Duration.ofMinutes(4));
        assertThat(house.clock(before, "REP-02").isBreached()).isTrue();
        assertThat(house.clock(after, "REP-02").isBreached()).isTrue();
        assertThat(house.clock(broken, "REP-02").isBreached()).isFalse();
        mend(broken);
        house.laterAndSwept(Duration.ofSeconds(5));
        assertThat(house.clock(broken, "REP-02").isBreached()).isTrue();
        assertThat(house.words(broken)).contains("ClockWarned", "ClockBreached");
    }

    private Repair urgent() {
        return house.recorded(RepairHouse.report(house.call()).urgent());
    }

    private void forge(Repair repair) {
        house.jdbc.sql("""
                insert into entry (community_id, matter_id, seq, version, at, actor, actor_name, word, facts, hash)
                select community_id, id, entries + 1, version, now(), 'SYSTEM', '', 'Forged', '{}', sha256('x')
                from matter where id = ?""").param(repair.matter().id()).update();
    }

    private void mend(Repair repair) {
        house.jdbc
                .sql("alter table entry disable trigger entry_is_never_changed")
                .update();
        house.jdbc
                .sql("delete from entry where matter_id = ? and word = 'Forged'")
                .param(repair.matter().id())
                .update();
        house.jdbc
                .sql("alter table entry enable trigger entry_is_never_changed")
                .update();
    }
}
