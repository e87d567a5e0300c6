package io.huiyin.repair;

import static io.huiyin.repair.Cells.signature;
import static io.huiyin.repair.Cells.timestamp;

import io.huiyin.repair.WorkOrder.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How it lies in the table of work orders what the customer agreed to, what he did not, and whose material is used. */
final class AgreementColumns {
    private AgreementColumns() {}

    static @Nullable Consent consent(ResultSet row) throws SQLException {
        var way = row.getString("consent_way");
        return way == null
                ? null
                : new Consent(
                        Consent.Way.valueOf(way),
                        row.getString("consent_name"),
                        row.getString("consent_evidence"),
                        row.getBigDecimal("consent_sum"),
                        row.getTimestamp("consent_at").toInstant());
    }

    static void write(Map<String, @Nullable Object> columns, @Nullable Consent consent) {
        columns.put("consent_way", consent == null ? null : consent.way().name());
        columns.put("consent_name", consent == null ? null : consent.name());
        columns.put("consent_evidence", consent == null ? null : consent.evidence());
        columns.put("consent_sum", consent == null ? null : consent.sum());
        columns.put("consent_at", consent == null ? null : timestamp(consent.at()));
    }

    static @Nullable Refusal refusal(ResultSet row) throws SQLException {
        var reason = row.getString("refusal_reason");
        if (reason == null) {
            return null;
        }
        return new Refusal(
                reason,
                row.getBoolean("refusal_by_customer"),
                signature(row, "refusal_technician"),
                signature(row, "refusal_supervisor"),
                row.getTimestamp("refusal_at").toInstant());
    }

    static void write(Map<String, @Nullable Object> columns, @Nullable Refusal refusal) {
        var supervisor = refusal == null ? null : refusal.supervisor();
        columns.put("refusal_reason", refusal == null ? null : refusal.reason());
        columns.put("refusal_by_customer", refusal == null ? null : refusal.byCustomer());
        var technician = refusal == null ? null : refusal.technician();
        columns.put("refusal_technician", technician == null ? null : technician.name());
        columns.put("refusal_technician_file", technician == null ? null : technician.file());
        columns.put("refusal_supervisor", supervisor == null ? null : supervisor.name());
        columns.put("refusal_supervisor_file", supervisor == null ? null : supervisor.file());
        columns.put("refusal_at", refusal == null ? null : timestamp(refusal.at()));
    }

    static @Nullable MaterialCheck material(ResultSet row) throws SQLException {
        var result = row.getString("material_result");
        return result == null
                ? null
                : new MaterialCheck(
                        row.getString("material"),
                        MaterialCheck.Result.valueOf(result),
                        row.getBoolean("material_warned"));
    }

    static void write(Map<String, @Nullable Object> columns, @Nullable MaterialCheck check) {
        columns.put("material", check == null ? null : check.material());
        columns.put("material_result", check == null ? null : check.result().name());
        columns.put("material_warned", check == null ? null : check.warned());
    }
}
