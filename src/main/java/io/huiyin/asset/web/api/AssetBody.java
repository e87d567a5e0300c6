package io.huiyin.asset.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.asset.Asset;
import io.huiyin.asset.AssetKind;
import io.huiyin.asset.AssetState;
import io.huiyin.asset.Interval;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An asset as programs see it. */
@Schema(name = "Asset")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssetBody(
        long id,
        @Schema(example = "DT-01") String number,
        AssetKind kind,
        String name,
        String where,
        @Nullable Long buildingId,
        @Nullable Long placeId,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String serial,
        @Nullable LocalDate inServiceOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable Integer careEvery,
        Interval.@Nullable Unit careUnit,
        AssetState state,
        String notes,
        @Schema(description = "Counts its changes") int version) {
    static AssetBody of(Asset asset) {
        var is = asset.is();
        var interval = is.interval();
        return new AssetBody(
                asset.id(),
                is.number(),
                is.kind(),
                is.name(),
                asset.where(),
                is.buildingId(),
                is.placeId(),
                is.maker(),
                is.model(),
                is.serial(),
                is.inServiceOn(),
                is.warrantyUntil(),
                interval == null ? null : interval.every(),
                interval == null ? null : interval.unit(),
                is.state(),
                is.notes(),
                asset.version());
    }

    /** A page of assets. */
    @Schema(name = "AssetPage")
    record Page(
            List<AssetBody> assets,

            @Schema(description = "Where the next page begins; none after the last") @Nullable
            Integer next) {}
}
