package io.huiyin.repair.list;

import io.huiyin.paper.SheetText;
import io.huiyin.repair.list.ListSheet.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A list as a workbook: headings in the first row, a row each, the sums at the end, so that it can be reckoned with. */
public final class ListBook {
    private static final int LONGEST_NAME = 31;

    private ListBook() {}

    public static byte[] of(ListSheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Huiyin", "1.0")) {
            var name = sheet.title().replaceAll("[\\\\/*?:\\[\\]]", " ");
            write(book.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length()))), sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet page, ListSheet sheet) {
        var columns = sheet.columns();
        for (var at = 0; at < columns.size(); at++) {
            page.value(0, at, columns.get(at).heading());
            page.width(at, Math.max(8, columns.get(at).share() * 2));
        }
        page.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E3F1EF")
                .set();
        page.freezePane(0, 1);
        for (var at = 0; at < sheet.rows().size(); at++) {
            row(page, at + 1, columns, sheet.rows().get(at));
        }
        if (!sheet.totals().isEmpty()) {
            row(page, sheet.rows().size() + 1, columns, sheet.totals());
            page.range(sheet.rows().size() + 1, 0, sheet.rows().size() + 1, columns.size() - 1)
                    .style()
                    .bold()
                    .set();
        }
    }

    private static void row(Worksheet page, int row, List<Column> columns, List<@Nullable Object> values) {
        for (var at = 0; at < columns.size(); at++) {
            cell(page, row, at, values.get(at));
        }
    }

    private static void cell(Worksheet page, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal yuan -> {
                page.value(row, column, yuan);
                page.style(row, column).format("0.00").set();
            }
            case Integer count -> page.value(row, column, count);
            case LocalDateTime time -> {
                page.value(row, column, time);
                page.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            case LocalDate day -> {
                page.value(row, column, day);
                page.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> page.value(row, column, SheetText.harmless(value.toString()));
        }
    }
}
