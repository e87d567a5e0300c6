package io.huiyin.store.web;

import io.huiyin.listing.Filters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The filters of the store as they stand in its address. */
public record StoreQuery(
        @Nullable String q, @Nullable Boolean low, @Nullable Long place) {
    String text() {
        var words = Filters.words(q);
        return words == null ? "" : words.toLowerCase(Locale.ROOT);
    }

    public boolean onlyLow() {
        return Boolean.TRUE.equals(low);
    }

    public boolean filtered() {
        return !filters().none();
    }

    public String address() {
        return filters().address();
    }

    private Filters filters() {
        return Filters.NONE.with("q", text()).with("low", onlyLow()).with("place", place);
    }
}
