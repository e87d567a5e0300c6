package io.huiyin.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;

/** Which column of a sheet is which of the roster's, by the heading row. */
record SheetHeadings(int row, Map<Integer, RosterColumn> columns, List<String> unused) {
    /** The row's columns, whether it is the heading row or not. */
    static SheetHeadings read(Row row, RosterWords words) {
        Map<Integer, RosterColumn> columns = new TreeMap<>();
        var unused = new ArrayList<String>();
        for (var index = 0; index < row.getCellCount(); index++) {
            var text = CellText.of(row.getCell(index));
            var column = words.column(text);
            if (column.isPresent()) {
                columns.put(index, column.get());
            } else if (!text.isEmpty()) {
                unused.add(text);
            }
        }
        return new SheetHeadings(row.getRowNum(), columns, unused);
    }

    List<RosterColumn> missing() {
        return Stream.of(RosterColumn.values())
                .filter(RosterColumn::required)
                .filter(column -> !columns.containsValue(column))
                .toList();
    }

    /** Refuses a heading row that lacks a column or has one twice. */
    void check() {
        if (!missing().isEmpty()) {
            throw new SheetUnreadable("roster.file.headings", keys(missing()));
        }
        var twice = Stream.of(RosterColumn.values())
                .filter(column -> Collections.frequency(columns.values(), column) > 1)
                .toList();
        if (!twice.isEmpty()) {
            throw new SheetUnreadable("roster.file.heading-twice", keys(twice));
        }
    }

    private static String keys(List<RosterColumn> columns) {
        return columns.stream().map(RosterColumn::key).collect(Collectors.joining("|"));
    }
}
