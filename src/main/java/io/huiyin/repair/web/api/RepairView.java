package io.huiyin.repair.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.api.Problem;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Priority;
import io.huiyin.repair.Consent;
import io.huiyin.repair.FaultType;
import io.huiyin.repair.MaterialCheck;
import io.huiyin.repair.Stage;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Trade;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A repair as programs see it: the order, its clocks, and what may be done now. */
@Schema(name = "Repair")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RepairView(
        @Schema(example = "BX20261121-0007") String number,
        @Schema(description = "Send it with the next act") int version,
        Stage stage,
        boolean open,
        Matter.Origin origin,
        Priority priority,
        @Nullable Trade trade,
        @Nullable FaultType faultType,
        @Nullable Long assetId,

        @Schema(description = "How many orders of the same fault came before it within the days of REP-23")
        int earlier,

        String fault,
        String content,
        String place,
        @Nullable Long homeId,
        @Nullable Caller customer,
        @Nullable Long contact,
        @Nullable OffsetDateTime appointment,
        @Nullable OffsetDateTime expected,
        boolean offList,
        boolean publicFacility,
        boolean readBack,
        @Nullable Technician technician,
        List<Line> lines,

        @Schema(description = "What the customer owes, in yuan", example = "60.00")
        String sum,

        @Schema(description = "What was paid, in yuan", example = "0.00")
        String paid,

        @Nullable Agreement consent,
        @Nullable Refusal refusal,
        @Nullable Material material,
        @Nullable SignOff signOff,
        int reopened,
        Times times,
        List<ClockView> clocks,

        @Schema(
                description =
                        "The household's own page, which opens without signing in: there it sees how things stand, agrees to"
                                + " the price and signs. Only for posts that take orders in, and until 30 days after the end",
                example = "https://huiyin.example.com/h/AAAAAAAAAAE")
        @Nullable
        String householdLink,

        @Schema(description = "The acts that the present stage knows")
        List<Offer> offers) {

    /** Who wants it; the telephone masked. */
    @Schema(name = "Customer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Caller(
            @Nullable String name,

            @Schema(description = "Masked", example = "138****5678") @Nullable
            String telephone,

            @Nullable String noTelephoneBecause) {}

    /** Who is sent. */
    @Schema(name = "Technician")
    record Technician(long id, String name) {}

    /** An item with its price, amounts in yuan. */
    @Schema(name = "ChargedLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable Long item,
            String name,

            @Schema(description = "The English name; empty where the item has none")
            String nameEn,

            String unit,

            @Schema(description = "The unit in English; empty where the item has none")
            String unitEn,

            String quantity,
            String labour,
            String material,
            boolean charged,
            boolean ownMaterial,
            String sum) {}

    /** The customer's agreement to a price. */
    @Schema(name = "Consent")
    record Agreement(Consent.Way way, String name, String sum, OffsetDateTime at) {}

    /** Why it is not wanted or can't be done, and who signed for it. */
    @Schema(name = "Declined")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(
            String reason,
            boolean byCustomer,
            @Nullable String technician,
            @Nullable String supervisor,
            OffsetDateTime at) {}

    /** What was found about material that the customer brought. */
    @Schema(name = "Material")
    record Material(String material, MaterialCheck.Result result, boolean warned) {}

    /** The customer's signature and rating. */
    @Schema(name = "SignOff")
    record SignOff(
            String name,
            int quality,
            int attitude,
            @Nullable String remark,
            OffsetDateTime at) {}

    /** When what happened. */
    @Schema(name = "Times")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Times(
            OffsetDateTime openedAt,
            OffsetDateTime recordedAt,
            @Nullable OffsetDateTime acknowledgedAt,
            @Nullable OffsetDateTime acceptedAt,
            @Nullable OffsetDateTime arrivedAt,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime completedAt,
            @Nullable OffsetDateTime returnedAt,
            @Nullable OffsetDateTime verifiedAt,
            @Nullable OffsetDateTime toFinanceAt,
            @Nullable OffsetDateTime endedAt) {}

    /** An act that the stage knows; with reasons when it may not be done by the asker now. */
    @Schema(name = "Offer")
    record Offer(
            @Schema(description = "Post it to …/repairs/{number}/{act}", example = "arrival")
            String act,

            boolean open,
            List<Problem.Because> reasons) {}

    /** A line of the register. */
    @Schema(name = "RepairLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String number,
            int version,
            Stage stage,
            boolean open,
            Matter.Origin origin,
            Priority priority,
            String fault,
            String place,
            @Nullable String customer,
            @Nullable Technician technician,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime endedAt,

            @Schema(description = "Due time of the open clock that runs out first") @Nullable
            OffsetDateTime due) {}

    /** A page of the register. */
    @Schema(name = "Repairs")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            List<Entry> repairs,

            @Schema(description = "Ask for the next page with it; absent on the last page") @Nullable
            String next) {}

    /** The timeline. */
    @Schema(name = "Timeline")
    record Course(List<Fact> entries) {}

    /** A fact of the timeline, never changed. */
    @Schema(name = "TimelineEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fact(
            int seq,
            int version,
            OffsetDateTime at,
            Actor.Kind actor,
            String by,
            @Schema(example = "Dispatch") String act,
            @Nullable String from,
            @Nullable String to,

            @Schema(description = "What was entered, by the fields of the act")
            Map<String, Object> facts) {}
}
