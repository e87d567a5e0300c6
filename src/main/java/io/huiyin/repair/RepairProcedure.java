package io.huiyin.repair;

import static io.huiyin.procedure.Party.Outside.CUSTOMER;
import static io.huiyin.repair.RepairClocks.BEFORE_THE_APPOINTMENT;
import static io.huiyin.repair.RepairClocks.BEFORE_THE_APPOINTMENT_ONCE_ACCEPTED;
import static io.huiyin.repair.RepairClocks.ENGINEERING_TOLD;
import static io.huiyin.repair.RepairClocks.ON_SITE_AT_ONCE;
import static io.huiyin.repair.RepairClocks.PUBLIC_PASSED_ON;
import static io.huiyin.repair.RepairClocks.PUBLIC_REACHED;
import static io.huiyin.repair.RepairClocks.RECORDED_IN_TIME;
import static io.huiyin.repair.RepairClocks.REGULAR_ANSWER_AGAIN;
import static io.huiyin.repair.RepairClocks.REGULAR_DONE;
import static io.huiyin.repair.RepairClocks.REGULAR_RESPONSE;
import static io.huiyin.repair.RepairClocks.REVIEWED;
import static io.huiyin.repair.RepairClocks.SLIPS_BY_FIVE;
import static io.huiyin.repair.RepairClocks.URGENT_ANSWER_AGAIN;
import static io.huiyin.repair.RepairClocks.URGENT_DONE;
import static io.huiyin.repair.RepairClocks.URGENT_RESPONSE;
import static io.huiyin.repair.RepairRule.BOTH_SIGN_FOR_WHAT_IS_DECLINED;
import static io.huiyin.repair.RepairRule.CHARGED_ORDERS_GO_TO_FINANCE_FIRST;
import static io.huiyin.repair.RepairRule.CHARGE_STAYS_WITHIN_WHAT_WAS_AGREED;
import static io.huiyin.repair.RepairRule.CONSENT_BY_CALL_IS_TAKEN_BY_STAFF;
import static io.huiyin.repair.RepairRule.CUSTOMER_HAS_SIGNED;
import static io.huiyin.repair.RepairRule.ITEMS_ARE_CHECKED_ON_SITE;
import static io.huiyin.repair.RepairRule.NOTHING_IS_MISSING;
import static io.huiyin.repair.RepairRule.NOTHING_IS_PAID_TWICE;
import static io.huiyin.repair.RepairRule.ONE_TAKES_AN_ORDER_FOR_ONESELF;
import static io.huiyin.repair.RepairRule.ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS;
import static io.huiyin.repair.RepairRule.OWN_MATERIAL_IS_VERIFIED;
import static io.huiyin.repair.RepairRule.PLANNED_RESUME_LIES_AHEAD;
import static io.huiyin.repair.RepairRule.PRICE_IS_AGREED_BEFORE_WORK_STARTS;
import static io.huiyin.repair.RepairRule.PROMISE_LIES_AHEAD;
import static io.huiyin.repair.RepairRule.SOMETHING_IS_CHARGED;
import static io.huiyin.repair.RepairRule.TRANSFER_GOES_TO_SOMEBODY_ELSE;
import static io.huiyin.repair.Stage.*;
import static io.huiyin.staff.Post.*;

import io.huiyin.procedure.Party;
import io.huiyin.procedure.Procedure;
import io.huiyin.procedure.ProcedureBuilder;
import io.huiyin.repair.RepairAct.*;

/** The repair procedure (维修规程) as a table, in the order in which the work goes. */
final class RepairProcedure {
    private static final Party[] DESK = {
        FRONT_DESK, PROPERTY_ASSISTANT, CUSTOMER_SERVICE_SUPERVISOR, CUSTOMER_SERVICE_MANAGER
    };
    private static final Party[] ENGINEERING = {ENGINEERING_SUPERVISOR, TEAM_LEADER};
    private static final Party[] DISPATCHERS = {ENGINEERING_SUPERVISOR, TEAM_LEADER, FRONT_DESK};
    private static final Party[] AT_WORK = {TECHNICIAN, TEAM_LEADER, ENGINEERING_SUPERVISOR};

