package io.huiyin.store.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The filters of the store as they stand in its address. */
public record StoreQuery(
        @Nullable String q, @Nullable Boolean low, @Nullable Long place) {
    private static final int LONGEST = 100;

    String text() {
        var typed = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    public boolean onlyLow() {
        return Boolean.TRUE.equals(low);
    }

    public boolean filtered() {
        return !text().isEmpty() || onlyLow() || place != null;
    }

    public String address() {
        return "?q=" + UriUtils.encode(text(), "UTF-8") + (onlyLow() ? "&low=true" : "")
                + (place == null ? "" : "&place=" + place);
    }
}
