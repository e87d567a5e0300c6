package io.huiyin.repair.web.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.huiyin.matter.Priority;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.Consent;
import io.huiyin.repair.FaultType;
import io.huiyin.repair.IncidentKind;
import io.huiyin.repair.MaterialCheck;
import io.huiyin.staff.Trade;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is posted for each act: the version that was seen, and the act's own fields. */
sealed interface ActBody {
    int version();

    /** The fields of the act under a noun. */
    static Class<? extends ActBody> of(ActResource resource) {
        return switch (resource) {
            case ACKNOWLEDGEMENT,
                    GRAB,
                    ACCEPTANCE,
                    ARRIVAL,
                    QUOTE,
                    RESUMPTION,
                    SLIP_RETURN,
                    FINANCE_HANDOVER,
                    CLOSURE,
                    FILING -> Plain.class;
            case ENDING -> Ending.class;
            case SURVEY_ORDER, HAND_BACK, CANCELLATION, REOPENING -> WithReason.class;
            case TRIAGE -> Triage.class;
            case SURVEY -> Survey.class;
            case RECLASSIFICATION -> Reclassification.class;
            case DISPATCH -> Dispatch.class;
            case TRANSFER -> Transfer.class;
            case ITEMS -> Items.class;
            case REVIEW -> Review.class;
            case CONSENT -> Agreement.class;
            case REFUSAL -> Refusal.class;
            case TURNING_DOWN -> TurningDown.class;
            case DECLINE_SIGNATURE, SHEET_RECEIPT -> Signed.class;
            case MATERIAL_CHOICE -> MaterialChoice.class;
            case SHEET_NOTES -> SheetNotes.class;
            case COUNTERSIGNATURE -> Countersignature.class;
            case MATERIAL_CHECK -> Material.class;
            case START -> Starting.class;
            case INCIDENT -> Incident.class;
            case PAUSE -> Pause.class;
            case COMPLETION -> Completion.class;
            case SIGNATURE -> Signing.class;
            case VERIFICATION, PASSED_CHECK, FAILED_CHECK, MENDING -> Verification.class;
            case PAYMENT -> Payment.class;
            case PAYMENT_CANCELLATION -> PaymentCancellation.class;
            case URGE -> Urge.class;
            case PROMISE -> Promise.class;
        };
    }

    /** Nothing but the act itself. */
    @Schema(name = "Act")
    record Plain(int version) implements ActBody {}

    @Schema(name = "ActWithReason")
    record WithReason(int version, String reason) implements ActBody {}

    @Schema(name = "Ending")
    record Ending(int version, String result) implements ActBody {}

    @Schema(name = "Triage")
    record Triage(
            int version,
            Priority priority,
            Trade trade,
            @Nullable Boolean offList) implements ActBody {}

    @Schema(name = "Survey")
    record Survey(
            int version,
            String finding,
            Priority priority,
            Trade trade,
            @Nullable Boolean offList) implements ActBody {}

    @Schema(name = "Reclassification")
    record Reclassification(
            int version,
            Priority priority,
            Trade trade,
            @Nullable OffsetDateTime appointment,
            String reason) implements ActBody {}

    @Schema(name = "Dispatch")
    record Dispatch(int version, long technicianId) implements ActBody {}

    @Schema(name = "Transfer")
    record Transfer(int version, long technicianId, String reason) implements ActBody {}

    @Schema(name = "Items")
    record Items(
            int version,
            List<Line> lines,
            @Nullable String note,

            @Schema(description = "The kind of fault as found on site (REP-23)") @Nullable
            FaultType faultType,

            @Schema(description = "The asset that is broken, by its id") @Nullable
            Long assetId)
            implements ActBody {}

    @Schema(name = "Review")
    record Review(
            int version,
            boolean feasible,
            @Nullable List<Line> lines,
            @Nullable String note) implements ActBody {}

