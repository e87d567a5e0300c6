package io.huiyin.repair.web;

import io.huiyin.paper.SheetText;
import io.huiyin.repair.RepairLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a list of repairs as a workbook, a row each under one line of headings. */
@Component
class RepairWorkbook {
    private static final List<String> HEADINGS = List.of(
            "list.number",
            "list.fault",
            "place",
            "list.customer",
            "list.priority",
            "list.trade",
            "list.stage",
            "list.technician",
            "list.opened",
            "list.ended",
            "list.sum",
            "list.origin");
    private final PageWords words;

    RepairWorkbook(PageWords words) {
        this.words = words;
    }

    byte[] of(List<RepairLine> lines, ZoneId zone, Locale locale) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Huiyin", "1.0")) {
            var sheet = workbook.newWorksheet(words.text(locale, "repair-order.sheet"));
            for (var column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, words.text(locale, "repair-order." + HEADINGS.get(column)));
                sheet.width(column, column == 1 || column == 2 ? 28 : 17);
            }
            sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (var row = 0; row < lines.size(); row++) {
                write(sheet, row + 1, lines.get(row), zone, locale);
            }
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, int row, RepairLine line, ZoneId zone, Locale locale) {
        sheet.value(row, 0, line.number());
        sheet.value(row, 1, SheetText.orNothing(line.title()));
        sheet.value(row, 2, SheetText.orNothing(line.place()));
        sheet.value(row, 3, SheetText.orNothing(line.customer()));
        sheet.value(row, 4, words.text(locale, "matter.priority." + line.priority()));
        sheet.value(row, 5, line.trade() == null ? null : words.text(locale, "staff.trade." + line.trade()));
        sheet.value(row, 6, words.text(locale, "repair.stage." + line.stage()));
        sheet.value(row, 7, SheetText.orNothing(line.technician()));
        time(sheet, row, 8, line.openedAt(), zone);
        time(sheet, row, 9, line.endedAt(), zone);
        sheet.value(row, 10, line.sum());
        sheet.style(row, 10).format("0.00").set();
        sheet.value(row, 11, line.imported() ? words.text(locale, "matter.origin.IMPORTED") : null);
    }

    private static void time(Worksheet sheet, int row, int column, @Nullable Instant at, ZoneId zone) {
        if (at != null) {
            sheet.value(row, column, at.atZone(zone).toLocalDateTime());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        }
    }
}
