package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairAct.Close;
import io.huiyin.repair.RepairAct.HandToFinance;
import io.huiyin.repair.RepairAct.Reopen;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.finance.Answer;
import io.huiyin.repair.finance.Batch;
import io.huiyin.repair.finance.BatchLine;
import io.huiyin.repair.finance.BatchLine.Fault;
import io.huiyin.repair.finance.BatchLines;
import io.huiyin.repair.finance.FinanceDesk;
import io.huiyin.repair.finance.HandOver;
import io.huiyin.round.Occurrence;
import io.huiyin.round.RoundFilter;
import io.huiyin.round.RoundKeeper;
import io.huiyin.round.Rounds;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The bad luck of a month's end is in here, too. */
@ApplicationTest
class TakingTheMonthsChargesToFinanceTests {
    private static int next;
    private final FinanceDesk desk;
    private final HandOver handOver;
    private final BatchLines lines;
    private final RoundKeeper keeper;
    private final Rounds rounds;
    private final RepairHouse house;

    TakingTheMonthsChargesToFinanceTests(
            ApplicationContext beans, FinanceDesk desk, HandOver handOver, BatchLines lines) {
        this.keeper = beans.getBean(RoundKeeper.class);
        this.rounds = beans.getBean(Rounds.class);
        this.desk = desk;
        this.handOver = handOver;
        this.lines = lines;
        this.house = new RepairHouse(beans, "money" + next++);
    }

