package io.huiyin.repair;

import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Priority;
import io.huiyin.repair.WorkOrder.Refusal;
import io.huiyin.repair.WorkOrder.SignOff;
import io.huiyin.repair.WorkOrder.Technician;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A work order while an act changes it; done, it is a value again. */
final class WorkOrderDraft {
    private final MatterRef ref;
    private final Report report;
    Priority priority;

    @Nullable
    Trade trade;

    boolean offList;

    @Nullable
    Instant appointment;

    Progress progress;
    Technician technician;
    List<ChargeLine> lines;

    @Nullable
    Consent consent;

    @Nullable
    Refusal refusal;

    @Nullable
    MaterialCheck materialCheck;

    @Nullable
    SignOff signOff;

    @Nullable
    InspectionSheet sheet;

    @Nullable
    QualityCheck check;

    @Nullable
    Instant expected;

    int reopened;
    BigDecimal paid;
    int revision;
    Diagnosis diagnosis;
    int earlier;

    WorkOrderDraft(MatterRef ref, Report report, Instant now) {
        this.ref = ref;
        this.report = report;
        priority = report.priority();
        trade = report.trade();
        offList = report.offList();
        appointment = report.appointment();
        progress = Progress.recorded(now);
        technician = Technician.NOBODY;
        lines = List.of();
        paid = BigDecimal.ZERO.setScale(2);
        diagnosis = report.diagnosis();
    }

    WorkOrderDraft(WorkOrder order) {
        ref = order.ref();
        report = order.report();
        priority = order.priority();
        trade = order.trade();
        offList = order.offList();
        appointment = order.appointment();
        progress = order.progress();
        technician = order.technician();
        lines = order.lines();
        consent = order.consent();
        refusal = order.refusal();
        materialCheck = order.materialCheck();
        signOff = order.signOff();
        sheet = order.sheet();
        check = order.check();
        expected = order.expected();
        reopened = order.reopened();
        paid = order.paid();
        revision = order.revision();
        diagnosis = order.diagnosis();
        earlier = order.earlier();
    }

    void classified(Priority as, Trade whose) {
        priority = as;
        trade = whose;
    }

    void sent(Technician who) {
        technician = who;
        progress = progress.nobodyYet();
    }

    void listed(List<ChargeLine> items) {
        revision += items.equals(lines) ? 0 : 1;
        lines = items;
    }

    void countersigned(Signature supervisor) {
        var no = Objects.requireNonNull(refusal, "nothing was refused");
        refusal = new Refusal(no.reason(), no.byCustomer(), no.technician(), supervisor, no.at());
    }

    void declineSigned(Signature by) {
        var no = Objects.requireNonNull(refusal, "nothing was refused");
        refusal = new Refusal(no.reason(), no.byCustomer(), by, no.supervisor(), no.at());
    }

    void sheetFilled(String work, Instant at) {
        sheet = Objects.requireNonNull(sheet, "nobody signed for the sheet").filled(work, at);
    }

    /** What was entered before stays on the timeline and in earlier revisions. */
    void takenUpAgain(Instant at) {
        progress = progress.again(at);
        technician = Technician.NOBODY;
        consent = null;
        refusal = null;
        materialCheck = null;
        signOff = null;
        sheet = null;
        check = null;
        expected = null;
        reopened++;
    }

    WorkOrder done() {
        return new WorkOrder(
                ref,
                report,
                priority,
                trade,
                offList,
                appointment,
                progress,
                technician,
                lines,
                consent,
                refusal,
                materialCheck,
                signOff,
                sheet,
                check,
                expected,
                reopened,
                paid,
                revision,
                diagnosis,
                earlier);
    }
}
