package io.huiyin.asset.web;

import io.huiyin.asset.AssetFilter;
import io.huiyin.asset.AssetKind;
import io.huiyin.asset.AssetState;
import io.huiyin.listing.Filters;
import org.jspecify.annotations.Nullable;

/** The filters of the list of assets as they stand in its address. */
public record AssetQuery(
        @Nullable AssetKind kind,
        @Nullable AssetState state,
        @Nullable Long building,
        @Nullable String q,
        @Nullable Integer page) {

    AssetFilter filter() {
        return new AssetFilter(kind, state, building, text());
    }

    @Override
    public Integer page() {
        return Filters.page(page);
    }

    private @Nullable String text() {
        return Filters.words(q);
    }

    public boolean filtered() {
        return !filters().none();
    }

    public String at(int other) {
        return filters().at(other).address();
    }

    /** A part of what is found, such as the labels of some of it. */
    String part(int number) {
        return filters().with("part", number).address();
    }

    private Filters filters() {
        return Filters.NONE
                .with("kind", kind)
                .with("state", state)
                .with("building", building)
                .with("q", text());
    }
}
