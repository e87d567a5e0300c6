package io.huiyin.estate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the desk likes to have beside a call about a building: warranty, subcontractor, valves. */
public record BuildingHints(
        @Nullable LocalDate warrantyUntil,
        @Nullable String subcontractor,
        @Nullable String subcontractorPhone,
        @Nullable String waterValve,
        @Nullable String powerSwitch,
        @Nullable String remark) {

    public static BuildingHints none() {
        return new BuildingHints(null, null, null, null, null, null);
    }

    public boolean isEmpty() {
        return equals(none());
    }

    public boolean underWarranty(LocalDate day) {
        return warrantyUntil != null && !day.isAfter(warrantyUntil);
    }
}
