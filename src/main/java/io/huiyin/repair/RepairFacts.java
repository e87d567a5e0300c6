package io.huiyin.repair;

import io.huiyin.repair.RepairAct.*;
import io.huiyin.store.Use;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the timeline keeps of each act: plain values, so that an entry can be read without any other table. */
final class RepairFacts {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    private RepairFacts() {}

    static Map<String, Object> of(WorkOrder order, RepairAct act) {
        var kept = new RepairFacts();
        switch (act) {
            case RepairAct.Record(Report report) -> kept.report(report).diagnosed(order);
            case ReportInPassing(Report report) -> kept.report(report).diagnosed(order);
            case ReportAgain again ->
                kept.put("former", again.former()).report(again.report()).diagnosed(order);
            case TakeOver(Report report, Books books) -> kept.takenOver(report, books);
            case EndTakenOver ended -> kept.put("result", ended.result());
            case Triage triage ->
                kept.put("priority", triage.priority())
                        .put("trade", triage.trade())
                        .put("offList", triage.offList());
            case SurveyFirst survey -> kept.put("reason", survey.reason());
            case ReportSurvey survey ->
                kept.put("finding", survey.finding())
                        .put("priority", survey.priority())
                        .put("trade", survey.trade());
            case Reclassify again ->
                kept.put("priority", again.priority())
                        .put("trade", again.trade())
                        .put("appointment", again.appointment())
                        .put("reason", again.reason());
            case Dispatch dispatch -> kept.put("technician", dispatch.technician());
            case Grab grab -> kept.put("technician", grab.technician());
            case HandBack back -> kept.put("reason", back.reason());
            case Transfer transfer ->
                kept.put("technician", transfer.technician()).put("reason", transfer.reason());
            case CheckItems checked ->
                kept.lines(checked.lines()).put("note", checked.note()).diagnosed(order);
            case Review review ->
                kept.put("feasible", review.feasible()).lines(review.lines()).put("note", review.note());
            case Quote ignored -> kept.lines(order.lines());
            case Agree agree ->
                kept.put("way", agree.way())
                        .put("name", agree.name())
                        .put("evidence", agree.evidence())
                        .put("sum", order.sum().toPlainString());
            case Decline decline ->
                kept.put("reason", decline.reason())
                        .put("technician", decline.technician().name());
            case TurnDown down ->
                kept.put("name", down.name()).put("reason", down.reason()).put("call", down.call());
            case SignDecline signed ->
                kept.put("technician", signed.technician().name())
                        .put("signature", signed.technician().file());
            case ChooseMaterial choice -> kept.put("own", choice.own()).put("wish", choice.wish());
            case TakeSheet taken ->
                kept.put("receiver", taken.receiver().name())
                        .put("signature", taken.receiver().file());
            case FillSheet filled -> kept.put("work", filled.work()).put("tidied", filled.tidied());
            case CountersignDecline signed ->
                kept.put("supervisor", signed.supervisor().name()).put("note", signed.note());
            case VerifyMaterial material ->
                kept.put("material", material.material())
                        .put("result", material.result())
                        .put("warned", material.warned());
            case Start start -> kept.put("safety", start.safety().confirmed());
            case ReportIncident incident ->
                kept.put("kind", incident.kind())
                        .put("what", incident.what())
                        .put("injured", incident.injured())
                        .put("measures", incident.measures());
            case Pause pause -> kept.put("reason", pause.reason()).put("plannedResume", pause.plannedResume());
            case Complete complete ->
                kept.lines(complete.lines())
                        .put("labourMinutes", complete.labourMinutes())
                        .put("result", complete.result())
                        .put("uses", Use.told(complete.uses(), false))
                        .put("usesEn", Use.told(complete.uses(), true));
            case Sign sign ->
                kept.put("name", sign.signature().name())
                        .put("signature", sign.signature().file())
                        .put("quality", sign.quality())
                        .put("attitude", sign.attitude())
                        .put("remark", sign.remark());
            case PassCheck passed -> kept.put("note", passed.note());
            case FailCheck failed -> kept.put("note", failed.note());
            case Mend mended -> kept.put("note", mended.note());
            case Verify verify -> kept.put("note", verify.note());
            case RecordPayment payment ->
                kept.put("amount", payment.amount().toPlainString()).put("receipt", payment.receipt());
            case CancelPayment payment ->
                kept.put("amount", payment.amount().toPlainString())
                        .put("receipt", payment.receipt())
                        .put("reason", payment.reason());
            case HandToFinance handed -> kept.put("batch", handed.batch());
            case Urge urge -> kept.put("words", urge.words());
            case Promise promise -> kept.put("expected", promise.expected()).put("told", promise.told());
            case Cancel cancel -> kept.put("reason", cancel.reason());
            case Reopen reopen -> kept.put("reason", reopen.reason());
            case Acknowledge ignored -> {}
            case Accept ignored -> {}
            case Arrive ignored -> {}
            case Resume ignored -> {}
            case ReturnSlip ignored -> {}
            case Close ignored -> {}
            case FileDecline ignored -> {}
        }
        return kept.facts;
    }

    private RepairFacts report(Report report) {
        put("content", report.content());
        put("fault", report.fault());
        put("priority", report.priority());
        put("appointment", report.appointment());
        put("publicFacility", report.publicFacility());
        put("readBack", report.readBack());
        put("noTelephoneBecause", report.noTelephoneBecause());
        return report.planned() ? put("planned", true) : this;
    }

    private RepairFacts diagnosed(WorkOrder order) {
        return put("faultType", order.diagnosis().type()).put("earlier", order.earlier() == 0 ? null : order.earlier());
    }

    private void takenOver(Report report, Books books) {
        put("content", report.content());
        put("fault", report.fault());
        put("source", books.source());
        put("channel", books.channel());
        put("status", books.status());
    }

    private RepairFacts lines(List<ChargeLine> lines) {
        return put("lines", lines.stream().map(RepairFacts::line).toList());
    }

    private static Map<String, Object> line(ChargeLine line) {
        var facts = new RepairFacts();
        facts.put("item", line.itemId());
        facts.put("name", line.name());
        facts.put("nameEn", line.called().nameEn());
        facts.put("quantity", line.called().counted(line.quantity(), false));
        facts.put("quantityEn", line.called().counted(line.quantity(), true));
        facts.put("sum", line.sum().toPlainString());
        return facts.facts;
    }

    private RepairFacts put(String name, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            facts.put(
                    name,
                    value instanceof Number || value instanceof Boolean || value instanceof List
                            ? value
                            : value.toString());
        }
        return this;
    }
}