    static final Procedure<Stage, RepairAct, RepairCase> TABLE = intake(
                    Procedure.<Stage, RepairAct, RepairCase>named("repair", Stage.class, RepairAct.class)
                            .begins(CALLED)
                            .ends(CLOSED, UNDONE, CANCELLED))
            .build();

    private RepairProcedure() {}

    private static ProcedureBuilder<Stage, RepairAct, RepairCase> intake(
            ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        return classification(table.from(CALLED)
                .act(RepairAct.Record.class)
                .by(DESK)
                .by(TECHNICIAN, TEAM_LEADER, ENGINEERING_SUPERVISOR, SITE_HEAD)
                .under("REP-01", "REP-03", "REP-16")
                .starts(RECORDED_IN_TIME)
                .meets("REP-01")
                .starts(ENGINEERING_TOLD, PUBLIC_PASSED_ON)
                .starts(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE)
                .to(RECORDED)
                //
                .from(RECORDED)
                .act(Acknowledge.class)
                .by(ENGINEERING)
                .under("REP-02", "REP-20")
                .meets("REP-02", "REP-20")
                .starts(PUBLIC_REACHED, REVIEWED)
                .to(TRIAGE));
    }

    private static ProcedureBuilder<Stage, RepairAct, RepairCase> classification(
            ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        return dispatching(table.from(TRIAGE)
                .act(Triage.class)
                .by(ENGINEERING)
                .under("REP-03", "REP-10")
                .reconsiders(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE, REVIEWED)
                .branch(
                        "not on the price list",
                        (subject, act) -> act instanceof Triage triage && triage.offList(),
                        REVIEW)
                .to(UNASSIGNED)
                //
                .from(TRIAGE)
                .act(SurveyFirst.class)
                .by(ENGINEERING)
                .under("REP-03")
                .to(SURVEY)
                //
                .from(SURVEY)
                .act(ReportSurvey.class)
                .by(AT_WORK)
                .under("REP-03")
                .reconsiders(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE, REVIEWED)
                .branch(
                        "not on the price list",
                        (subject, act) -> act instanceof ReportSurvey survey && survey.offList(),
                        REVIEW)
                .to(UNASSIGNED));
    }

    private static ProcedureBuilder<Stage, RepairAct, RepairCase> dispatching(
            ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        return onSite(table.from(UNASSIGNED)
                .act(Dispatch.class)
                .by(DISPATCHERS)
                .under("REP-24")
                .to(DISPATCHED)
                //
                .from(UNASSIGNED)
                .act(Grab.class)
                .by(TECHNICIAN, TEAM_LEADER)
                .provided(ONE_TAKES_AN_ORDER_FOR_ONESELF)
                .under("REP-24")
                .meets("REP-04", "REP-05")
                .starts(ON_SITE_AT_ONCE, BEFORE_THE_APPOINTMENT)
                .to(ACCEPTED)
                //
                .from(DISPATCHED)
                .act(Accept.class)
                .by(AT_WORK)
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .under("REP-04", "REP-05")
                .meets("REP-04", "REP-05")
                .starts(ON_SITE_AT_ONCE, BEFORE_THE_APPOINTMENT)
                .to(ACCEPTED)
                //
                .from(DISPATCHED, ACCEPTED)
                .act(HandBack.class)
                .by(AT_WORK)
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .drops("REP-08", "REP-09")
                .starts(URGENT_ANSWER_AGAIN, REGULAR_ANSWER_AGAIN)
                .to(UNASSIGNED)
                //
                .from(DISPATCHED, ACCEPTED, ON_SITE, CHECKED, QUOTED, READY, WORKING, PAUSED)
                .act(Transfer.class)
                .by(DISPATCHERS)
                .provided(TRANSFER_GOES_TO_SOMEBODY_ELSE)
                .under("REP-24")
                .drops("REP-08", "REP-09")
                .resumes()
                .starts(URGENT_ANSWER_AGAIN, REGULAR_ANSWER_AGAIN)
                .to(DISPATCHED));
    }

