package io.huiyin.repair.web.api;

import io.huiyin.matter.Priority;
import io.huiyin.repair.FaultType;
import io.huiyin.staff.Trade;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A repair as a program reports it. */
@Schema(name = "NewRepair")
record NewRepair(
        @Schema(description = "The contact that it came from; the two minutes count from its opening") @Nullable
        Long contact,

        Place place,
        @Nullable Caller customer,

        @Schema(description = "What is broken, in a few words", example = "水龙头漏水", maxLength = 60)
        String fault,

        @Schema(description = "What the customer said; the fault when left out", maxLength = 4000) @Nullable
        String content,

        @Nullable Trade trade,

        @Schema(description = "REGULAR when left out") @Nullable
        Priority priority,

        @Schema(description = "The line of the price list it seems to be") @Nullable
        Long item,

        @Schema(description = "Known not to be on the price list") @Nullable
        Boolean offList,

        @Schema(description = "When the customer wants somebody; none for at once") @Nullable
        OffsetDateTime appointment,

        @Nullable Boolean publicFacility,

        @Schema(description = "The kind of fault; told from the words when left out (REP-23)") @Nullable
        FaultType faultType,

        @Schema(description = "The asset that is broken, by its id") @Nullable
        Long assetId,

        @Schema(description = "Whether it was read back to the customer") @Nullable
        Boolean readBack) {

    /** Where it is: exactly one of home, public place, text. */
    @Schema(name = "Place")
    record Place(
            @Schema(description = "Room label, in any of the usual ways", example = "3-2-1201") @Nullable
            String home,

            @Schema(description = "Name of a public place of the community") @Nullable
            String publicPlace,

            @Schema(description = "Any other place, in words") @Nullable
            String text,

            @Schema(description = "Where exactly", example = "厨房") @Nullable
            String spot) {}

    /** Who wants it, and how he is reached. */
    @Schema(name = "Caller")
    record Caller(
            @Nullable String name,

            @Schema(description = "In any format", example = "138 1234 5678") @Nullable
            String telephone,

            @Schema(description = "Why there is no telephone") @Nullable
            String noTelephoneBecause) {
        static final Caller NOBODY = new Caller(null, null, null);
    }
}
