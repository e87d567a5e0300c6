package io.huiyin.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How many rows are in each table, every one of them read. */
public record RowCounts(List<Count> counts) {
    /** A table and its rows. */
    public record Count(String table, long rows) {}

    public static RowCounts of(Connection connection) throws SQLException, IOException {
        var counts = new ArrayList<Count>();
        for (var table : Catalogue.of(connection).tables()) {
            counts.add(new Count(
                    table.name(), new TableRows(connection, table).counted().rows()));
        }
        return new RowCounts(List.copyOf(counts));
    }

    /** A line per table, for people. */
    public String text() {
        var text = new StringBuilder("%-28s %12s%n".formatted("", "restored"));
        counts.forEach(count -> text.append("%-28s %12d%n".formatted(count.table(), count.rows())));
        return text.toString();
    }
}
