package io.huiyin.repair.web;

import static io.huiyin.repair.web.FormField.Kind.AREA;
import static io.huiyin.repair.web.FormField.Kind.CHOICE;
import static io.huiyin.repair.web.FormField.Kind.LINE;
import static io.huiyin.repair.web.FormField.Kind.MOMENT;
import static io.huiyin.repair.web.FormField.Kind.MONEY;
import static io.huiyin.repair.web.FormField.Kind.NUMBER;
import static io.huiyin.repair.web.FormField.Kind.POINTS;
import static io.huiyin.repair.web.FormField.Kind.SELECT;
import static io.huiyin.repair.web.FormField.Kind.SEND;
import static io.huiyin.repair.web.FormField.Kind.SIGNATURE;
import static io.huiyin.repair.web.FormField.Kind.STARS;
import static io.huiyin.repair.web.FormField.Kind.TICK;

import io.huiyin.repair.ActResource;
import io.huiyin.repair.form.ItemForms;
import java.util.List;

/** What the form of each act asks, in the order in which it is filled in. */
record Asked(String name, FormField.Kind kind, boolean required) {
    static List<Asked> of(ActResource resource) {
        return switch (resource) {
            case TRIAGE -> List.of(must("priority", CHOICE), must("trade", SELECT), may("offList", TICK));
            case SURVEY_ORDER, HAND_BACK, CANCELLATION, REOPENING -> List.of(must("reason", AREA));
            case SURVEY ->
                List.of(must("finding", AREA), must("priority", CHOICE), must("trade", SELECT), may("offList", TICK));
            case RECLASSIFICATION ->
                List.of(
                        must("priority", CHOICE),
                        must("trade", SELECT),
                        may("appointment", MOMENT),
                        must("reason", AREA));
            case DISPATCH -> List.of(must("technicianId", SEND));
            case TRANSFER -> List.of(must("reason", AREA), must("technicianId", SEND));
            case ITEMS -> List.of(may("note", LINE));
            case REVIEW -> List.of(must("feasible", CHOICE), may("note", AREA));
            case CONSENT ->
                List.of(must("way", CHOICE), must("name", LINE), must("drawing", SIGNATURE), may("evidence", LINE));
            case REFUSAL -> List.of(must("reason", AREA), may("drawing", SIGNATURE));
            case TURNING_DOWN -> List.of(must("name", LINE), must("reason", AREA), must("call", LINE));
            case DECLINE_SIGNATURE, SHEET_RECEIPT -> List.of(may("drawing", SIGNATURE));
            case MATERIAL_CHOICE -> List.of(may("own", TICK), may("wish", LINE));
            case SHEET_NOTES -> List.of(must("work", AREA), must("tidied", TICK));
            case COUNTERSIGNATURE -> List.of(may("note", AREA), may("drawing", SIGNATURE));
            case MATERIAL_CHECK -> List.of(must("material", LINE), must("result", CHOICE), may("warned", TICK));
            case START -> List.of(must("safety", POINTS));
            case INCIDENT ->
                List.of(must("kind", SELECT), must("what", AREA), must("injured", CHOICE), must("measures", AREA));
            case PAUSE -> List.of(must("reason", AREA), must("plannedResume", MOMENT));
            case COMPLETION -> List.of(must("labourMinutes", NUMBER), must("result", AREA));
            case SIGNATURE ->
                List.of(
                        must("name", LINE),
                        must("tried", TICK),
                        must("quality", STARS),
                        must("attitude", STARS),
                        may("remark", AREA),
                        may("drawing", SIGNATURE));
            case PASSED_CHECK -> List.of(may("note", AREA));
            case FAILED_CHECK, MENDING -> List.of(must("note", AREA));
            case VERIFICATION -> List.of(may("note", AREA));
            case PAYMENT -> List.of(must("amount", MONEY), must("receipt", LINE));
            case PAYMENT_CANCELLATION -> List.of(must("receipt", LINE), must("reason", AREA));
            case URGE -> List.of(may("words", AREA));
            case PROMISE -> List.of(must("expected", MOMENT), must("told", AREA));
            case ENDING,
                    ACKNOWLEDGEMENT,
                    GRAB,
                    ACCEPTANCE,
                    ARRIVAL,
                    QUOTE,
                    RESUMPTION,
                    SLIP_RETURN,
                    FINANCE_HANDOVER,
                    CLOSURE,
                    FILING -> List.of();
        };
    }

    /** Whether the act has a form at all, rather than a button alone. */
    static boolean something(ActResource resource) {
        return ItemForms.belongTo(resource) || !of(resource).isEmpty();
    }

    private static Asked must(String name, FormField.Kind kind) {
        return new Asked(name, kind, true);
    }

    private static Asked may(String name, FormField.Kind kind) {
        return new Asked(name, kind, false);
    }
}
