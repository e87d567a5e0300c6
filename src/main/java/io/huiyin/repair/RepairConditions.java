package io.huiyin.repair;

import io.huiyin.repair.RepairFilter.Tab;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter of the list of repairs, as the database understands it. */
final class RepairConditions {
    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final Tab tab;

    RepairConditions(RepairFilter filter, ZoneId zone, Instant now, long viewer) {
        this.tab = filter.tab();
        tab(filter.tab(), now, viewer);
        with("m.stage = :stage", "stage", name(filter.stage()));
        with("m.priority = :priority", "priority", name(filter.priority()));
        with("m.assignee_id = :technician", "technician", filter.technicianId());
        with("m.opened_at >= :opened", "opened", start(filter.from(), zone));
        with("m.opened_at < :before", "before", start(next(filter.to()), zone));
        fault(filter.fault());
        tone(filter.tone(), now);
        text(filter.text());
    }

    private void tab(Tab tab, Instant now, long viewer) {
        switch (tab) {
            case OPEN -> and("not m.ended");
            case LATE -> with("not m.ended and p.due_at < :late", "late", Timestamp.from(now));
            case MINE -> with("not m.ended and m.assignee_id = :viewer", "viewer", viewer);
            case SLIPS -> and("m.stage in ('SIGNED', 'RETURNED')");
            case ENDED -> and("m.ended");
            case ALL -> {}
        }
    }

    private void fault(RepairFilter.Fault fault) {
        with("w.fault_type = :faultType", "faultType", name(fault.type()));
        with("w.asset_id = :asset", "asset", fault.assetId());
        if (fault.repeated()) {
            and("w.earlier > 0");
        }
    }

    private void tone(RepairFilter.@Nullable Tone tone, Instant now) {
        if (tone != null) {
            var condition = switch (tone) {
                case RED -> "p.due_at < :toned";
                case AMBER -> "p.due_at >= :toned and p.step > 0";
                case CALM -> "p.due_at >= :toned and p.step = 0";
            };
            with(condition, "toned", Timestamp.from(now));
        }
    }

    private void text(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            var pattern =
                    "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            with(
                    "(m.number ilike :text or m.title ilike :text or m.place_text ilike :text or m.customer_name ilike :text"
                            + " or w.content ilike :text or m.source_number = :plain)",
                    "text",
                    pattern);
            params.put("plain", text.strip());
        }
    }

    private void with(String condition, String name, @Nullable Object value) {
        if (value != null) {
            and(condition);
            params.put(name, value);
        }
    }

    private void and(String condition) {
        sql.append(" and ").append(condition);
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> params() {
        return params;
    }

    String order() {
        return switch (tab) {
            case OPEN, LATE, MINE, SLIPS -> " order by p.due_at nulls last, m.opened_at desc, m.id desc";
            case ENDED, ALL -> " order by m.opened_at desc, m.id desc";
        };
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : near(day).plusDays(1);
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : Timestamp.from(near(day).atStartOfDay(zone).toInstant());
    }

    /** Days so far away that the database knows none of them are no other than its ends. */
    private static LocalDate near(LocalDate day) {
        if (day.getYear() > 9999) {
            return LocalDate.of(9999, 12, 31);
        }
        return day.getYear() < 1 ? LocalDate.of(1, 1, 1) : day;
    }
}
