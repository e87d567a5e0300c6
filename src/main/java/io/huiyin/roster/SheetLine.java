package io.huiyin.roster;

import java.util.Map;

/** One row of the sheet as text, empty cells left out; the row's number is the one that the spreadsheet shows. */
record SheetLine(int row, Map<RosterColumn, String> values) {
    String value(RosterColumn column) {
        return values.getOrDefault(column, "");
    }
}