    @Test
    @Proves({"REP-18", "REP-16"})
    void verifiedChargedOrdersGoToFinanceAsOneNumberedBatchAndStandOnTheCustomersAccounts() {
        var verified = charged("60");
        var closed = house.act(charged("85"), new Close(), Post.FRONT_DESK);
        var free = house.verified(house.recorded(), house.free());
        at("2026-11-25T09:00");

        var batch = drawn();
        assertThat(batch.number()).isEqualTo("CW20261125-0001");
        assertThat(batch.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(batch.sum()).isEqualByComparingTo("145");
        assertThat(numbers(batch)).containsExactlyInAnyOrder(number(verified), number(closed));

        var handed = handed(batch);
        assertThat(handed.state()).isEqualTo(Batch.State.HANDED);
        assertThat(house.now(verified).stage()).isEqualTo(Stage.WITH_FINANCE);
        assertThat(house.now(closed).stage()).isEqualTo(Stage.CLOSED);
        assertThat(house.now(closed).order().progress().toFinanceAt()).isNotNull();
        assertThat(house.now(free).stage()).isEqualTo(Stage.VERIFIED);
        assertThat(account(verified)).containsExactly("CHARGE 60.00 " + batch.number());
        assertThat(account(closed)).containsExactly("CHARGE 85.00 " + batch.number());
        assertThat(account(free)).isEmpty();
        assertThat(house.timeline.of(verified.matter().ref()).getLast().facts()).contains(batch.number());
        assertThat(house.told(house.site.the(Post.FINANCE))).containsExactly("repair-finance.told.handed");
    }

    @Test
    @Proves({"REP-18", "REP-19"})
    void financeAcknowledgesAndNobodyElseDoes() {
        charged("60");
        var batch = drawn();
        assertThat(refused(handOver.receive(house.community(), batch.number(), "", house.the(Post.FINANCE))))
                .containsExactly(Reason.of("repair-finance.refused.notHanded"));
        handed(batch);

        assertThat(refused(handOver.receive(house.community(), batch.number(), "", house.the(Post.FRONT_DESK))))
                .containsExactly(Reason.of("procedure.refused.party", "FINANCE"));
        var received = done(handOver.receive(house.community(), batch.number(), "第 3 张字迹不清", house.the(Post.FINANCE)));
        assertThat(received.state()).isEqualTo(Batch.State.RECEIVED);
        assertThat(received.note()).isEqualTo("第 3 张字迹不清");
        assertThat(handOver.receive(house.community(), batch.number(), "again", house.the(Post.FINANCE)))
                .isInstanceOf(Answer.Before.class);
    }

    @Test
    @Proves("REP-18")
    void onlyThoseWhoHaveTheSlipsDrawUpAndHandOver() {
        charged("60");
        assertThat(refused(desk.drawUp(house.community(), house.the(Post.TECHNICIAN))))
                .containsExactly(new Reason(
                        "procedure.refused.party",
                        List.of(
                                "CUSTOMER_SERVICE_MANAGER",
                                "CUSTOMER_SERVICE_SUPERVISOR",
                                "FRONT_DESK",
                                "PROPERTY_ASSISTANT")));
        var batch = drawn();
        assertThat(handOver.handOver(house.community(), batch.number(), batch.version(), house.the(Post.FINANCE)))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    @Proves("REP-18")
    void theMonthClosesWithTheNightBeforeTheTwentyFifthOnTheCommunitysClock() {
        at("2026-11-24T22:00");
        var before = charged("60");
        var after = signedOff("85");
        at("2026-11-25T00:00");
        house.act(after, new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
        at("2026-11-25T08:30");

        var november = drawn();
        assertThat(november.until()).isEqualTo(moment("2026-11-25T00:00"));
        assertThat(numbers(november)).containsExactly(number(before));
        handed(november);

        var december = drawn();
        assertThat(december.month()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(numbers(december)).containsExactly(number(after));
    }

    @Test
    @Proves("REP-18")
    void theDayOnWhichTheMonthClosesIsTheClausesFigure() {
        assertThat(desk.waiting(house.community()).close()).isEqualTo(moment("2026-11-25T00:00"));
        house.jdbc
                .sql("""
                insert into figure (community_id, clause, value, counting, valid_from, reason, author_id, created_at)
                values (:community, 'REP-18', '31', 'ELAPSED', :at, '财务要求月底', :by, :at)""")
                .param("community", house.community().id())
                .param("at", java.sql.Timestamp.from(house.clock.instant().minusSeconds(60)))
                .param("by", house.site.the(Post.ADMINISTRATOR).id())
                .update();
        assertThat(desk.waiting(house.community()).close()).isEqualTo(moment("2026-11-30T00:00"));
    }

    @Test
    @Proves("REP-18")
    void anOrderThatIsVerifiedWhileTheMonthIsBeingClosedLandsInTheNextBatch() {
        var first = charged("60");
        var late = signedOff("85");
        at("2026-11-25T09:00");
        var batch = drawn();
        house.act(late, new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
        assertThat(desk.drawUp(house.community(), house.the(Post.FRONT_DESK))).isInstanceOf(Answer.Before.class);
        handed(batch);

        assertThat(numbers(batch)).containsExactly(number(first));
        assertThat(account(late)).isEmpty();
        var following = drawn();
        assertThat(numbers(following)).containsExactly(number(late));
        assertThat(following.month()).isEqualTo(YearMonth.of(2026, 12));
    }

    @Test
    @Proves("REP-18")
    void aBatchThatIsDrawnUpEarlyTakesInWhatComesUntilTheClose() {
        charged("60");
        var batch = drawn();
        house.later(Duration.ofHours(2));
        charged("85");
        var more = drawn();
        assertThat(more.number()).isEqualTo(batch.number());
        assertThat(more.lines()).isEqualTo(2);
        assertThat(handOver.handOver(house.community(), batch.number(), batch.version(), house.the(Post.FRONT_DESK)))
                .isInstanceOf(Answer.Changed.class);
        assertThat(handed(more).lines()).isEqualTo(2);
    }

    @Test
    @Proves({"REP-18", "REP-26"})
    void anOrderTakenUpAgainAfterItWentToFinanceGetsACounterEntryAndANewCharge() {
        var repair = house.act(charged("60"), new Close(), Post.FRONT_DESK);
        var first = handed(drawn());
        house.act(repair, new Reopen("又漏了"), Post.FRONT_DESK);

        var second = drawn();
        assertThat(second.sum()).isEqualByComparingTo("-60");
        handed(second);
        doneAgain(repair, "85");
        var third = handed(drawn());

        assertThat(account(repair))
                .containsExactly(
                        "CHARGE 60.00 " + first.number(),
                        "COUNTER -60.00 " + second.number(),
                        "CHARGE 85.00 " + third.number());
        assertThatThrownBy(() ->
                        house.jdbc.sql("update bill_charge set amount = 1").update())
                .hasMessageContaining("never changed");
    }

    @Test
    @Proves("REP-18")
    void counterEntryAndNewChargeMayGoWithOneBatch() {
        var repair = house.act(charged("60"), new Close(), Post.FRONT_DESK);
        handed(drawn());
        house.act(repair, new Reopen("又漏了"), Post.FRONT_DESK);
        doneAgain(repair, "85");
        var batch = handed(drawn());

        assertThat(batch.sum()).isEqualByComparingTo("25");
        assertThat(account(repair)).hasSize(3);
    }

    @Test
    @Proves("REP-18")
    void anOrderTakenUpAgainWhileItsBatchIsCheckedHoldsItUpUntilItIsLeftOut() {
        var going = charged("60");
        var again = house.act(charged("85"), new Close(), Post.FRONT_DESK);
        var batch = drawn();
        house.act(again, new Reopen("又漏了"), Post.FRONT_DESK);

        assertThat(line(batch, again).faults()).containsExactly(Fault.REOPENED);
        assertThat(refused(handOver.handOver(
                        house.community(), batch.number(), batch.version(), house.the(Post.FRONT_DESK))))
                .containsExactly(Reason.of("repair-finance.refused.faults", number(again)));
        assertThat(account(going)).isEmpty();
        var without = leftOut(batch, again, "客户报修未好");
        assertThat(handed(without).lines()).isEqualTo(1);
        assertThat(account(again)).isEmpty();
    }

    @Test
    @Proves("REP-18")
    void whatIsLeftOutWithAReasonGoesWithTheNextBatch() {
        charged("60");
        var doubtful = charged("85");
        var batch = drawn();
        var at = line(batch, doubtful).position();
        assertThat(refused(desk.leaveOut(house.community(), batch.number(), at, " ", house.the(Post.FRONT_DESK))))
                .containsExactly(Reason.of("repair-finance.refused.reason"));
        var without = leftOut(batch, doubtful, "财务联字迹不清");
        assertThat(desk.drawUp(house.community(), house.the(Post.FRONT_DESK))).isInstanceOf(Answer.Before.class);
        handed(without);

        assertThat(Objects.requireNonNull(line(without, doubtful).leftOut()).because())
                .isEqualTo("财务联字迹不清");
        assertThat(numbers(drawn())).containsExactly(number(doubtful));
    }

    @Test
    void whatWasLeftOutIsTakenInAgain() {
        var doubtful = charged("85");
        var batch = leftOut(drawn(), doubtful, "待查");
        assertThat(batch.lines()).isZero();
        assertThat(refused(handOver.handOver(
                        house.community(), batch.number(), batch.version(), house.the(Post.FRONT_DESK))))
                .containsExactly(Reason.of("repair-finance.refused.empty"));
        var whole = done(desk.takeIn(
                house.community(), batch.number(), line(batch, doubtful).position(), house.the(Post.FRONT_DESK)));
        assertThat(handed(whole).lines()).isEqualTo(1);
    }

    @Test
    @Proves("REP-18")
    void anOrderThatWentToFinanceByItselfMeanwhileIsNotHandedOverTwice() {
        var alone = charged("60");
        var batch = drawn();
        house.act(alone, new HandToFinance(), Post.FRONT_DESK);

        assertThat(line(batch, alone).faults()).containsExactly(Fault.HANDED_ALREADY, Fault.NO_HOME);
        assertThat(handOver.handOver(house.community(), batch.number(), batch.version(), house.the(Post.FRONT_DESK)))
                .isInstanceOf(Answer.Refused.class);
        leftOut(batch, alone, "已单独送");
        assertThat(account(alone)).containsExactly("CHARGE 60.00 null");
    }

    @Test
    @Proves("REP-18")
    void twoPeopleWhoDrawUpAtOnceFindTheSameBatch() throws Exception {
        charged("60");
        Callable<Answer> draw = () -> desk.drawUp(house.community(), house.the(Post.FRONT_DESK));
        var answers = atOnce(Collections.nCopies(6, draw));

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Answer.Before.class::isInstance).hasSize(5);
        assertThat(count("finance_batch_line")).isEqualTo(1);
    }

    @Test
    @Proves("REP-18")
    void aHandOverSentTwiceChargesOnce() throws Exception {
        var repair = charged("60");
        var batch = drawn();
        Callable<Answer> hand =
                () -> handOver.handOver(house.community(), batch.number(), batch.version(), house.the(Post.FRONT_DESK));
        var answers = atOnce(Collections.nCopies(6, hand));

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Answer.Before.class::isInstance).hasSize(5);
        assertThat(account(repair)).hasSize(1);
        assertThat(house.words(repair)).filteredOn("HandToFinance"::equals).hasSize(1);
    }

    @Test
    @Proves("REP-18")
    void aHandOverThatDiesHalfWayLeavesTheBatchAsItWas() {
        var first = charged("60");
        charged("85");
        var batch = drawn();
        house.jdbc.sql("""
                create function power_cut() returns trigger language plpgsql as $$
                begin if new.amount = 85 then raise exception 'power cut'; end if; return new; end $$""").update();
        house.jdbc
                .sql("create trigger power_cut before insert on bill_charge for each row execute function power_cut()")
                .update();
        assertThatThrownBy(() -> handed(batch)).hasMessageContaining("power cut");
        house.jdbc.sql("drop trigger power_cut on bill_charge").update();

        assertThat(house.now(first).stage()).isEqualTo(Stage.VERIFIED);
        assertThat(account(first)).isEmpty();
        assertThat(handed(batch).lines()).isEqualTo(2);
        assertThat(account(first)).hasSize(1);
    }

    @Test
    @Proves("REP-18")
    void theDatabaseItselfChargesAnOrderOnce() {
        var repair = house.act(charged("60"), new HandToFinance(), Post.FRONT_DESK);
        assertThatThrownBy(() -> house.jdbc.sql("""
                insert into bill_charge (community_id, matter_id, round, kind, amount, revision, entered_at)
                select community_id, matter_id, round, kind, amount, revision, entered_at from bill_charge
                where matter_id = ?""").param(repair.matter().id()).update())
                .hasMessageContaining("unique");
        charged("85");
        handed(drawn());
        assertThatThrownBy(() -> house.jdbc
                        .sql("update finance_batch_line set amount = 1")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    @Proves("REP-18")
    void thatItIsThereByTheTwentyFifthStandsInTheBookOfRounds() {
        at("2026-11-22T09:00");
        charged("60");
        keeper.run(house.clock.instant());
        assertThat(round(Occurrence.State.OPEN)).hasSize(1);
        at("2026-11-26T09:00");
        keeper.run(house.clock.instant());
        handed(drawn());
        assertThat(round(Occurrence.State.OPEN)).isEmpty();
        assertThat(round(Occurrence.State.LATE))
                .singleElement()
                .satisfies(late -> assertThat(late.dueAt()).isEqualTo(moment("2026-11-26T00:00")));
    }

    private List<Occurrence> round(Occurrence.State state) {
        return rounds.find(house.community().id(), new RoundFilter("REP-18", state, Instant.EPOCH), 0, 10);
    }

    private Repair charged(String sum) {
        return house.act(signedOff(sum), new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
    }

    private Repair signedOff(String sum) {
        var repair = house.signed(house.recorded(), house.listed("更换水龙头", "5", less(sum)));
        return house.act(repair, new RepairAct.ReturnSlip(), Post.TECHNICIAN);
    }

    private static String less(String sum) {
        return new BigDecimal(sum).subtract(new BigDecimal("5")).toPlainString();
    }

    private void doneAgain(Repair repair, String sum) {
        house.later(Duration.ofHours(2));
        var technician = house.technician();
        var line = List.of(house.listed("更换阀芯", "5", less(sum)));
        house.act(repair, new RepairAct.Dispatch(technician.id(), technician.name()), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new RepairAct.Accept(), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Arrive(), Post.TECHNICIAN);
        house.act(repair, new RepairAct.CheckItems(line, ""), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Quote(), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Agree(Consent.Way.CODE, "陈美玲", "1234"), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Start(SafetyCheck.whole(SafetyPoint.of(Trade.PLUMBING))), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Complete(line, 30, "换好了"), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Sign(new Signature("陈美玲", null), true, 5, 5, ""), Post.TECHNICIAN);
        house.act(repair, new RepairAct.ReturnSlip(), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
    }

    private Batch drawn() {
        return done(desk.drawUp(house.community(), house.the(Post.FRONT_DESK)));
    }

    private Batch handed(Batch batch) {
        return done(handOver.handOver(house.community(), batch.number(), batch.version(), house.the(Post.FRONT_DESK)));
    }

    private Batch leftOut(Batch batch, Repair repair, String because) {
        var at = line(batch, repair).position();
        return done(desk.leaveOut(house.community(), batch.number(), at, because, house.the(Post.FRONT_DESK)));
    }

    private static Batch done(Answer answer) {
        if (answer instanceof Answer.Done(var batch)) {
            return batch;
        }
        throw new AssertionError("not done but " + answer);
    }

    private static List<Reason> refused(Answer answer) {
        if (answer instanceof Answer.Refused(var reasons)) {
            return reasons;
        }
        throw new AssertionError("not refused but " + answer);
    }

    private BatchLine line(Batch batch, Repair repair) {
        return lines.of(batch).stream()
                .filter(line -> line.number().equals(number(repair)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> numbers(Batch batch) {
        return lines.of(batch).stream().map(BatchLine::number).toList();
    }

    private static String number(Repair repair) {
        return repair.matter().number();
    }

    private List<String> account(Repair repair) {
        return house.jdbc
                .sql("""
                select c.kind || ' ' || c.amount || ' ' || coalesce(b.number, 'null') from bill_charge c
                left join finance_batch b on b.community_id = c.community_id and b.id = c.batch_id
                where c.matter_id = ? order by c.id""")
                .param(repair.matter().id())
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return house.jdbc
                .sql("select count(*) from " + table + " where community_id = ?")
                .param(house.community().id())
                .query(Integer.class)
                .single();
    }

    private void at(String local) {
        house.clock.set(moment(local));
    }

    private Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(house.community().zone()).toInstant();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> steps) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(steps).stream().map(Future::resultNow).toList();
        }
    }
}