    @Schema(name = "Agreement")
    record Agreement(
            int version,
            Consent.Way way,
            String name,

            @Schema(
                    description =
                            "The drawn signature as a PNG data URL, the code, or where the call or the signed paper is kept")
            String evidence)
            implements ActBody {}

    @Schema(name = "Refusal")
    record Refusal(int version, String reason, @Nullable String signature) implements ActBody {}

    @Schema(name = "TurningDown")
    record TurningDown(
            int version,
            String name,
            String reason,

            @Schema(description = "Where the call is recorded") @Nullable
            String call)
            implements ActBody {}

    /** A signature of staff, with or without its picture. */
    @Schema(name = "Signed")
    record Signed(int version, @Nullable String signature) implements ActBody {}

    @Schema(name = "MaterialChoice")
    record MaterialChoice(
            int version,

            @Schema(description = "The customer's own, rather than the company's") @Nullable
            Boolean own,

            @Nullable String wish)
            implements ActBody {}

    @Schema(name = "SheetNotes")
    record SheetNotes(int version, String work, boolean tidied) implements ActBody {}

    @Schema(name = "Countersignature")
    record Countersignature(
            int version, @Nullable String note, @Nullable String signature) implements ActBody {}

    @Schema(name = "MaterialCheck")
    record Material(
            int version,
            String material,
            MaterialCheck.Result result,
            @Nullable Boolean warned) implements ActBody {}

    @Schema(name = "Start")
    record Starting(
            int version,

            @Schema(
                    description = "The safety points that were confirmed: all of the trade's at /safety-points",
                    example = "[\"WATER_OFF\"]")
            List<String> safety)
            implements ActBody {}

    @Schema(name = "Incident")
    record Incident(int version, IncidentKind kind, String what, boolean injured, String measures) implements ActBody {}

    @Schema(name = "Pause")
    record Pause(int version, String reason, OffsetDateTime plannedResume) implements ActBody {}

    @Schema(name = "Completion")
    record Completion(
            int version,
            List<Line> lines,
            int labourMinutes,
            String result,

            @Schema(description = "Material from the technician's van or the store (REP-23)") @Nullable
            List<Used> uses)
            implements ActBody {}

    /** Material that was used: what, from which place, how much. */
    @Schema(name = "UsedMaterial")
    record Used(
            long item,
            long place,

            @Schema(type = "string", example = "2") @Nullable
            BigDecimal quantity) {}

    @Schema(name = "Signing")
    record Signing(
            int version,
            String name,
            @Nullable String signature,
            boolean tried,
            @Schema(minimum = "1", maximum = "5") int quality,
            @Schema(minimum = "1", maximum = "5") int attitude,
            @Nullable String remark)
            implements ActBody {}

    @Schema(name = "Verification")
    record Verification(int version, @Nullable String note) implements ActBody {}

    @Schema(name = "Payment")
    record Payment(
            int version,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = "string", description = "Yuan", example = "60.00")
            BigDecimal amount,

            String receipt)
            implements ActBody {}

    @Schema(name = "PaymentCancellation")
    record PaymentCancellation(int version, String receipt, String reason) implements ActBody {}

    @Schema(name = "Urge")
    record Urge(int version, @Nullable String words) implements ActBody {}

    @Schema(name = "Promise")
    record Promise(int version, OffsetDateTime expected, String told) implements ActBody {}

    /** An item: of the price list by its id, or off the list with its own name and prices. */
    @Schema(name = "Line")
    record Line(
            @Schema(description = "Line of the price list; its name and prices hold") @Nullable
            Long item,

            @Nullable String name,
            @Nullable String unit,

            @Schema(type = "string", example = "1") @Nullable
            BigDecimal quantity,

            @Schema(type = "string", description = "Yuan per unit") @Nullable
            BigDecimal labour,

            @Schema(type = "string", description = "Yuan per unit") @Nullable
            BigDecimal material,

            @Nullable Boolean free,

            @Schema(description = "The customer brings the material (REP-14)") @Nullable
            Boolean ownMaterial) {}
}
