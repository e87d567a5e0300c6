package io.huiyin.repair;

import io.huiyin.matter.Move;
import io.huiyin.repair.Progress.Milestone;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.repair.WorkOrder.Refusal;
import io.huiyin.repair.WorkOrder.SignOff;
import io.huiyin.repair.WorkOrder.Technician;
import java.time.Instant;

/** What each act makes of a work order. The table has allowed the act before. */
final class Course {
    private final Move<Stage> move;
    private final Instant at;

    Course(Move<Stage> move) {
        this.move = move;
        this.at = move.at();
    }

    WorkOrder after(WorkOrder order, RepairAct act) {
        return order.with(draft -> apply(act, draft, order));
    }

    private void apply(RepairAct act, WorkOrderDraft draft, WorkOrder before) {
        switch (act) {
            case EndTakenOver ended -> draft.progress = draft.progress.toldBy(ended.result());
            case Acknowledge ignored -> acknowledged(draft);
            case Triage triage -> classified(draft, triage);
            case ReportSurvey survey -> surveyed(draft, survey);
            case Reclassify again -> reclassified(draft, again);
            case Dispatch dispatch -> draft.sent(new Technician(dispatch.technicianId(), dispatch.technician()));
            case Grab grab -> grabbed(draft, grab);
            case Accept ignored -> reached(draft, Milestone.ACCEPTED);
            case HandBack ignored -> draft.sent(Technician.NOBODY);
            case Transfer transfer -> draft.sent(new Technician(transfer.technicianId(), transfer.technician()));
            case Arrive ignored -> reached(draft, Milestone.ARRIVED);
            case CheckItems checked -> checked(draft, checked);
            case Review review -> reviewed(draft, review);
            case Agree agree ->
                draft.consent = new Consent(agree.way(), agree.name(), evidence(agree), before.sum(), at);
            case Decline decline -> draft.refusal = new Refusal(decline.reason(), true, decline.technician(), null, at);
            case TurnDown down -> draft.refusal = new Refusal(down.reason(), true, null, null, at);
            case SignDecline signed -> draft.declineSigned(signed.technician());
            case TakeSheet taken -> draft.sheet = new InspectionSheet(taken.receiver(), at, null, null);
            case FillSheet filled -> draft.sheetFilled(filled.work(), at);
            case CountersignDecline countersigned -> draft.countersigned(countersigned.supervisor());
            case Start ignored -> reached(draft, Milestone.STARTED);
            case VerifyMaterial seen ->
                draft.materialCheck = new MaterialCheck(seen.material(), seen.result(), seen.warned());
            case Complete complete -> completed(draft, complete);
            case Sign sign ->
                draft.signOff = new SignOff(sign.signature(), sign.quality(), sign.attitude(), sign.remark(), at);
            case ReturnSlip ignored -> reached(draft, Milestone.RETURNED);
            case Verify ignored -> reached(draft, Milestone.VERIFIED);
            case HandToFinance ignored -> reached(draft, Milestone.TO_FINANCE);
            case RecordPayment payment -> draft.paid = draft.paid.add(payment.amount());
            case CancelPayment payment -> draft.paid = draft.paid.subtract(payment.amount());
            case PassCheck passed -> checked(draft, QualityCheck.State.PASSED, passed.note());
            case FailCheck failed -> checked(draft, QualityCheck.State.TO_MEND, failed.note());
            case Mend mended -> checked(draft, QualityCheck.State.TO_RECHECK, mended.note());
            case Promise promise -> draft.expected = promise.expected();
            case Reopen ignored -> draft.takenUpAgain(at);
            case RepairAct.Record ignored -> {}
            case ReportInPassing ignored -> {}
            case ReportAgain ignored -> {}
            case ChooseMaterial ignored -> {}
            case TakeOver ignored -> {}
            case SurveyFirst ignored -> {}
            case Quote ignored -> {}
            case Pause ignored -> {}
            case Resume ignored -> {}
            case Close ignored -> {}
            case FileDecline ignored -> {}
            case Urge ignored -> {}
            case ReportIncident ignored -> {}
            case Cancel ignored -> {}
        }
    }

    /** What was taken over counts from when somebody here took note, not from the older books. */
    private void acknowledged(WorkOrderDraft draft) {
        if (move.from() == Stage.TAKEN_OVER) {
            reached(draft, Milestone.COUNTED_FROM);
        }
        reached(draft, Milestone.ACKNOWLEDGED);
    }

    private void reached(WorkOrderDraft draft, Milestone milestone) {
        draft.progress = draft.progress.reached(milestone, at);
    }

    private void checked(WorkOrderDraft draft, QualityCheck.State state, String note) {
        draft.check = new QualityCheck(state, note, move.by().actor().name(), at);
    }

    private static void classified(WorkOrderDraft draft, Triage triage) {
        draft.classified(triage.priority(), triage.trade());
        draft.offList = triage.offList();
    }

    private static void surveyed(WorkOrderDraft draft, ReportSurvey survey) {
        draft.classified(survey.priority(), survey.trade());
        draft.offList = survey.offList();
    }

    private static void reclassified(WorkOrderDraft draft, Reclassify again) {
        draft.classified(again.priority(), again.trade());
        draft.appointment = again.appointment();
    }

    private void grabbed(WorkOrderDraft draft, Grab grab) {
        draft.sent(new Technician(grab.technicianId(), grab.technician()));
        reached(draft, Milestone.ACCEPTED);
    }

    private void checked(WorkOrderDraft draft, CheckItems checked) {
        draft.listed(checked.lines());
        draft.diagnosis = checked.diagnosis().or(draft.diagnosis).settled();
        draft.offList = move.to() == Stage.REVIEW;
        reached(draft, Milestone.CHECKED);
    }

    private void completed(WorkOrderDraft draft, Complete complete) {
        draft.listed(complete.lines());
        draft.progress = draft.progress.completed(at, complete.labourMinutes(), complete.result());
    }

    /** What can't be done ends like what is not wanted, signed by the supervisor who found so. */
    private void reviewed(WorkOrderDraft draft, Review review) {
        reached(draft, Milestone.REVIEWED);
        draft.offList = false;
        if (review.feasible()) {
            draft.listed(review.lines());
        } else {
            var signature = new Signature(move.by().actor().name(), null);
            draft.refusal = new Refusal(review.note(), false, signature, signature, at);
        }
    }

    private static String evidence(Agree agree) {
        var evidence = agree.evidence();
        return evidence == null ? "" : evidence;
    }
}
