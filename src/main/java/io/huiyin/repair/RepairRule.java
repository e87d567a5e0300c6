package io.huiyin.repair;

import io.huiyin.procedure.Reason;
import io.huiyin.procedure.Rule;
import io.huiyin.repair.RepairAct.Agree;
import io.huiyin.repair.RepairAct.Complete;
import io.huiyin.repair.RepairAct.Pause;
import io.huiyin.repair.RepairAct.Promise;
import io.huiyin.repair.RepairAct.RecordPayment;
import io.huiyin.repair.RepairAct.Start;
import io.huiyin.repair.RepairAct.Transfer;
import io.huiyin.repair.RepairAct.TurnDown;
import io.huiyin.staff.Post;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The conditions of the repair procedure; each name is the sentence. An act that was not entered yet gets the benefit of the doubt. */
enum RepairRule implements Rule<RepairCase, RepairAct> {
    ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS("", (subject, act) -> mayStandIn(subject)),

    ONE_TAKES_AN_ORDER_FOR_ONESELF(
            "",
            (subject, act) -> act.map(entered -> !(entered instanceof RepairAct.Grab grab)
                            || Long.valueOf(grab.technicianId())
                                    .equals(subject.by().actor().staffId()))
                    .orElse(true)),

    TRANSFER_GOES_TO_SOMEBODY_ELSE(
            "",
            (subject, act) -> act.map(entered -> !(entered instanceof Transfer transfer)
                            || !subject.order().technician().is(transfer.technicianId()))
                    .orElse(true)),

    SOMEBODY_IS_SENT("", (subject, act) -> subject.somebodyIsSent()),

    PRICE_IS_AGREED_BEFORE_WORK_STARTS(
            "REP-11", (subject, act) -> subject.order().agreed(subject.order().sum())),

    CHARGE_STAYS_WITHIN_WHAT_WAS_AGREED(
            "REP-11",
            (subject, act) -> act.map(entered -> !(entered instanceof Complete complete)
                            || subject.order().agreed(sum(complete)))
                    .orElse(true)),

    ITEMS_ARE_CHECKED_ON_SITE(
            "REP-13", (subject, act) -> subject.order().progress().checkedAt() != null),

    SAFETY_IS_CONFIRMED_BEFORE_WORK_STARTS(
            "REP-27",
            (subject, act) -> act.map(entered ->
                            !(entered instanceof Start start) || start.safety().isWhole())
                    .orElse(true)),

    SOMETHING_IS_CHARGED("", (subject, act) -> subject.order().sum().signum() > 0),

    CONSENT_BY_CALL_IS_TAKEN_BY_STAFF(
            "REP-11",
            (subject, act) -> act.map(entered -> !(entered instanceof Agree agree)
                            || agree.way() != Consent.Way.RECORDED_CALL
                            || subject.by().actor().staffId() != null)
                    .orElse(true)),

    OWN_MATERIAL_IS_VERIFIED(
            "REP-14",
            (subject, act) -> act.map(entered -> verified(subject, entered)).orElse(true)),

    CUSTOMER_HAS_SIGNED("REP-15", (subject, act) -> subject.order().signOff() != null),

    BOTH_SIGN_FOR_WHAT_IS_DECLINED("REP-12", (subject, act) -> {
        var refusal = subject.order().refusal();
        return refusal != null && refusal.signedByAll(subject.somebodyIsSent());
    }),

    TURNING_DOWN_BY_CALL_SAYS_WHERE_IT_IS_RECORDED(
            "REP-12",
            (subject, act) -> act.map(entered -> !(entered instanceof TurnDown down)
                            || subject.by().actor().staffId() == null
                            || (down.call() != null && !down.call().isBlank()))
                    .orElse(true)),

    THE_TECHNICIANS_SIGNATURE_IS_WANTING("REP-12", (subject, act) -> {
        var refusal = subject.order().refusal();
        return refusal != null && refusal.technician() == null && subject.somebodyIsSent();
    }),

    A_HOUSEHOLD_IS_SERVED("", (subject, act) -> !subject.order().publicFacility()),

