package io.huiyin.repair;

import static io.huiyin.repair.RepairHouse.CUSTOMER;
import static io.huiyin.repair.RepairHouse.line;
import static io.huiyin.repair.RepairHouse.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.matter.Submission;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class HoldingToTheRulesOfRepairTests {
    private final RepairHouse house;

    HoldingToTheRulesOfRepairTests(ApplicationContext beans) {
        this.house = new RepairHouse(beans);
    }

    @Test
    @Proves("REP-03")
    void aComplexFaultIsSurveyedFirstAndClassifiedAfter() {
        var repair = house.recorded();
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.act(repair, new SurveyFirst("漏点不明"), Post.ENGINEERING_SUPERVISOR)
                        .stage())
                .isEqualTo(Stage.SURVEY);

        var surveyed =
                house.act(repair, new ReportSurvey("立管渗漏", Priority.URGENT, Trade.PLUMBING, false), Post.TECHNICIAN);

        assertThat(surveyed.stage()).isEqualTo(Stage.UNASSIGNED);
        assertThat(surveyed.order().priority()).isEqualTo(Priority.URGENT);
        assertThat(house.maybeClock(repair, "REP-04"))
                .hasValueSatisfying(clock -> assertThat(clock.isOpen()).isTrue());
        assertThat(house.maybeClock(repair, "REP-05"))
                .hasValueSatisfying(clock -> assertThat(clock.isOpen()).isFalse());
    }

    @Test
    @Proves("REP-11")
    void workDoesNotStartBeforeTheCustomerAgreed() {
        var repair = house.onSite(house.recorded());
        house.act(repair, new CheckItems(List.of(house.listed("更换水龙头", "5", "55")), ""), Post.TECHNICIAN);

        assertThat(house.refusedFor(repair, RepairHouse.started(), Post.TECHNICIAN))
                .containsExactly("repair.rule.PRICE_IS_AGREED_BEFORE_WORK_STARTS");

        house.act(repair, new Quote(), Post.TECHNICIAN);
        house.act(repair, new Agree(Consent.Way.RECORDED_CALL, CUSTOMER, "录音 2026-1121-07"), Post.FRONT_DESK);
        assertThat(house.act(repair, RepairHouse.started(), Post.TECHNICIAN).stage())
                .isEqualTo(Stage.WORKING);
    }

    @Test
    @Proves("REP-11")
    void consentWithoutEvidenceIsNone() {
        assertThatThrownBy(() -> new Agree(Consent.Way.SIGNATURE, CUSTOMER, " "))
                .isInstanceOfSatisfying(
                        ActIncomplete.class,
                        incomplete -> assertThat(incomplete.faults())
                                .extracting(FieldFault::field)
                                .containsExactly("evidence"));
    }

    @Test
    @Proves("REP-11")
    void aFreeRepairStartsWithoutAQuote() {
        assertThat(house.working(house.recorded(), house.free()).stage()).isEqualTo(Stage.WORKING);
    }

    @Test
    @Proves("REP-11")
    void theChargeStaysWithinWhatWasAgreed() {
        var repair = house.working(house.recorded(), house.listed("更换水龙头", "5", "55"));

        var more = new Complete(List.of(house.listed("更换混合龙头", "20", "160")), 30, "换好");
        assertThat(house.refusedFor(repair, more, Post.TECHNICIAN))
                .containsExactly("repair.rule.CHARGE_STAYS_WITHIN_WHAT_WAS_AGREED");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.WORKING);
    }

    @Test
    @Proves("REP-12")
    void aDeclinedRepairIsSignedByTechnicianAndSupervisorAndFiledAtTheDesk() {
        var repair = house.onSite(house.recorded());
        house.act(repair, new CheckItems(List.of(house.listed("更换水龙头", "5", "55")), ""), Post.TECHNICIAN);
        house.act(repair, new Quote(), Post.TECHNICIAN);
        house.act(repair, new Decline("价格偏高", new Signature("王建国", null)), Post.TECHNICIAN);

        assertThat(house.refusedFor(repair, new FileDecline(), Post.FRONT_DESK))
                .containsExactly("repair.rule.BOTH_SIGN_FOR_WHAT_IS_DECLINED");

        house.act(repair, new CountersignDecline(new Signature("黄国栋", null), ""), Post.ENGINEERING_SUPERVISOR);
        var filed = house.act(repair, new FileDecline(), Post.FRONT_DESK);
        assertThat(filed.stage()).isEqualTo(Stage.UNDONE);
        assertThat(filed.order().refusal()).isNotNull();
        assertThatThrownBy(() -> new Decline(" ", new Signature("王建国", null))).isInstanceOf(ActIncomplete.class);
    }

    @Test
    @Proves("REP-13")
    void whatDiffersOnSiteIsEnteredAsTheActualItems() {
        var repair = house.onSite(house.recorded());
        var checked = house.act(
                repair,
                new CheckItems(List.of(house.listed("更换软管", "5", "25"), house.free()), "与报修不符"),
                Post.TECHNICIAN);

        assertThat(checked.order().lines()).extracting(ChargeLine::name).containsExactly("更换软管", "检查水压");
        assertThat(checked.order().sum()).isEqualByComparingTo("30");
    }

    @Test
    @Proves("REP-10")
    void whatIsOffTheListOnSiteGoesToTheSupervisorWithinAQuarterOfAnHour() {
        var repair = house.onSite(house.recorded());
        var offList = line("墙内暗管改道", "200", "80", true);
        assertThat(house.act(repair, new CheckItems(List.of(offList), ""), Post.TECHNICIAN)
                        .stage())
                .isEqualTo(Stage.REVIEW);
        assertThat(house.clock(repair, "REP-10").dueAt())
                .isEqualTo(house.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(house.refusedFor(repair, new Review(true, List.of(offList), ""), Post.TECHNICIAN))
                .containsExactly("procedure.refused.party");

        house.later(Duration.ofMinutes(9));
        var quoted = house.act(repair, new Review(true, List.of(offList), "可做"), Post.ENGINEERING_SUPERVISOR);
        assertThat(quoted.stage()).isEqualTo(Stage.QUOTED);
        assertThat(house.clock(repair, "REP-10").isBreached()).isFalse();
        assertThat(house.act(repair, new Agree(Consent.Way.SIGNATURE, CUSTOMER, "f"), Post.TECHNICIAN)
                        .stage())
                .isEqualTo(Stage.READY);
    }

    @Test
    @Proves("REP-10")
    void whatTheDeskKnowsToBeOffTheListIsAgreedBeforeAnybodyIsSent() {
        var repair = house.recorded(report(house.call()).offList());
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.clock(repair, "REP-10").startedAt()).isEqualTo(house.clock.instant());
        house.act(repair, new Triage(Priority.REGULAR, Trade.MASONRY, true), Post.ENGINEERING_SUPERVISOR);
        var price = line("瓷砖修补", "120", "60", true);
        house.act(repair, new Review(true, List.of(price), ""), Post.ENGINEERING_SUPERVISOR);

        assertThat(house.refused(
                        house.tryTo(repair, new Dispatch(house.technician().id(), "x"), Post.ENGINEERING_SUPERVISOR)))
                .extracting(Reason::key)
                .containsExactly("procedure.refused.stage");
        assertThat(house.act(repair, new Agree(Consent.Way.RECORDED_CALL, CUSTOMER, "录音"), Post.FRONT_DESK)
                        .stage())
                .isEqualTo(Stage.UNASSIGNED);

        house.act(repair, new Dispatch(house.technician().id(), "王建国"), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new Accept(), Post.TECHNICIAN);
        house.act(repair, new Arrive(), Post.TECHNICIAN);
        assertThat(house.act(repair, new CheckItems(List.of(price), ""), Post.TECHNICIAN)
                        .stage())
                .as("the same items at the reviewed price need no second review")
                .isEqualTo(Stage.CHECKED);
        assertThat(house.act(repair, RepairHouse.started(), Post.TECHNICIAN).stage())
                .isEqualTo(Stage.WORKING);
    }

    @Test
    @Proves("REP-10")
    void whatCantBeDoneIsToldAndFiled() {
        var repair = house.recorded(report(house.call()).offList());
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new Triage(Priority.LOW, Trade.MASONRY, true), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.act(repair, new Review(false, List.of(), "承重墙不可开槽"), Post.ENGINEERING_SUPERVISOR)
                        .stage())
                .isEqualTo(Stage.DECLINED);
        assertThat(house.act(repair, new FileDecline(), Post.FRONT_DESK).stage())
                .isEqualTo(Stage.UNDONE);
    }

    @Test
    @Proves("REP-14")
    void theCustomersOwnMaterialIsVerifiedAndHisChoiceStands() {
        var own = new ChargeLine(
                house.priceItem(), "更换水龙头", "只", BigDecimal.ONE, new BigDecimal("5"), BigDecimal.ZERO, true, true);
        var repair = house.working(house.recorded(), own);
        var complete = new Complete(List.of(own), 20, "已换");

        assertThat(house.refusedFor(repair, complete, Post.TECHNICIAN))
                .containsExactly("repair.rule.OWN_MATERIAL_IS_VERIFIED");
        assertThatThrownBy(() -> new VerifyMaterial("水龙头", MaterialCheck.Result.FAILED, false))
                .isInstanceOf(ActIncomplete.class);

        house.act(repair, new VerifyMaterial("水龙头", MaterialCheck.Result.FAILED, true), Post.TECHNICIAN);
        assertThat(house.act(repair, complete, Post.TECHNICIAN).stage()).isEqualTo(Stage.COMPLETED);
    }

    @Test
    @Proves("REP-15")
    void theCustomerTriesSignsAndRates() {
        var repair = house.signed(house.recorded(), house.listed("更换水龙头", "5", "55"));

        var signOff = Objects.requireNonNull(repair.order().signOff());
        assertThat(signOff.quality()).isEqualTo(5);
        assertThat(signOff.attitude()).isEqualTo(4);
        assertThatThrownBy(() -> new Sign(new Signature(CUSTOMER, "f"), false, 5, 5, ""))
                .isInstanceOf(ActIncomplete.class);
        assertThatThrownBy(() -> new Sign(new Signature(CUSTOMER, "f"), true, 6, 0, ""))
                .isInstanceOf(ActIncomplete.class);
    }

    @ParameterizedTest
    @EnumSource(value = Post.class, names = "FINANCE", mode = EnumSource.Mode.EXCLUDE)
    @Proves({"REP-19", "ORG-02"})
    void nobodyButFinanceRecordsMoney(Post post) {
        var repair = house.verified(house.recorded(), house.listed("更换水龙头", "5", "55"));
        house.act(repair, new HandToFinance(), Post.FRONT_DESK);

        var refused = house.refused(house.tryTo(repair, new RecordPayment(new BigDecimal("60"), "S-" + post), post));
        assertThat(refused).containsExactly(Reason.of("procedure.refused.party", "FINANCE"));
    }

    @Test
    @Proves("REP-19")
    void financeRecordsWhatIsOwedAndNoMore() {
        var repair = house.verified(house.recorded(), house.listed("更换水龙头", "5", "55"));
        house.act(repair, new HandToFinance(), Post.FRONT_DESK);
        assertThat(house.refusedFor(repair, new RecordPayment(new BigDecimal("60.01"), "S-9"), Post.FINANCE))
                .containsExactly("repair.rule.NOTHING_IS_PAID_TWICE");
        house.act(repair, new RecordPayment(new BigDecimal("60"), "S-10"), Post.FINANCE);
        assertThat(house.refusedFor(repair, new RecordPayment(new BigDecimal("1"), "S-11"), Post.FINANCE))
                .containsExactly("repair.rule.NOTHING_IS_PAID_TWICE");
    }

    @Test
    @Proves("REP-19")
    void aReceiptIsRecordedOnceWhicheverOrderItIsFor() {
        var payment = new RecordPayment(new BigDecimal("60"), "S-12");
        house.act(withFinance(), payment, Post.FINANCE);

        var second = withFinance();
        assertThat(house.refused(house.tryTo(second, payment, Post.FINANCE)))
                .containsExactly(Reason.of("repair.refused.receipt", "S-12"));
        assertThat(house.now(second).order().paid()).isZero();
    }

    @Test
    @Proves("REP-22")
    void theExpectedCompletionIsToldAndEachChangeOfIt() {
        var repair = house.dispatched(house.recorded());
        var first = house.clock.instant().plus(Duration.ofHours(4));
        house.act(repair, new Promise(first, "电话告知"), Post.FRONT_DESK);
        var changed = house.act(repair, new Promise(first.plus(Duration.ofHours(20)), "缺件，改明日"), Post.FRONT_DESK);

        assertThat(changed.order().expected()).isEqualTo(first.plus(Duration.ofHours(20)));
        assertThat(house.words(repair)).filteredOn("Promise"::equals).hasSize(2);
        assertThat(house.refusedFor(repair, new Promise(house.clock.instant(), "x"), Post.FRONT_DESK))
                .containsExactly("repair.rule.PROMISE_LIES_AHEAD");
    }

    @Test
    @Proves("REP-24")
    void theDeskMayDispatchAndATechnicianMayTakeAnOrderForHimself() {
        var repair = house.recorded();
        house.act(repair, new Acknowledge(), Post.TEAM_LEADER);
        house.act(repair, new Triage(Priority.REGULAR, Trade.PLUMBING, false), Post.TEAM_LEADER);
        var other = house.site.secondTechnician();
        assertThat(house.refusedFor(repair, new Grab(other.id(), other.name()), Post.TECHNICIAN))
                .containsExactly("repair.rule.ONE_TAKES_AN_ORDER_FOR_ONESELF");
        house.act(repair, new Dispatch(other.id(), other.name()), Post.FRONT_DESK);
        assertThat(house.refusedFor(repair, new Accept(), Post.TECHNICIAN))
                .containsExactly("repair.rule.ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS");
    }

    @Test
    @Proves("REP-26")
    void anOrderWithoutItsPapersDoesNotClose() {
        var repair = house.signed(house.recorded(), house.listed("更换水龙头", "5", "55"));
        house.act(repair, new RepairAct.ReturnSlip(), Post.TECHNICIAN);
        assertThat(house.refusedFor(repair, new Close(), Post.FRONT_DESK)).containsExactly("procedure.refused.stage");
    }

    @Test
    @Proves({"REP-18", "REP-26"})
    void aChargedOrderMayCloseBeforeItGoesToFinanceAndGoesOnce() {
        var repair = house.verified(house.recorded(), house.listed("更换水龙头", "5", "55"));
        house.act(repair, new Close(), Post.FRONT_DESK);
        assertThat(house.refusedFor(repair, new RecordPayment(new BigDecimal("60"), "S-20"), Post.FINANCE))
                .containsExactly("repair.rule.FINANCE_HAS_THE_SLIP");
        house.act(repair, new HandToFinance(), Post.FRONT_DESK);
        assertThat(house.now(repair).stage()).isEqualTo(Stage.CLOSED);
        assertThat(house.refusedFor(repair, new HandToFinance(), Post.FRONT_DESK))
                .containsExactly("repair.rule.GOES_TO_FINANCE_ONCE");
    }

    @Test
    @Proves("REP-19")
    void financeTakesAWrongPaymentBackAndItsReceiptMayBeEnteredWhereItBelongs() {
        var wrong = withFinance();
        var right = withFinance();
        house.act(wrong, new RecordPayment(new BigDecimal("60"), "S-30"), Post.FINANCE);
        var cancel = new RepairAct.CancelPayment("S-30", new BigDecimal("60"), "记错了单号");
        assertThat(house.refused(house.tryTo(wrong, cancel, Post.FRONT_DESK)))
                .containsExactly(Reason.of("procedure.refused.party", "FINANCE"));

        var cancelled = house.act(wrong, cancel, Post.FINANCE);
        assertThat(cancelled.order().paid()).isZero();
        assertThat(house.refusedFor(wrong, cancel, Post.FINANCE)).containsExactly("repair.rule.SOMETHING_IS_PAID");
        house.act(right, new RecordPayment(new BigDecimal("60"), "S-30"), Post.FINANCE);
        assertThat(house.refused(house.tryTo(wrong, new RecordPayment(new BigDecimal("60"), "S-30"), Post.FINANCE)))
                .containsExactly(Reason.of("repair.refused.receipt", "S-30"));
        assertThat(house.jdbc
                        .sql("select amount::text from payment where receipt = 'S-30' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("60.00", "-60.00", "60.00");
    }

    @Test
    @Proves("REP-26")
    void entriesCantBeChangedOrDeletedAndTamperingShows() {
        var repair = house.dispatched(house.recorded());
        assertThatThrownBy(() ->
                        house.jdbc.sql("update entry set actor_name = 'x'").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> house.jdbc.sql("delete from entry").update()).hasMessageContaining("never changed");

        house.jdbc
                .sql("alter table entry disable trigger entry_is_never_changed")
                .update();
        house.jdbc
                .sql("update entry set actor_name = '别人' where matter_id = ? and seq = 2")
                .param(repair.matter().id())
                .update();
        house.jdbc
                .sql("alter table entry enable trigger entry_is_never_changed")
                .update();
        assertThat(house.timeline.verify(house.now(repair).matter()))
                .hasValueSatisfying(fault -> assertThat(fault.seq()).isEqualTo(2));
    }

    @Test
    void aRepairIsTakenUpAgainWithEverythingToDo() {
        var repair = house.verified(house.recorded(), house.free());
        house.act(repair, new Close(), Post.FRONT_DESK);
        house.later(Duration.ofDays(1));
        var again = house.act(repair, new Reopen("又漏了"), Post.FRONT_DESK);

        assertThat(again.stage()).isEqualTo(Stage.UNASSIGNED);
        assertThat(again.order().reopened()).isEqualTo(1);
        assertThat(again.order().signOff()).isNull();
        assertThat(house.clock(repair, "REP-05").startedAt()).isEqualTo(house.clock.instant());
    }

    @Test
    void aCancelledRepairNeedsAReasonAndStopsItsClocks() {
        var repair = house.recorded();
        var cancelled = house.act(repair, new Cancel("客户自行处理"), Post.FRONT_DESK);
        assertThat(cancelled.matter().ended()).isTrue();
        assertThat(house.clocks.of(cancelled.matter().ref())).noneMatch(clock -> clock.isOpen());
        assertThatThrownBy(() -> new Cancel("")).isInstanceOf(ActIncomplete.class);
    }

    @Test
    void theSecondOfTwoPeopleAtOnceIsToldWhatChanged() {
        var repair = house.recorded();
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);

        var late = house.desk.perform(
                house.community(),
                repair.matter().number(),
                repair.matter().version(),
                new Cancel("x"),
                house.as(Post.FRONT_DESK),
                null);

        assertThat(late).isInstanceOfSatisfying(Performed.Stale.class, stale -> {
            assertThat(stale.since()).extracting(entry -> entry.word()).containsExactly("Acknowledge");
            assertThat(stale.since().getFirst().actor().name()).isEqualTo("黄国栋");
        });
    }

    @Test
    void aDoubleSubmitActsOnce() {
        var once = RepairHouse.submission("record");
        var report = report(house.call()).build();
        var first = record(report, once);
        var second = record(report, once);

        assertThat(first).isInstanceOf(Performed.Done.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Performed.Repeated.class,
                        repeated -> assertThat(repeated.matter().number())
                                .isEqualTo(house.done(first).matter().number()));
        assertThat(record(report, new Submission(once.key(), "something else"))).isInstanceOf(Performed.Refused.class);
    }

    private Performed record(Report report, Submission once) {
        return house.desk.record(
                house.community(),
                new Location(null, null, null, "3-2-1201"),
                Customer.NOBODY,
                report,
                house.as(Post.FRONT_DESK),
                once);
    }

    @Test
    void aContactLeadsToOneMatterOnly() {
        var call = house.call();
        house.recorded(report(call));
        assertThat(record(report(call).build(), RepairHouse.submission("again")))
                .isInstanceOf(Performed.Refused.class);
    }

    @Test
    void theCustomerHimselfMayAgreeButNotByARecordedCall() {
        var repair = house.onSite(house.recorded());
        house.act(repair, new CheckItems(List.of(house.listed("更换水龙头", "5", "55")), ""), Post.TECHNICIAN);
        house.act(repair, new Quote(), Post.TECHNICIAN);
        var customer = Performer.customer(CUSTOMER);
        assertThat(house.refused(house.tryTo(repair, new Agree(Consent.Way.RECORDED_CALL, CUSTOMER, "x"), customer)))
                .extracting(Reason::key)
                .containsExactly("repair.rule.CONSENT_BY_CALL_IS_TAKEN_BY_STAFF");
        house.done(house.tryTo(repair, new Agree(Consent.Way.SIGNATURE, CUSTOMER, "file"), customer));
        assertThat(house.now(repair).stage()).isEqualTo(Stage.READY);
    }

    private Repair withFinance() {
        var repair = house.verified(house.recorded(), house.listed("更换水龙头", "5", "55"));
        return house.act(repair, new HandToFinance(), Post.FRONT_DESK);
    }
}
