package io.huiyin.asset;

import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the list of assets; nothing where anything will do.
 *
 * @param text a piece of number, name, place, maker, model or serial number
 */
public record AssetFilter(
        @Nullable AssetKind kind,
        @Nullable AssetState state,
        @Nullable Long buildingId,
        @Nullable String text) {
    public static AssetFilter all() {
        return new AssetFilter(null, null, null, null);
    }
}
