package io.huiyin.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A list as a workbook that people take away: a line of headings, a row for each, nothing that begins a formula. */
public final class PlainSheet {
    private PlainSheet() {}

    /** The workbook; cells are texts, numbers, days or moments. */
    public static byte[] of(String name, List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Huiyin", "1.0")) {
            var sheet = book.newWorksheet(name.length() > 31 ? name.substring(0, 31) : name);
            for (var column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.width(column, 18);
            }
            sheet.range(0, 0, 0, headings.size() - 1)
                    .style()
                    .bold()
                    .fillColor("E3F1EF")
                    .set();
            sheet.freezePane(0, 1);
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    cell(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value != null) {
            sheet.value(row, column, SheetText.harmless(value.toString()));
        }
    }
}
