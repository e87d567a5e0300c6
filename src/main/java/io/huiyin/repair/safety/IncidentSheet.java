package io.huiyin.repair.safety;

import io.huiyin.paper.SheetText;
import io.huiyin.repair.Incidents.Incident;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes incidents as a workbook, a row each under one line of headings. */
@Component
class IncidentSheet {
    private static final List<String> HEADINGS = List.of(
            "repair-safety.incidents.when",
            "repair-safety.incidents.order",
            "repair-order.place",
            "repair.fact.kind",
            "repair.fact.injured",
            "repair.fact.what",
            "repair.fact.measures",
            "repair-safety.incidents.by");

    private final MessageSource messages;

    IncidentSheet(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(List<Incident> incidents, ZoneId zone, Locale locale) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Huiyin", "1.0")) {
            var sheet = workbook.newWorksheet(say("repair-safety.incidents", locale));
            for (var column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, say(HEADINGS.get(column), locale));
                sheet.width(column, column == 5 || column == 6 ? 40 : 18);
            }
            sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (var row = 0; row < incidents.size(); row++) {
                write(sheet, row + 1, incidents.get(row), zone, locale);
            }
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, int row, Incident incident, ZoneId zone, Locale locale) {
        sheet.value(row, 0, incident.at().atZone(zone).toLocalDateTime());
        sheet.style(row, 0).format("yyyy-mm-dd hh:mm").set();
        sheet.value(row, 1, incident.number());
        sheet.value(row, 2, SheetText.orNothing(incident.place()));
        sheet.value(row, 3, say("repair.value.kind." + incident.kind(), locale));
        sheet.value(row, 4, say(incident.injured() ? "matter.yes" : "matter.no", locale));
        sheet.value(row, 5, SheetText.orNothing(incident.what()));
        sheet.value(row, 6, SheetText.orNothing(incident.measures()));
        sheet.value(row, 7, SheetText.orNothing(incident.reportedBy()));
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
    }
}
