package io.huiyin.asset.web;

import io.huiyin.asset.AssetFilter;
import io.huiyin.asset.AssetKind;
import io.huiyin.asset.AssetState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The filters of the list of assets as they stand in its address. */
public record AssetQuery(
        @Nullable AssetKind kind,
        @Nullable AssetState state,
        @Nullable Long building,
        @Nullable String q,
        @Nullable Integer page) {
    private static final int LONGEST = 100;
    private static final int FARTHEST = 10_000;

    AssetFilter filter() {
        return new AssetFilter(kind, state, building, text());
    }

    @Override
    public Integer page() {
        return page == null ? 1 : Math.clamp(page, 1, FARTHEST);
    }

    private @Nullable String text() {
        return q == null || q.isBlank()
                ? null
                : q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    }

    public boolean filtered() {
        return kind != null || state != null || building != null || text() != null;
    }

    public String at(int other) {
        var all = new LinkedHashMap<String, String>();
        put(all, "kind", kind);
        put(all, "state", state);
        put(all, "building", building);
        put(all, "q", text());
        put(all, "page", other > 1 ? other : null);
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), "UTF-8"))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }
}
