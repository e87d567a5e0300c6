package io.huiyin.repair;

import io.huiyin.estate.PersonalData;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Priority;
import io.huiyin.pricing.Called;
import io.huiyin.repair.Progress.Milestone;
import io.huiyin.repair.WorkOrder.Refusal;
import io.huiyin.repair.WorkOrder.SignOff;
import io.huiyin.repair.WorkOrder.Technician;
import io.huiyin.staff.Trade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a work order lies in its table: read and written side by side. */
final class WorkOrderRow {
    private final PersonalData personal;

    WorkOrderRow(PersonalData personal) {
        this.personal = personal;
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
                report(row),
                Priority.valueOf(row.getString("priority")),
                trade(row.getString("trade")),
                row.getBoolean("off_list"),
                instant(row, "appointment"),
                progress(row),
                new Technician(row.getObject("technician_id", Long.class), row.getString("technician_name")),
                List.of(),
                consent(row),
                refusal(row),
                material(row),
                signOff(row),
                sheet(row),
                check(row),
                instant(row, "expected_at"),
                row.getInt("reopened"),
                row.getBigDecimal("paid"),
                row.getInt("revision"),
                diagnosis(row, ""),
                row.getInt("earlier"));
    }

    Map<String, @Nullable Object> columns(WorkOrder order) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("community_id", order.ref().communityId());
        columns.put("matter_id", order.ref().id());
        write(columns, order.report());
        columns.put("priority", order.priority().name());
        columns.put("trade", name(order.trade()));
        columns.put("off_list", order.offList());
        columns.put("appointment", timestamp(order.appointment()));
        columns.put("technician_id", order.technician().id());
        columns.put("technician_name", order.technician().name());
        write(columns, order.progress());
        columns.put("expected_at", timestamp(order.expected()));
        write(columns, order.consent());
        write(columns, order.refusal());
        write(columns, order.materialCheck());
        write(columns, order.signOff());
        write(columns, order.sheet());
        write(columns, order.check());
        columns.put("reopened", order.reopened());
        columns.put("paid", order.paid());
        columns.put("revision", order.revision());
        write(columns, "", order.diagnosis());
        columns.put("earlier", order.earlier());
        return columns;
    }

    private Report report(ResultSet row) throws SQLException {
        var telephone = row.getBytes("telephone");
        return new Report(
                row.getObject("contact_id", Long.class),
                row.getTimestamp("contact_opened_at").toInstant(),
                row.getString("content"),
                row.getString("fault"),
                trade(row.getString("reported_trade")),
                Priority.valueOf(row.getString("reported_priority")),
                row.getObject("item_id", Long.class),
                row.getBoolean("reported_off_list"),
                instant(row, "reported_appointment"),
                telephone == null ? null : personal.open(telephone),
                row.getString("no_telephone_because"),
                row.getBoolean("public_facility"),
                row.getBoolean("read_back"),
                diagnosis(row, "reported_"),
                Source.valueOf(row.getString("source")));
    }

    private void write(Map<String, @Nullable Object> columns, Report report) {
        columns.put("contact_id", report.contactId());
        columns.put("contact_opened_at", timestamp(report.contactOpenedAt()));
        columns.put("content", report.content());
        columns.put("fault", report.fault());
        columns.put("reported_trade", name(report.trade()));
        columns.put("reported_priority", report.priority().name());
        columns.put("item_id", report.itemId());
        columns.put("reported_off_list", report.offList());
        columns.put("reported_appointment", timestamp(report.appointment()));
        columns.put("telephone", report.telephone() == null ? null : personal.seal(report.telephone()));
        columns.put("no_telephone_because", report.noTelephoneBecause());
        columns.put("public_facility", report.publicFacility());
        columns.put("read_back", report.readBack());
        write(columns, "reported_", report.diagnosis());
        columns.put("source", report.source().name());
    }

    private static Diagnosis diagnosis(ResultSet row, String as) throws SQLException {
        var type = row.getString(as + "fault_type");
        return new Diagnosis(type == null ? null : FaultType.valueOf(type), row.getObject(as + "asset_id", Long.class));
    }

    private static void write(Map<String, @Nullable Object> columns, String as, Diagnosis diagnosis) {
        var type = diagnosis.type();
        columns.put(as + "fault_type", type == null ? null : type.name());
        columns.put(as + "asset_id", diagnosis.assetId());
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var moments = new EnumMap<Milestone, Instant>(Milestone.class);
        for (var milestone : Milestone.values()) {
            var at = instant(row, column(milestone));
            if (at != null) {
                moments.put(milestone, at);
            }
        }
        return new Progress(moments, row.getObject("labour_minutes", Integer.class), row.getString("result"));
    }

    private static void write(Map<String, @Nullable Object> columns, Progress progress) {
        for (var milestone : Milestone.values()) {
            columns.put(column(milestone), timestamp(progress.at(milestone)));
        }
        columns.put("labour_minutes", progress.labourMinutes());
        columns.put("result", progress.result());
    }

    private static String column(Milestone milestone) {
        return milestone == Milestone.COUNTED_FROM
                ? "counted_from"
                : milestone.name().toLowerCase(Locale.ROOT) + "_at";
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
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

    private static void write(Map<String, @Nullable Object> columns, @Nullable Consent consent) {
        columns.put("consent_way", consent == null ? null : consent.way().name());
        columns.put("consent_name", consent == null ? null : consent.name());
        columns.put("consent_evidence", consent == null ? null : consent.evidence());
        columns.put("consent_sum", consent == null ? null : consent.sum());
        columns.put("consent_at", consent == null ? null : timestamp(consent.at()));
    }

    private static @Nullable Refusal refusal(ResultSet row) throws SQLException {
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

    private static void write(Map<String, @Nullable Object> columns, @Nullable Refusal refusal) {
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

    private static @Nullable MaterialCheck material(ResultSet row) throws SQLException {
        var result = row.getString("material_result");
        return result == null
                ? null
                : new MaterialCheck(
                        row.getString("material"),
                        MaterialCheck.Result.valueOf(result),
                        row.getBoolean("material_warned"));
    }

    private static void write(Map<String, @Nullable Object> columns, @Nullable MaterialCheck check) {
        columns.put("material", check == null ? null : check.material());
        columns.put("material_result", check == null ? null : check.result().name());
        columns.put("material_warned", check == null ? null : check.warned());
    }

    private static @Nullable QualityCheck check(ResultSet row) throws SQLException {
        var state = row.getString("check_state");
        return state == null
                ? null
                : new QualityCheck(
                        QualityCheck.State.valueOf(state),
                        row.getString("check_note"),
                        row.getString("check_by"),
                        row.getTimestamp("check_at").toInstant());
    }

    private static void write(Map<String, @Nullable Object> columns, @Nullable QualityCheck check) {
        columns.put("check_state", check == null ? null : check.state().name());
        columns.put("check_note", check == null ? null : check.note());
        columns.put("check_by", check == null ? null : check.by());
        columns.put("check_at", check == null ? null : timestamp(check.at()));
    }

    private static @Nullable SignOff signOff(ResultSet row) throws SQLException {
        var at = instant(row, "sign_at");
        return at == null
                ? null
                : new SignOff(
                        new Signature(row.getString("sign_name"), row.getString("sign_file")),
                        row.getInt("sign_quality"),
                        row.getInt("sign_attitude"),
                        row.getString("sign_remark"),
                        at);
    }

    private static void write(Map<String, @Nullable Object> columns, @Nullable SignOff signOff) {
        columns.put("sign_name", signOff == null ? null : signOff.signature().name());
        columns.put("sign_file", signOff == null ? null : signOff.signature().file());
        columns.put("sign_quality", signOff == null ? null : signOff.quality());
        columns.put("sign_attitude", signOff == null ? null : signOff.attitude());
        columns.put("sign_remark", signOff == null ? null : signOff.remark());
        columns.put("sign_at", signOff == null ? null : timestamp(signOff.at()));
    }

    private static @Nullable InspectionSheet sheet(ResultSet row) throws SQLException {
        var receiver = signature(row, "sheet_receiver");
        return receiver == null
                ? null
                : new InspectionSheet(
                        receiver,
                        row.getTimestamp("sheet_received_at").toInstant(),
                        row.getString("sheet_work"),
                        instant(row, "sheet_tidied_at"));
    }

    private static void write(Map<String, @Nullable Object> columns, @Nullable InspectionSheet sheet) {
        columns.put("sheet_receiver", sheet == null ? null : sheet.receiver().name());
        columns.put(
                "sheet_receiver_file", sheet == null ? null : sheet.receiver().file());
        columns.put("sheet_received_at", sheet == null ? null : timestamp(sheet.receivedAt()));
        columns.put("sheet_work", sheet == null ? null : sheet.work());
        columns.put("sheet_tidied_at", sheet == null ? null : timestamp(sheet.tidiedAt()));
    }

    private static @Nullable Signature signature(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : new Signature(name, row.getString(column + "_file"));
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

    private static @Nullable Trade trade(@Nullable String name) {
        return name == null ? null : Trade.valueOf(name);
    }

    private static @Nullable String name(@Nullable Trade trade) {
        return trade == null ? null : trade.name();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
