package io.huiyin.repair;

import static io.huiyin.repair.Cells.instant;
import static io.huiyin.repair.Cells.name;
import static io.huiyin.repair.Cells.timestamp;
import static io.huiyin.repair.Cells.trade;

import io.huiyin.estate.PersonalData;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Priority;
import io.huiyin.pricing.Called;
import io.huiyin.repair.WorkOrder.Technician;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a work order lies in its table: read and written side by side. */
final class WorkOrderRow {
    private final ReportColumns reports;

    WorkOrderRow(PersonalData personal) {
        this.reports = new ReportColumns(personal);
    }

    /** The order, if there is one, with its items: a row beside each of them, or one beside none. */
    Optional<WorkOrder> order(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var order = withoutLines(rows);
        var lines = new ArrayList<ChargeLine>();
        do {
            if (rows.getString("line_name") != null) {
                lines.add(line(rows));
            }
        } while (rows.next());
        return Optional.of(lines.isEmpty() ? order : order.with(draft -> draft.lines = lines));
    }

    private WorkOrder withoutLines(ResultSet row) throws SQLException {
        return new WorkOrder(
                new MatterRef(row.getLong("community_id"), row.getLong("matter_id")),
                reports.read(row),
                Priority.valueOf(row.getString("priority")),
                trade(row.getString("trade")),
                row.getBoolean("off_list"),
                instant(row, "appointment"),
                OutcomeColumns.progress(row),
                new Technician(row.getObject("technician_id", Long.class), row.getString("technician_name")),
                List.of(),
                AgreementColumns.consent(row),
                AgreementColumns.refusal(row),
                AgreementColumns.material(row),
                OutcomeColumns.signOff(row),
                OutcomeColumns.sheet(row),
                OutcomeColumns.check(row),
                instant(row, "expected_at"),
                row.getInt("reopened"),
                row.getBigDecimal("paid"),
                row.getInt("revision"),
                ReportColumns.diagnosis(row, ""),
                row.getInt("earlier"));
    }

    Map<String, @Nullable Object> columns(WorkOrder order) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("community_id", order.ref().communityId());
        columns.put("matter_id", order.ref().id());
        reports.write(columns, order.report());
        columns.put("priority", order.priority().name());
        columns.put("trade", name(order.trade()));
        columns.put("off_list", order.offList());
        columns.put("appointment", timestamp(order.appointment()));
        columns.put("technician_id", order.technician().id());
        columns.put("technician_name", order.technician().name());
        OutcomeColumns.write(columns, order.progress());
        columns.put("expected_at", timestamp(order.expected()));
        AgreementColumns.write(columns, order.consent());
        AgreementColumns.write(columns, order.refusal());
        AgreementColumns.write(columns, order.materialCheck());
        OutcomeColumns.write(columns, order.signOff());
        OutcomeColumns.write(columns, order.sheet());
        OutcomeColumns.write(columns, order.check());
        columns.put("reopened", order.reopened());
        columns.put("paid", order.paid());
        columns.put("revision", order.revision());
        ReportColumns.write(columns, "", order.diagnosis());
        columns.put("earlier", order.earlier());
        return columns;
    }

    private static ChargeLine line(ResultSet row) throws SQLException {
        return new ChargeLine(
                row.getObject("line_item_id", Long.class),
                new Called(
                        row.getString("line_name"),
                        row.getString("line_name_en"),
                        row.getString("line_unit"),
                        row.getString("line_unit_en")),
                row.getBigDecimal("line_quantity"),
                row.getBigDecimal("line_labour"),
                row.getBigDecimal("line_material"),
                row.getBoolean("line_charged"),
                row.getBoolean("line_own_material"));
    }
}
