package io.huiyin.repair;

import static io.huiyin.repair.Cells.instant;
import static io.huiyin.repair.Cells.signature;
import static io.huiyin.repair.Cells.timestamp;

import io.huiyin.repair.Progress.Milestone;
import io.huiyin.repair.WorkOrder.SignOff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How it lies in the table of work orders when what was done, who signed for it, and what was found at it afterwards. */
final class OutcomeColumns {
    private OutcomeColumns() {}

    static Progress progress(ResultSet row) throws SQLException {
        var moments = new EnumMap<Milestone, Instant>(Milestone.class);
        for (var milestone : Milestone.values()) {
            var at = instant(row, column(milestone));
            if (at != null) {
                moments.put(milestone, at);
            }
        }
        return new Progress(moments, row.getObject("labour_minutes", Integer.class), row.getString("result"));
    }

    static void write(Map<String, @Nullable Object> columns, Progress progress) {
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

    static @Nullable SignOff signOff(ResultSet row) throws SQLException {
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

    static void write(Map<String, @Nullable Object> columns, @Nullable SignOff signOff) {
        columns.put("sign_name", signOff == null ? null : signOff.signature().name());
        columns.put("sign_file", signOff == null ? null : signOff.signature().file());
        columns.put("sign_quality", signOff == null ? null : signOff.quality());
        columns.put("sign_attitude", signOff == null ? null : signOff.attitude());
        columns.put("sign_remark", signOff == null ? null : signOff.remark());
        columns.put("sign_at", signOff == null ? null : timestamp(signOff.at()));
    }

    static @Nullable InspectionSheet sheet(ResultSet row) throws SQLException {
        var receiver = signature(row, "sheet_receiver");
        return receiver == null
                ? null
                : new InspectionSheet(
                        receiver,
                        row.getTimestamp("sheet_received_at").toInstant(),
                        row.getString("sheet_work"),
                        instant(row, "sheet_tidied_at"));
    }

    static void write(Map<String, @Nullable Object> columns, @Nullable InspectionSheet sheet) {
        columns.put("sheet_receiver", sheet == null ? null : sheet.receiver().name());
        columns.put(
                "sheet_receiver_file", sheet == null ? null : sheet.receiver().file());
        columns.put("sheet_received_at", sheet == null ? null : timestamp(sheet.receivedAt()));
        columns.put("sheet_work", sheet == null ? null : sheet.work());
        columns.put("sheet_tidied_at", sheet == null ? null : timestamp(sheet.tidiedAt()));
    }

    static @Nullable QualityCheck check(ResultSet row) throws SQLException {
        var state = row.getString("check_state");
        return state == null
                ? null
                : new QualityCheck(
                        QualityCheck.State.valueOf(state),
                        row.getString("check_note"),
                        row.getString("check_by"),
                        row.getTimestamp("check_at").toInstant());
    }

    static void write(Map<String, @Nullable Object> columns, @Nullable QualityCheck check) {
        columns.put("check_state", check == null ? null : check.state().name());
        columns.put("check_note", check == null ? null : check.note());
        columns.put("check_by", check == null ? null : check.by());
        columns.put("check_at", check == null ? null : timestamp(check.at()));
    }
}
