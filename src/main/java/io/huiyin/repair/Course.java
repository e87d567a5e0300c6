package io.huiyin.repair;

import io.huiyin.matter.Move;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.repair.WorkOrder.Refusal;
import io.huiyin.repair.WorkOrder.SignOff;
import io.huiyin.repair.WorkOrder.Technician;
import java.time.Instant;

/** What each act makes of a work order. The table has allowed the act before. */
final class Course {
    private final WorkOrder order;
    private final Move<Stage> move;
    private final Instant at;

    Course(WorkOrder order, Move<Stage> move) {
        this.order = order;
        this.move = move;
        this.at = move.at();
    }

    WorkOrder after(RepairAct act) {
        return switch (act) {
            case RepairAct.Record ignored -> order;
            case Acknowledge ignored -> order.with(progress -> progress.acknowledged(at));
            case Triage triage -> order.classified(triage.priority(), triage.trade(), triage.offList());
            case SurveyFirst ignored -> order;
            case ReportSurvey survey -> order.classified(survey.priority(), survey.trade(), survey.offList());
            case Reclassify again ->
                order.classified(again.priority(), again.trade(), order.offList())
                        .appointed(again.appointment());
            case Dispatch dispatch -> order.sent(new Technician(dispatch.technicianId(), dispatch.technician()));
            case Grab grab ->
                order.sent(new Technician(grab.technicianId(), grab.technician()))
                        .with(progress -> progress.accepted(at));
            case Accept ignored -> order.with(progress -> progress.accepted(at));
            case HandBack ignored -> order.sent(Technician.NOBODY);
            case Transfer transfer -> order.sent(new Technician(transfer.technicianId(), transfer.technician()));
            case Arrive ignored -> order.with(progress -> progress.arrived(at));
            case CheckItems checked ->
                order.listed(checked.lines(), move.to() == Stage.REVIEW).with(progress -> progress.checked(at));
            case Review review -> reviewed(review);
            case Quote ignored -> order;
            case Agree agree -> order.agreed(new Consent(agree.way(), agree.name(), evidence(agree), order.sum(), at));
            case Decline decline -> order.refused(new Refusal(decline.reason(), true, decline.technician(), null, at));
            case CountersignDecline countersigned -> order.countersigned(countersigned.supervisor());
            case Start ignored -> order.with(progress -> progress.started(at));
            case VerifyMaterial verified ->
                order.verified(new MaterialCheck(verified.material(), verified.result(), verified.warned()));
            case Pause ignored -> order;
            case Resume ignored -> order;
            case Complete complete ->
                order.listed(complete.lines(), false)
                        .with(progress -> progress.completed(at, complete.labourMinutes(), complete.result()));
            case Sign sign ->
                order.signed(new SignOff(sign.signature(), sign.quality(), sign.attitude(), sign.remark(), at));
            case ReturnSlip ignored -> order.with(progress -> progress.returned(at));
            case Verify ignored -> order.with(progress -> progress.verified(at));
            case HandToFinance ignored -> order.with(progress -> progress.toFinance(at));
            case RecordPayment payment -> order.paid(payment.amount());
            case Close ignored -> order;
            case FileDecline ignored -> order;
            case Urge ignored -> order;
            case Promise promise -> order.promised(promise.expected());
            case Cancel ignored -> order;
            case Reopen ignored -> order.takenUpAgain(at);
        };
    }

    /** What can't be done ends like what is not wanted, signed by the supervisor who found so and the one who will file it. */
    private WorkOrder reviewed(Review review) {
        var reviewed = order.with(progress -> progress.reviewed(at));
        if (review.feasible()) {
            return reviewed.listed(review.lines(), false);
        }
        var signature = new Signature(move.by().actor().name(), null);
        return reviewed.refused(new Refusal(review.note(), false, signature, signature, at));
    }

    private static String evidence(Agree agree) {
        var evidence = agree.evidence();
        return evidence == null ? "" : evidence;
    }
}
