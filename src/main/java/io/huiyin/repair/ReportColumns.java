package io.huiyin.repair;

import static io.huiyin.repair.Cells.instant;
import static io.huiyin.repair.Cells.name;
import static io.huiyin.repair.Cells.timestamp;
import static io.huiyin.repair.Cells.trade;

import io.huiyin.estate.PersonalData;
import io.huiyin.matter.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How what was reported lies in the table of work orders, and what the fault turned out to be. */
final class ReportColumns {
    private final PersonalData personal;

    ReportColumns(PersonalData personal) {
        this.personal = personal;
    }

    Report read(ResultSet row) throws SQLException {
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

    void write(Map<String, @Nullable Object> columns, Report report) {
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

    static Diagnosis diagnosis(ResultSet row, String as) throws SQLException {
        var type = row.getString(as + "fault_type");
        return new Diagnosis(type == null ? null : FaultType.valueOf(type), row.getObject(as + "asset_id", Long.class));
    }

    static void write(Map<String, @Nullable Object> columns, String as, Diagnosis diagnosis) {
        var type = diagnosis.type();
        columns.put(as + "fault_type", type == null ? null : type.name());
        columns.put(as + "asset_id", diagnosis.assetId());
    }
}
