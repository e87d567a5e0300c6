package io.huiyin.repair.web;

import io.huiyin.listing.Filters;
import io.huiyin.matter.Priority;
import io.huiyin.repair.FaultType;
import io.huiyin.repair.RepairFilter;
import io.huiyin.repair.RepairFilter.Tab;
import io.huiyin.repair.RepairFilter.Tone;
import io.huiyin.repair.Stage;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

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
        return Filters.page(page);
    }

    private @Nullable String text() {
        return Filters.words(q);
    }

    public boolean filtered() {
        return !narrowed().none();
    }

    /** What is filtered by beside the tab, by its name in the address. */
    public Map<String, String> filters() {
        return narrowed().values();
    }

    private Filters narrowed() {
        return Filters.NONE
                .with("q", text())
                .with("stage", stage)
                .with("priority", priority)
                .with("tone", tone)
                .with("technician", technician)
                .with("from", from)
                .with("to", to)
                .with("faultType", faultType)
                .with("asset", asset)
                .with("repeated", repeated);
    }

    private Filters all() {
        var all = Filters.NONE.with("tab", tab());
        for (var each : filters().entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        return all;
    }

    /** The same filters under another tab. */
    public String under(Tab other) {
        return all().with("tab", other).address();
    }

    /** All filters but one. */
    public String without(String filter) {
        return all().without(filter).address();
    }

    public String clear() {
        return Filters.NONE.with("tab", tab()).address();
    }

    public String at(int other) {
        return all().at(other).address();
    }
}
