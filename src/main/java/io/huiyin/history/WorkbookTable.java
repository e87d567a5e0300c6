package io.huiyin.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a workbook's first sheet as text: dates as 2026-11-21 14:05:00, numbers in full. */
final class WorkbookTable {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private WorkbookTable() {}

    static List<Line> lines(byte[] content) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            rows.forEachOrdered(row -> add(row, lines));
            return lines;
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof FileRefused refused) {
                throw refused;
            }
            throw FileRefused.of("history.file.damaged");
        }
    }

    /** Trailing empty cells are not written down by spreadsheets: a row is as wide as the headings. */
    private static void add(Row row, List<Line> lines) {
        if (lines.size() > Table.MOST_ROWS + 1) {
            throw FileRefused.of("history.file.tooMany", String.valueOf(Table.MOST_ROWS));
        }
        var width =
                lines.isEmpty() ? row.getCellCount() : lines.getFirst().cells().size();
        var cells = new ArrayList<String>();
        for (var index = 0; index < Math.max(width, row.getCellCount()); index++) {
            cells.add(row.getOptionalCell(index).map(WorkbookTable::text).orElse(""));
        }
        lines.add(Line.sound(row.getRowNum(), cells));
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> isMoment(cell) ? MOMENT.format(cell.asDate()) : number(cell.asNumber());
            case BOOLEAN -> cell.getText();
            case FORMULA, ERROR -> raw(cell.getRawValue());
            case EMPTY -> "";
        };
    }

    private static String raw(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String number(BigDecimal number) {
        var exact = number.stripTrailingZeros();
        return (exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString();
    }

    private static boolean isMoment(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var bare = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
        return bare.contains("yy") || bare.contains("d") && bare.contains("m") || bare.contains("h:");
    }
}
