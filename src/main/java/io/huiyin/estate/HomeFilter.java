package io.huiyin.estate;

import org.jspecify.annotations.Nullable;

/** Which homes of a community are listed: of one building or all, in one state or any. */
public record HomeFilter(
        @Nullable Long buildingId, @Nullable HomeState state) {
    public static HomeFilter all() {
        return new HomeFilter(null, null);
    }
}
