package io.huiyin.repair.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is printed or taken away.
 *
 * @param facts what stands above it: whose, of when, how many
 * @param rows a value for each column: text, a number, an amount, a local date or time, or nothing
 * @param totals the last row, beneath a line; nothing where there is nothing to sum
 * @param signatures who signs beneath it
 */
public record ListSheet(
        String title,
        String place,
        List<String> facts,
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        List<@Nullable Object> totals,
        List<String> signatures) {
    public ListSheet {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        signatures = List.copyOf(signatures);
    }

    /**
     * A column.
     *
     * @param share of the width, beside the others
     */
    public record Column(String heading, int share, Kind kind) {}

    /** How a column's values are written. */
    public enum Kind {
        TEXT,
        COUNT,
        MONEY,
        DATE,
        TIME
    }

    /** A column's part of the whole width. */
    public int percent(Column column) {
        var all = columns.stream().mapToInt(Column::share).sum();
        return Math.round(100f * column.share() / all);
    }
}