    A_PUBLIC_FACILITY_IS_REPAIRED("", (subject, act) -> subject.order().publicFacility()),

    SHEET_IS_NOT_YET_TAKEN("REP-21", (subject, act) -> subject.order().sheet() == null),

    SHEET_IS_SIGNED_FOR("REP-21", (subject, act) -> subject.order().sheet() != null),

    SHEET_OF_A_PUBLIC_FACILITY_IS_FILLED("REP-21", (subject, act) -> {
        var sheet = subject.order().sheet();
        return !subject.order().publicFacility() || (sheet != null && sheet.tidiedAt() != null);
    }),

    PLANNED_RESUME_LIES_AHEAD(
            "",
            (subject, act) -> act.map(entered -> !(entered instanceof Pause pause)
                            || pause.plannedResume().isAfter(subject.now()))
                    .orElse(true)),

    PROMISE_LIES_AHEAD(
            "REP-22",
            (subject, act) -> act.map(entered -> !(entered instanceof Promise promise)
                            || promise.expected().isAfter(subject.now()))
                    .orElse(true)),

    GOES_TO_FINANCE_ONCE("REP-18", (subject, act) -> subject.order().progress().toFinanceAt() == null),

    FINANCE_HAS_THE_SLIP("REP-19", (subject, act) -> subject.order().progress().toFinanceAt() != null),

    SOMETHING_IS_PAID("REP-19", (subject, act) -> subject.order().paid().signum() > 0),

    NOTHING_IS_PAID_TWICE(
            "REP-19",
            (subject, act) -> act.map(entered -> !(entered instanceof RecordPayment payment)
                            || payment.amount()
                                            .add(subject.order().paid())
                                            .compareTo(subject.order().sum())
                                    <= 0)
                    .orElse(subject.order().paid().compareTo(subject.order().sum()) < 0)),

    CHECK_IS_OPEN("REP-25", (subject, act) -> {
        var check = subject.order().check();
        return check == null || check.open();
    }),

    SOMETHING_IS_TO_BE_MENDED("REP-25", (subject, act) -> {
        var check = subject.order().check();
        return check != null && check.state() == QualityCheck.State.TO_MEND;
    }),

    WHAT_THE_CHECK_FOUND_IS_MENDED("REP-25", (subject, act) -> {
        var check = subject.order().check();
        return check == null || !check.open();
    }),

    NOTHING_IS_MISSING("REP-26", (subject, act) -> Missing.from(subject.order()).isEmpty()) {
        @Override
        Reason reason(RepairCase subject) {
            return new Reason("repair.rule.NOTHING_IS_MISSING.missing", Missing.from(subject.order()));
        }
    };

    private final String clause;
    private final BiPredicate<RepairCase, Optional<RepairAct>> holds;

    RepairRule(String clause, BiPredicate<RepairCase, Optional<RepairAct>> holds) {
        this.clause = clause;
        this.holds = holds;
    }

    @Override
    public Optional<String> clause() {
        return clause.isEmpty() ? Optional.empty() : Optional.of(clause);
    }

    @Override
    public Optional<Reason> unmet(RepairCase subject, Optional<RepairAct> act) {
        return holds.test(subject, act) ? Optional.empty() : Optional.of(reason(subject));
    }

    Reason reason(RepairCase subject) {
        return Reason.of("repair.rule." + name());
    }

    /** The technician himself; his supervisor may enter for him what happened, under his own name. */
    private static boolean mayStandIn(RepairCase subject) {
        return subject.actsAsTechnicianOfTheOrder() || subject.by().parties().contains(Post.ENGINEERING_SUPERVISOR);
    }

    private static BigDecimal sum(Complete complete) {
        return complete.lines().stream().map(ChargeLine::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean verified(RepairCase subject, RepairAct act) {
        var own = subject.order().hasOwnMaterial()
                || (act instanceof Complete complete
                        && complete.lines().stream().anyMatch(ChargeLine::ownMaterial));
        return !own || subject.order().materialCheck() != null;
    }
}
