package io.huiyin.repair.slips.web;

import io.huiyin.repair.slips.SlipFilter;
import io.huiyin.repair.slips.SlipFilter.With;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The filters of the slips as they stand in the address. */
public record SlipQuery(
        @Nullable Long technician,
        @Nullable With with,
        @Nullable Boolean late,
        @Nullable String q) {
    private static final int LONGEST = 100;

    SlipFilter filter() {
        return new SlipFilter(technician, with, Boolean.TRUE.equals(late), text());
    }

    private @Nullable String text() {
        return q == null || q.isBlank()
                ? null
                : q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    }

    public boolean onlyLate() {
        return Boolean.TRUE.equals(late);
    }

    public boolean filtered() {
        return !address().isEmpty();
    }

    /** As it stands behind the address; empty for no filter. */
    public String address() {
        var all = new LinkedHashMap<String, Object>();
        put(all, "technician", technician);
        put(all, "with", with);
        put(all, "late", onlyLate() ? "true" : null);
        put(all, "q", text());
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(each -> each.getKey() + "="
                                + UriUtils.encode(each.getValue().toString(), "UTF-8"))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
