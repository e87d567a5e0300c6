package io.huiyin.repair;

import static io.huiyin.procedure.Party.Inside.ASSIGNEE;
import static io.huiyin.procedure.Party.Outside.BOOKS;
import static io.huiyin.procedure.Party.Outside.CUSTOMER;
import static io.huiyin.procedure.Party.Outside.PASSER_BY;
import static io.huiyin.repair.RepairClocks.*;
import static io.huiyin.repair.RepairRule.*;
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
    private static final Party[] CHECKERS = {
        PROPERTY_ASSISTANT, CUSTOMER_SERVICE_SUPERVISOR, CUSTOMER_SERVICE_MANAGER, QUALITY
    };
    private static final Party[] AT_WORK = {TECHNICIAN, TEAM_LEADER, ENGINEERING_SUPERVISOR};

    static final Procedure<Stage, RepairAct, RepairCase> TABLE = table().build();

    private RepairProcedure() {}

    private static ProcedureBuilder<Stage, RepairAct, RepairCase> table() {
        var table = Procedure.<Stage, RepairAct, RepairCase>named("repair", Stage.class, RepairAct.class)
                .begins(CALLED)
                .ends(CLOSED, UNDONE, CANCELLED)
                .reaching(REVIEW, ENGINEERING_SUPERVISOR);
        intake(table);
        dispatching(table);
        onSite(table);
        work(table);
        papers(table);
        checks(table);
        atAnyTime(table);
        return table;
    }

    // spotless:off — laid out as a table, to be checked against the rule it comes from
    private static void intake(ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        table.from(CALLED).act(RepairAct.Record.class).by(DESK).by(AT_WORK).by(SITE_HEAD).under("REP-01", "REP-03", "REP-16")
                .starts(RECORDED_IN_TIME).meets("REP-01")
                .starts(ENGINEERING_TOLD, PUBLIC_PASSED_ON)
                .starts(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE)
                .tells(ENGINEERING)
                .to(RECORDED);

        table.from(CALLED).act(ReportInPassing.class).by(PASSER_BY).under("REP-20")
                .starts(RECORDED_IN_TIME).meets("REP-01")
                .starts(PUBLIC_PASSED_ON, URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE)
                .tells(ENGINEERING).tells(FRONT_DESK)
                .to(RECORDED);

        table.from(CALLED).act(ReportAgain.class).by(CUSTOMER).under("REP-01")
                .starts(RECORDED_IN_TIME).meets("REP-01")
                .starts(ENGINEERING_TOLD, PUBLIC_PASSED_ON)
                .starts(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE)
                .tells(ENGINEERING).tells(FRONT_DESK)
                .to(RECORDED);

        table.from(CALLED).act(TakeOver.class).by(BOOKS)
                .to(TAKEN_OVER);

        table.from(TAKEN_OVER).act(EndTakenOver.class).by(BOOKS)
                .by(CUSTOMER_SERVICE_SUPERVISOR, CUSTOMER_SERVICE_MANAGER, ENGINEERING_SUPERVISOR, SITE_HEAD)
                .endsAllClocks()
                .to(CLOSED);

        table.from(RECORDED, TAKEN_OVER).act(Acknowledge.class).by(ENGINEERING).under("REP-02", "REP-20")
                .meets("REP-02", "REP-20").starts(PUBLIC_REACHED, REVIEWED)
                .to(TRIAGE);

        table.from(TRIAGE).act(Triage.class).by(ENGINEERING).under("REP-03", "REP-10")
                .reconsiders(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE, REVIEWED)
                .branch("not on the price list", (subject, act) -> act instanceof Triage triage && triage.offList(), REVIEW)
                .to(UNASSIGNED);

        table.from(TRIAGE).act(SurveyFirst.class).by(ENGINEERING).under("REP-03")
                .tells(TEAM_LEADER)
                .to(SURVEY);

        table.from(SURVEY).act(ReportSurvey.class).by(AT_WORK).under("REP-03")
                .reconsiders(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE, REVIEWED)
                .branch("not on the price list", (subject, act) -> act instanceof ReportSurvey survey && survey.offList(), REVIEW)
                .tells(ENGINEERING)
                .to(UNASSIGNED);
    }

    private static void dispatching(ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        table.from(UNASSIGNED).act(Dispatch.class).by(DISPATCHERS).under("REP-24")
                .tells(ASSIGNEE)
                .to(DISPATCHED);

        table.from(UNASSIGNED).act(Grab.class).by(TECHNICIAN, TEAM_LEADER).under("REP-24")
                .provided(ONE_TAKES_AN_ORDER_FOR_ONESELF)
                .meets("REP-04", "REP-05").starts(ON_SITE_AT_ONCE, BEFORE_THE_APPOINTMENT)
                .to(ACCEPTED);

        table.from(DISPATCHED).act(Accept.class).by(AT_WORK).under("REP-04", "REP-05")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .meets("REP-04", "REP-05").starts(ON_SITE_AT_ONCE, BEFORE_THE_APPOINTMENT)
                .to(ACCEPTED);

        table.from(DISPATCHED, ACCEPTED).act(HandBack.class).by(AT_WORK)
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .drops("REP-08", "REP-09").starts(URGENT_ANSWER_AGAIN, REGULAR_ANSWER_AGAIN)
                .tells(ENGINEERING)
                .to(UNASSIGNED);

        table.from(DISPATCHED, ACCEPTED, ON_SITE, CHECKED, QUOTED, READY, WORKING, PAUSED).act(Transfer.class).by(DISPATCHERS).under("REP-24")
                .provided(SOMEBODY_IS_SENT, TRANSFER_GOES_TO_SOMEBODY_ELSE)
                .drops("REP-08", "REP-09").resumes().starts(URGENT_ANSWER_AGAIN, REGULAR_ANSWER_AGAIN)
                .tells(ASSIGNEE)
                .to(DISPATCHED);
    }

    private static void onSite(ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        table.from(ACCEPTED).act(Arrive.class).by(AT_WORK).under("REP-08", "REP-09", "REP-21")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .meets("REP-08", "REP-09", "REP-21")
                .to(ON_SITE);

        table.from(ON_SITE, CHECKED, READY).act(CheckItems.class).by(AT_WORK).under("REP-13")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .starts(REVIEWED)
                .branch("an item is off the list and was not reviewed", RepairProcedure::needsReview, REVIEW)
                .to(CHECKED);

        table.from(REVIEW).act(Review.class).by(ENGINEERING_SUPERVISOR).under("REP-10")
                .meets("REP-10")
                .branch("can't be done", (subject, act) -> act instanceof Review review && !review.feasible(), DECLINED)
                .tells(FRONT_DESK)
                .to(QUOTED);

        table.from(CHECKED).act(Quote.class).by(AT_WORK).under("REP-11")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS, SOMETHING_IS_CHARGED)
                .to(QUOTED);

        table.from(QUOTED).act(Agree.class).by(AT_WORK).by(DESK).by(CUSTOMER).under("REP-11")
                .provided(CONSENT_BY_CALL_IS_TAKEN_BY_STAFF)
                .branch("nobody is sent yet", (subject, act) -> !subject.somebodyIsSent(), UNASSIGNED)
                .tells(ASSIGNEE)
                .to(READY);

        table.from(ON_SITE, CHECKED, QUOTED, READY).act(Decline.class).by(AT_WORK).by(DESK).under("REP-12")
                .endsAllClocks()
                .tells(ENGINEERING_SUPERVISOR)
                .to(DECLINED);

        table.from(QUOTED).act(TurnDown.class).by(CUSTOMER).by(DESK).by(ENGINEERING_SUPERVISOR).under("REP-10", "REP-12")
                .provided(TURNING_DOWN_BY_CALL_SAYS_WHERE_IT_IS_RECORDED)
                .endsAllClocks()
                .tells(ENGINEERING_SUPERVISOR, ASSIGNEE)
                .to(DECLINED);

        table.from(DECLINED).act(SignDecline.class).by(AT_WORK).under("REP-12")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS, THE_TECHNICIANS_SIGNATURE_IS_WANTING)
                .tells(ENGINEERING_SUPERVISOR)
                .stays();

        table.from(DECLINED).act(CountersignDecline.class).by(ENGINEERING_SUPERVISOR).under("REP-12")
                .tells(FRONT_DESK)
                .stays();

        table.from(DECLINED).act(FileDecline.class).by(DESK).under("REP-12", "REP-26")
                .provided(BOTH_SIGN_FOR_WHAT_IS_DECLINED, NOTHING_IS_MISSING)
                .endsAllClocks()
                .to(UNDONE);
    }

    private static void work(ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        table.from(CHECKED, READY).act(Start.class).by(AT_WORK).under("REP-11", "REP-13", "REP-27")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS, ITEMS_ARE_CHECKED_ON_SITE, PRICE_IS_AGREED_BEFORE_WORK_STARTS)
                .provided(SAFETY_IS_CONFIRMED_BEFORE_WORK_STARTS)
                .to(WORKING);

        table.from(ON_SITE, CHECKED, QUOTED, READY, WORKING).act(VerifyMaterial.class).by(AT_WORK).under("REP-14")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .stays();

        table.from(RECORDED, TRIAGE, SURVEY, REVIEW, QUOTED, UNASSIGNED, DISPATCHED, ACCEPTED, ON_SITE, CHECKED, READY, WORKING, PAUSED)
                .act(ChooseMaterial.class).by(CUSTOMER).by(DESK).under("REP-14")
                .provided(A_HOUSEHOLD_IS_SERVED)
                .tells(ASSIGNEE)
                .stays();

        table.from(TRIAGE, SURVEY, UNASSIGNED, DISPATCHED, ACCEPTED, ON_SITE, CHECKED, READY, WORKING, PAUSED)
                .act(TakeSheet.class).by(AT_WORK).under("REP-21")
                .provided(A_PUBLIC_FACILITY_IS_REPAIRED, SHEET_IS_NOT_YET_TAKEN)
                .stays();

        table.from(WORKING).act(FillSheet.class).by(AT_WORK).under("REP-21")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS, A_PUBLIC_FACILITY_IS_REPAIRED, SHEET_IS_SIGNED_FOR)
                .stays();

        table.from(WORKING).act(Pause.class).by(AT_WORK).under("REP-22")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS, PLANNED_RESUME_LIES_AHEAD)
                .pauses()
                .tells(FRONT_DESK)
                .to(PAUSED);

        table.from(PAUSED).act(Resume.class).by(AT_WORK)
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS)
                .resumes()
                .to(WORKING);

        table.from(WORKING).act(Complete.class).by(AT_WORK).under("REP-06", "REP-07", "REP-15")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS, CHARGE_STAYS_WITHIN_WHAT_WAS_AGREED, OWN_MATERIAL_IS_VERIFIED)
                .provided(SHEET_OF_A_PUBLIC_FACILITY_IS_FILLED)
                .meets("REP-06", "REP-07")
                .to(COMPLETED);

        table.from(COMPLETED).act(Sign.class).by(AT_WORK).by(PROPERTY_ASSISTANT).by(CUSTOMER).under("REP-15")
                .starts(SLIPS_BY_FIVE)
                .tells(ASSIGNEE)
                .to(SIGNED);
    }

    private static void papers(ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        table.from(SIGNED).act(ReturnSlip.class).by(AT_WORK).under("REP-16", "REP-17")
                .provided(CUSTOMER_HAS_SIGNED)
                .meets("REP-17")
                .tells(ENGINEERING_SUPERVISOR)
                .to(RETURNED);

        table.from(RETURNED).act(Verify.class).by(ENGINEERING_SUPERVISOR).under("REP-17")
                .tells(FRONT_DESK)
                .to(VERIFIED);

        table.from(VERIFIED).act(HandToFinance.class).by(DESK).under("REP-16", "REP-18")
                .provided(SOMETHING_IS_CHARGED)
                .tells(FINANCE)
                .to(WITH_FINANCE);

        table.from(CLOSED).act(HandToFinance.class).by(DESK).under("REP-16", "REP-18")
                .provided(SOMETHING_IS_CHARGED, GOES_TO_FINANCE_ONCE)
                .tells(FINANCE)
                .stays();

        table.from(WITH_FINANCE, CLOSED).act(RecordPayment.class).by(FINANCE).under("REP-19")
                .provided(FINANCE_HAS_THE_SLIP, NOTHING_IS_PAID_TWICE)
                .tells(FRONT_DESK)
                .stays();

        table.from(WITH_FINANCE, CLOSED, CANCELLED, UNDONE).act(CancelPayment.class).by(FINANCE).under("REP-19")
                .provided(SOMETHING_IS_PAID)
                .tells(FRONT_DESK)
                .stays();

        table.from(VERIFIED, WITH_FINANCE).act(Close.class).by(DESK).under("REP-25", "REP-26")
                .provided(NOTHING_IS_MISSING, WHAT_THE_CHECK_FOUND_IS_MENDED)
                .endsAllClocks()
                .to(CLOSED);
    }

    private static void checks(ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        table.from(COMPLETED, SIGNED, RETURNED, VERIFIED, WITH_FINANCE, CLOSED).act(PassCheck.class).by(CHECKERS).under("REP-25")
                .provided(CHECK_IS_OPEN)
                .stays();

        table.from(COMPLETED, SIGNED, RETURNED, VERIFIED, WITH_FINANCE, CLOSED).act(FailCheck.class).by(CHECKERS).under("REP-25")
                .provided(CHECK_IS_OPEN)
                .tells(ASSIGNEE).tells(ENGINEERING_SUPERVISOR)
                .stays();

        table.from(COMPLETED, SIGNED, RETURNED, VERIFIED, WITH_FINANCE, CLOSED).act(Mend.class).by(AT_WORK).under("REP-25")
                .provided(ONLY_THE_TECHNICIAN_OF_THE_ORDER_ACTS, SOMETHING_IS_TO_BE_MENDED)
                .tells(PROPERTY_ASSISTANT)
                .stays();
    }

    private static void atAnyTime(ProcedureBuilder<Stage, RepairAct, RepairCase> table) {
        table.from(TRIAGE, SURVEY, REVIEW, QUOTED, UNASSIGNED, DISPATCHED, ACCEPTED, ON_SITE, CHECKED, READY, WORKING, PAUSED)
                .act(Reclassify.class).by(ENGINEERING).by(DESK).under("REP-03")
                .drops("REP-09")
                .reconsiders(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE)
                .starts(BEFORE_THE_APPOINTMENT_ONCE_ACCEPTED)
                .tells(ASSIGNEE)
                .stays();

        table.from(SURVEY, DISPATCHED, ACCEPTED, ON_SITE, CHECKED, REVIEW, QUOTED, READY, WORKING, PAUSED, COMPLETED, SIGNED, DECLINED)
                .act(ReportIncident.class).by(AT_WORK).by(DESK).by(SITE_HEAD).under("REP-27")
                .tells(ENGINEERING_SUPERVISOR, SITE_HEAD)
                .stays();

        table.fromAnyOpenStage().act(Urge.class).by(DESK).by(CUSTOMER)
                .tells(ASSIGNEE)
                .stays();

        table.fromAnyOpenStage().act(Promise.class).by(DESK).by(AT_WORK).under("REP-22")
                .provided(PROMISE_LIES_AHEAD)
                .tells(ASSIGNEE)
                .stays();

        table.from(TAKEN_OVER, RECORDED, TRIAGE, SURVEY, REVIEW, QUOTED, UNASSIGNED, DISPATCHED, ACCEPTED, ON_SITE, CHECKED, READY)
                .act(Cancel.class).by(DESK).by(ENGINEERING_SUPERVISOR, SITE_HEAD)
                .endsAllClocks()
                .tells(ASSIGNEE)
                .to(CANCELLED);

        table.from(CLOSED, UNDONE, CANCELLED).act(Reopen.class).by(DESK).by(ENGINEERING_SUPERVISOR, SITE_HEAD).under("REP-26")
                .starts(URGENT_RESPONSE, REGULAR_RESPONSE, URGENT_DONE, REGULAR_DONE)
                .tells(ENGINEERING)
                .to(UNASSIGNED);
    }
    // spotless:on

    private static boolean needsReview(RepairCase subject, RepairAct act) {
        return act instanceof CheckItems checked
                && checked.lines().stream().anyMatch(ChargeLine::offList)
                && !subject.order().reviewed(checked.lines());
    }
}
