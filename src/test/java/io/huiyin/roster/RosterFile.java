package io.huiyin.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A roster as somebody typed it: rows of cells parted by | in the order of the form. */
final class RosterFile {
    static final String HEADINGS = "楼栋|单元|房号|楼层|建筑面积|房屋状态|姓名|身份|电话|无电话原因|车牌|入住日期";

    private final List<String> rows = new ArrayList<>();
    private Consumer<Worksheet> more = sheet -> {};

    static RosterFile of(String... rows) {
        return headed(HEADINGS, rows);
    }

    static RosterFile headed(String headings, String... rows) {
        var file = new RosterFile();
        file.rows.add(headings);
        file.rows.addAll(List.of(rows));
        return file;
    }

    /** What is done to the sheet besides. */
    RosterFile and(Consumer<Worksheet> doing) {
        more = doing;
        return this;
    }

    byte[] bytes() {
        return Workbooks.written(workbook -> {
            var sheet = workbook.newWorksheet("名册");
            IntStream.range(0, rows.size()).forEach(row -> {
                var cells = rows.get(row).split("\\|", -1);
                IntStream.range(0, cells.length)
                        .filter(column -> !cells[column].isBlank())
                        .forEach(column -> sheet.value(row, column, cells[column].strip()));
            });
            more.accept(sheet);
        });
    }

    /** The cells of a workbook's first sheet, row by row. */
    static List<List<String>> cells(byte[] workbook) {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read().stream()
                    .map(row -> IntStream.range(0, row.getCellCount())
                            .mapToObj(index -> row.getCellText(index))
                            .toList())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
