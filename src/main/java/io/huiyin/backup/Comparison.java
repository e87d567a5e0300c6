package io.huiyin.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What stands in the copy beside what stood in the original. */
public record Comparison(List<Line> lines) {
    /** One thing that is compared: the rows of a table, or the last value of a sequence. */
    public record Line(String name, long original, long copy, boolean same) {}

    static Comparison of(Connection connection, Manifest manifest, Catalogue loaded) throws SQLException, IOException {
        var lines = new ArrayList<Line>();
        for (var table : manifest.tables()) {
            var copy = new TableRows(connection, loaded.table(table.name()).orElseThrow()).counted();
            var same = table.rows() == copy.rows() && table.sum().equals(copy.sum());
            lines.add(new Line(table.name(), table.rows(), copy.rows(), same));
        }
        var copies = Catalogue.of(connection).sequences();
        for (var sequence : manifest.sequences()) {
            var copy = copies.stream()
                    .filter(each -> each.name().equals(sequence.name()))
                    .findFirst()
                    .map(Manifest.Sequence::last)
                    .orElse(null);
            var same = Objects.equals(sequence.last(), copy);
            lines.add(new Line(sequence.name(), value(sequence.last()), value(copy), same));
        }
        return new Comparison(List.copyOf(lines));
    }

    private static long value(@org.jspecify.annotations.Nullable Long last) {
        return last == null ? 0 : last;
    }

    public boolean same() {
        return lines.stream().allMatch(Line::same);
    }

    /** A line per table, for people. */
    public String text() {
        var text = new StringBuilder("%-28s %12s %12s%n".formatted("", "backup", "restored"));
        for (var line : lines) {
            text.append("%-28s %12d %12d  %s%n"
                    .formatted(line.name(), line.original(), line.copy(), line.same() ? "same" : "DIFFERENT"));
        }
        return text.toString();
    }
}
