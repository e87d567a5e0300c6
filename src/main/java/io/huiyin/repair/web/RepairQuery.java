package io.huiyin.repair.web;

import io.huiyin.matter.Priority;
import io.huiyin.repair.FaultType;
import io.huiyin.repair.RepairFilter;
import io.huiyin.repair.RepairFilter.Tab;
import io.huiyin.repair.RepairFilter.Tone;
import io.huiyin.repair.Stage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriUtils;

/** The filters of the list as they stand in its address. */
public record RepairQuery(
        @Nullable Tab tab,
        @Nullable Stage stage,
        @Nullable Priority priority,
        @Nullable Tone tone,
        @Nullable Long technician,
        @Nullable String q,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable FaultType faultType,
        @Nullable Long asset,
        @Nullable Boolean repeated,
        @Nullable Integer page) {
    private static final int LONGEST = 100;
    private static final int FARTHEST = 10_000;

    /** An ended stage is looked for among all. */
    RepairFilter filter() {
        return new RepairFilter(tab(), stage, priority, tone, technician, text(), from, to, fault());
    }

    private RepairFilter.Fault fault() {
        return new RepairFilter.Fault(faultType, asset, Boolean.TRUE.equals(repeated));
    }

    @Override
    public Tab tab() {
        return tab == null ? Tab.OPEN : tab;
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
        return !filters().isEmpty();
    }

    /** What is filtered by beside the tab, by its name in the address. */
    public Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        put(filters, "q", text());
        put(filters, "stage", stage);
        put(filters, "priority", priority);
        put(filters, "tone", tone);
        put(filters, "technician", technician);
        put(filters, "from", from);
        put(filters, "to", to);
        put(filters, "faultType", faultType);
        put(filters, "asset", asset);
        put(filters, "repeated", Boolean.TRUE.equals(repeated) ? true : null);
        return filters;
    }

    private static void put(Map<String, String> filters, String name, @Nullable Object value) {
        if (value != null) {
            filters.put(name, value.toString());
        }
    }

    /** The same filters under another tab. */
    public String under(Tab other) {
        return address(other, filters(), 1);
    }

    /** All filters but one. */
    public String without(String filter) {
        var rest = filters();
        rest.remove(filter);
        return address(tab(), rest, 1);
    }

    public String clear() {
        return address(tab(), Map.of(), 1);
    }

    public String at(int other) {
        return address(tab(), filters(), other);
    }

    private static String address(Tab tab, Map<String, String> filters, int page) {
        var all = new LinkedHashMap<String, String>();
        all.put("tab", tab.name());
        all.putAll(filters);
        if (page > 1) {
            all.put("page", String.valueOf(page));
        }
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), "UTF-8"))
                .collect(Collectors.joining("&", "?", ""));
    }
}
