package io.huiyin.asset;

import io.huiyin.procedure.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of an asset.
 *
 * @param number how people call it, such as {@code DT-01}; once at a site
 * @param placeText where it is, beside or instead of building and public place
 */
public record AssetDetails(
        String number,
        AssetKind kind,
        String name,
        @Nullable Long buildingId,
        @Nullable Long placeId,
        @Nullable String placeText,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String serial,
        @Nullable LocalDate inServiceOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable Interval interval,
        AssetState state,
        String notes) {
    public AssetDetails {
        Fields.of()
                .text("number", number, 40)
                .given("kind", kind)
                .text("name", name, 100)
                .that("placeText", placed(buildingId, placeId, placeText), "asset.fault.place")
                .atMost("placeText", placeText, 100)
                .atMost("maker", maker, 100)
                .atMost("model", model, 100)
                .atMost("serial", serial, 100)
                .given("state", state)
                .that("warrantyUntil", ordered(inServiceOn, warrantyUntil), "asset.fault.warranty")
                .atMost("notes", notes, 2000)
                .check();
    }

    private static boolean placed(@Nullable Long buildingId, @Nullable Long placeId, @Nullable String placeText) {
        return buildingId != null || placeId != null || (placeText != null && !placeText.isBlank());
    }

    private static boolean ordered(@Nullable LocalDate begins, @Nullable LocalDate ends) {
        return begins == null || ends == null || !ends.isBefore(begins);
    }
}