    private static ProcedureBuilder<Stage, RepairAct, RepairCase> onSite(
            ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        return price(table.from(ACCEPTED)
                .act(Arrive.class)
                .by(AT_WORK)
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .under("REP-08", "REP-09", "REP-21")
                .meets("REP-08", "REP-09", "REP-21")
                .to(ON_SITE)
                //
                .from(ON_SITE, CHECKED, READY)
                .act(CheckItems.class)
                .by(AT_WORK)
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .under("REP-13")
                .starts(REVIEWED)
                .branch("an item is off the list and was not agreed", RepairProcedure::needsReview, REVIEW)
                .to(CHECKED));
    }

    private static ProcedureBuilder<Stage, RepairAct, RepairCase> price(
            ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        return work(table.from(REVIEW)
                .act(Review.class)
                .by(ENGINEERING_SUPERVISOR)
                .under("REP-10")
                .meets("REP-10")
                .branch("can't be done", (subject, act) -> act instanceof Review review && !review.feasible(), DECLINED)
                .to(QUOTED)
                //
                .from(CHECKED)
                .act(Quote.class)
                .by(AT_WORK)
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS, SOMETHING_IS_CHARGED)
                .under("REP-11")
                .to(QUOTED)
                //
                .from(QUOTED)
                .act(Agree.class)
                .by(AT_WORK)
                .by(DESK)
                .by(CUSTOMER)
                .provided(CONSENT_BY_CALL_IS_TAKEN_BY_STAFF)
                .under("REP-11")
                .branch("nobody is sent yet", (subject, act) -> !subject.somebodyIsSent(), UNASSIGNED)
                .branch("nobody is on site yet", (subject, act) -> !subject.isOnSite(), DISPATCHED)
                .to(READY)
                //
                .from(ON_SITE, CHECKED, QUOTED, READY)
                .act(Decline.class)
                .by(AT_WORK)
                .by(DESK)
                .under("REP-12")
                .endsAllClocks()
                .to(DECLINED)
                //
                .from(DECLINED)
                .act(CountersignDecline.class)
                .by(ENGINEERING_SUPERVISOR)
                .under("REP-12")
                .stays());
    }

    private static ProcedureBuilder<Stage, RepairAct, RepairCase> work(
            ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        return papers(table.from(CHECKED, READY)
                .act(Start.class)
                .by(AT_WORK)
                .provided(
                        ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS,
                        ITEMS_ARE_CHECKED_ON_SITE,
                        PRICE_IS_AGREED_BEFORE_WORK_STARTS)
                .to(WORKING)
                //
                .from(ON_SITE, CHECKED, QUOTED, READY, WORKING)
                .act(VerifyMaterial.class)
                .by(AT_WORK)
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .under("REP-14")
                .stays()
                //
                .from(WORKING)
                .act(Pause.class)
                .by(AT_WORK)
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS, PLANNED_RESUME_LIES_AHEAD)
                .under("REP-22")
                .pauses()
                .to(PAUSED)
                //
                .from(PAUSED)
                .act(Resume.class)
                .by(AT_WORK)
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .resumes()
                .to(WORKING)
                //
                .from(WORKING)
                .act(Complete.class)
                .by(AT_WORK)
                .provided(
                        ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS,
                        CHARGE_STAYS_WITHIN_WHAT_WAS_AGREED,
                        OWN_MATERIAL_IS_VERIFIED)
                .under("REP-06", "REP-07", "REP-15")
                .meets("REP-06", "REP-07")
                .to(COMPLETED)
                //
                .from(COMPLETED)
                .act(Sign.class)
                .by(AT_WORK)
                .by(PROPERTY_ASSISTANT)
                .by(CUSTOMER)
                .under("REP-15")
                .starts(SLIPS_BY_FIVE)
                .to(SIGNED));
    }

    private static ProcedureBuilder<Stage, RepairAct, RepairCase> papers(
            ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        return atAnyTime(table.from(SIGNED)
                .act(ReturnSlip.class)
                .by(AT_WORK)
                .provided(CUSTOMER_HAS_SIGNED)
                .under("REP-16", "REP-17")
                .meets("REP-17")
                .to(RETURNED)
                //
                .from(RETURNED)
                .act(Verify.class)
                .by(ENGINEERING_SUPERVISOR)
                .under("REP-17")
                .to(VERIFIED)
                //
                .from(VERIFIED)
                .act(HandToFinance.class)
                .by(DESK)
                .provided(SOMETHING_IS_CHARGED)
                .under("REP-16")
                .to(WITH_FINANCE)
                //
                .from(WITH_FINANCE, CLOSED)
                .act(RecordPayment.class)
                .by(FINANCE)
                .provided(NOTHING_IS_PAID_TWICE)
                .under("REP-19")
                .stays()
                //
                .from(VERIFIED, WITH_FINANCE)
                .act(Close.class)
                .by(DESK)
                .provided(NOTHING_IS_MISSING, CHARGED_ORDERS_GO_TO_FINANCE_FIRST)
                .under("REP-26")
                .endsAllClocks()
                .to(CLOSED)
                //
                .from(DECLINED)
                .act(FileDecline.class)
                .by(DESK)
                .provided(BOTH_SIGN_FOR_WHAT_IS_DECLINED, NOTHING_IS_MISSING)
                .under("REP-12", "REP-26")
                .endsAllClocks()
                .to(UNDONE));
    }

    private static ProcedureBuilder<Stage, RepairAct, RepairCase> atAnyTime(
            ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        return table.from(
                        TRIAGE,
                        SURVEY,
                        REVIEW,
                        QUOTED,
                        UNASSIGNED,
                        DISPATCHED,
                        ACCEPTED,
                        ON_SITE,
                        CHECKED,
                        READY,
                        WORKING,
                        PAUSED)
                .act(Reclassify.class)
                .by(ENGINEERING)
                .by(DESK)
                .under("REP-03")
                .drops("REP-09")
                .reconsiders(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE)
                .starts(BEFORE_THE_APPOINTMENT_ONCE_ACCEPTED)
                .stays()
                //
                .fromAnyOpenStage()
                .act(Urge.class)
                .by(DESK)
                .by(CUSTOMER)
                .stays()
                //
                .fromAnyOpenStage()
                .act(Promise.class)
                .by(DESK)
                .by(AT_WORK)
                .provided(PROMISE_LIES_AHEAD)
                .under("REP-22")
                .stays()
                //
                .from(
                        RECORDED,
                        TRIAGE,
                        SURVEY,
                        REVIEW,
                        QUOTED,
                        UNASSIGNED,
                        DISPATCHED,
                        ACCEPTED,
                        ON_SITE,
                        CHECKED,
                        READY)
                .act(Cancel.class)
                .by(DESK)
                .by(ENGINEERING_SUPERVISOR, SITE_HEAD)
                .endsAllClocks()
                .to(CANCELLED)
                //
                .from(CLOSED, UNDONE, CANCELLED)
                .act(Reopen.class)
                .by(DESK)
                .by(ENGINEERING_SUPERVISOR, SITE_HEAD)
                .under("REP-26")
                .starts(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE)
                .to(UNASSIGNED);
    }

    private static boolean needsReview(RepairCase subject, RepairAct act) {
        return act instanceof CheckItems checked
                && checked.lines().stream().anyMatch(ChargeLine::offList)
                && !subject.order().reviewed(checked.lines());
    }
}
