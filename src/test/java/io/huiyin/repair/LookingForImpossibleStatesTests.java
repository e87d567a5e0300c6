package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.matter.Finding;
import io.huiyin.matter.Findings;
import io.huiyin.matter.StateCheck;
import io.huiyin.matter.StateCheck.Depth;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** The nightly check, on repairs that were tampered with in the database. */
@ApplicationTest
class LookingForImpossibleStatesTests {
    private final RepairHouse house;
    private final StateCheck check;
    private final Findings findings;
    private final MessageSource words;

    LookingForImpossibleStatesTests(
            ApplicationContext beans, StateCheck check, Findings findings, MessageSource words) {
        this.house = new RepairHouse(beans);
        this.check = check;
        this.findings = findings;
        this.words = words;
    }

    @Test
    void aHouseInOrderHasNothingToShow() {
        house.recorded();
        house.onSite(house.recorded(RepairHouse.report(house.call()).urgent()));
        pause(house.working(house.recorded(), house.free()));
        house.verified(house.recorded(), house.listed("更换水龙头", "5", "55"));
        var closed = house.verified(house.recorded(), house.free());
        house.act(closed, new RepairAct.Close(), Post.FRONT_DESK);
        house.act(house.recorded(), new RepairAct.Cancel("solved itself"), Post.FRONT_DESK);

        var checked = check.run(house.community(), house.clock.instant(), Depth.WHOLE);

        assertThat(checked.found()).isZero();
        assertThat(checked.chains()).isEqualTo(6);
        assertThat(findings.latest(house.community().id())).contains(checked);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            matter.ENDED_WITH_AN_OPEN_CLOCK    | update matter set ended = true, ended_at = opened_at where id = :id
            matter.LATE_WITHOUT_BREACH         | update clause_clock set due_at = started_at - interval '1 hour' where matter_id = :id
            matter.CLOCK_STANDS_WITHOUT_PAUSE  | update clause_clock set state = 'PAUSED' where matter_id = :id and state = 'RUNNING'
            matter.STAGE_IS_NOT_THE_LAST_ENTRYS| update matter set stage = 'ACCEPTED' where id = :id
            matter.ASSIGNEE_HAS_LEFT           | update staff_member set left_at = hired_at where id = (select technician_id from work_order where matter_id = :id)
            matter.PAUSED_WHILE_RUNNING        | insert into pause (community_id, matter_id, from_at, planned_resume_at, reason) select community_id, id, opened_at, opened_at + interval '1 day', 'x' from matter where id = :id
            repair.PAUSE_DIFFERS               | insert into pause (community_id, matter_id, from_at, planned_resume_at, reason) select community_id, id, opened_at, opened_at + interval '1 day', 'x' from matter where id = :id
            repair.PAUSE_DIFFERS               | update matter set stage = 'PAUSED' where id = :id
            repair.REGISTER_DIFFERS            | update matter set priority = 'URGENT' where id = :id
            repair.REGISTER_DIFFERS            | update matter set assignee_id = null where id = :id
            repair.UNTIMED                     | update clause_clock set state = 'DROPPED', ended_at = started_at, next_at = null where matter_id = :id and clause = 'REP-07'
            repair.FACT_IS_MISSING             | update work_order set arrived_at = null where matter_id = :id
            repair.FACT_IS_MISSING             | update matter set stage = 'SIGNED' where id = :id
            repair.PAID_DIFFERS                | update work_order set paid = 5 where matter_id = :id
            """)
    void whatCantBeIsFound(String rule, String tampering) {
        var repair = house.onSite(house.recorded());
        house.jdbc.sql(tampering).param("id", repair.matter().id()).update();

        check.run(house.community(), house.clock.instant(), Depth.RECENT);

        assertThat(open()).extracting(Finding::rule).contains(rule);
        assertThat(open())
                .extracting(Finding::number)
                .containsOnly(repair.matter().number());
        assertThat(open())
                .allSatisfy(finding -> assertThat(
                                words.getMessage(finding.messageKey(), new Object[] {finding.detail()}, Locale.ENGLISH))
                        .isNotBlank());
    }

    @Test
    void aRepairWithoutItsWorkOrderIsFound() {
        var repair = house.recorded();
        house.jdbc
                .sql("delete from work_order where matter_id = ?")
                .param(repair.matter().id())
                .update();
        check.run(house.community(), house.clock.instant(), Depth.RECENT);
        assertThat(open()).extracting(Finding::rule).contains("repair.WITHOUT_WORK_ORDER");
    }

    @Test
    void aChangedEntryIsFoundAndItsPlaceTold() {
        var repair = house.onSite(house.recorded());
        forge("update entry set actor_name = 'somebody else' where matter_id = ? and seq = 2", repair);
        check.run(house.community(), house.clock.instant(), Depth.RECENT);
        assertThat(open())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.rule() + " " + finding.detail()).isEqualTo("matter.CHAIN_CHANGED 2"));
    }

    @Test
    void anOldTimelineIsGoneThroughOnSundaysOnly() {
        var repair = house.onSite(house.recorded());
        forge("delete from entry where matter_id = ? and seq = 3", repair);
        house.later(Duration.ofDays(3));
        house.sweep.run(house.clock.instant());
        house.later(Duration.ofDays(2));
        assertThat(house.clock.instant()).isEqualTo("2026-11-26T02:00:00Z");
        check.night(house.clock.instant());
        assertThat(open()).isEmpty();
        house.later(Duration.ofDays(3));
        check.night(house.clock.instant());
        assertThat(open()).extracting(Finding::rule).containsExactly("matter.CHAIN_MISSING");
        house.later(Duration.ofDays(1));
        house.sweep.run(house.clock.instant());
        check.night(house.clock.instant());
        assertThat(open()).as("what is broken stays on the list").hasSize(1);
    }

    @Test
    void whoHasToLookIsToldOfWhatIsNewAndNotAgainOfWhatStands() {
        var repair = house.recorded();
        house.jdbc
                .sql("update matter set priority = 'LOW' where id = ?")
                .param(repair.matter().id())
                .update();
        check.run(house.community(), house.clock.instant(), Depth.RECENT);
        house.laterAndSwept(Duration.ofDays(1));
        check.run(house.community(), house.clock.instant(), Depth.RECENT);
        assertThat(house.told(house.site.the(Post.ADMINISTRATOR))).containsExactly("matter.told.findings");
        assertThat(house.told(house.site.the(Post.QUALITY))).containsExactly("matter.told.findings");
        assertThat(house.told(house.site.the(Post.FRONT_DESK))).isEmpty();
    }

    @Test
    void whatWasMendedIsGone() {
        var repair = house.recorded();
        set(repair, "LOW");
        check.run(house.community(), house.clock.instant(), Depth.RECENT);
        set(repair, "REGULAR");
        house.laterAndSwept(Duration.ofHours(1));
        check.run(house.community(), house.clock.instant(), Depth.RECENT);
        assertThat(open()).isEmpty();
        assertThat(findings.gone(house.community().id(), 10))
                .singleElement()
                .satisfies(finding -> assertThat(finding.goneAt()).isEqualTo(house.clock.instant()));
    }

    private void set(Repair repair, String priority) {
        house.jdbc
                .sql("update matter set priority = ? where id = ?")
                .params(priority, repair.matter().id())
                .update();
    }

    private void pause(Repair repair) {
        var until = house.clock.instant().plus(Duration.ofDays(1));
        house.act(repair, new RepairAct.Pause("waiting for a part", until), Post.TECHNICIAN);
    }

    private void forge(String sql, Repair repair) {
        house.jdbc
                .sql("alter table entry disable trigger entry_is_never_changed")
                .update();
        house.jdbc.sql(sql).param(repair.matter().id()).update();
        house.jdbc
                .sql("alter table entry enable trigger entry_is_never_changed")
                .update();
    }

    private List<Finding> open() {
        return findings.open(house.community().id());
    }
}
