package io.huiyin.history;

import io.huiyin.procedure.Reason;
import io.huiyin.roster.SheetFile;
import io.huiyin.roster.SheetUnreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A file as rows under headings, whether it was CSV or XLSX. No heading stands twice, none is empty. */
public record Table(List<String> headings, List<Line> lines) {
    public static final int MOST_ROWS = 100_000;
    private static final int LARGEST = 10 * 1024 * 1024;

    public Table {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    /** Reads the file, or throws {@link FileRefused}. */
    public static Table read(byte[] content) {
        if (content.length == 0) {
            throw FileRefused.of("history.file.empty");
        }
        if (content.length > LARGEST) {
            throw FileRefused.of("history.file.too-large");
        }
        return of(looksPacked(content) ? sheet(content) : TextTable.lines(Encoding.text(content)));
    }

    private static boolean looksPacked(byte[] content) {
        return content.length > 3
                && (content[0] == 'P' && content[1] == 'K'
                        || (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf);
    }

    private static List<Line> sheet(byte[] content) {
        try {
            SheetFile.check(content);
        } catch (SheetUnreadable refused) {
            var key = refused.reason().key().replaceFirst("roster", "history");
            throw new FileRefused(new Reason(key, refused.reason().args()));
        }
        return WorkbookTable.lines(content);
    }

    private static Table of(List<Line> all) {
        var filled = all.stream().filter(line -> !line.blank()).toList();
        if (filled.size() < 2) {
            throw FileRefused.of("history.file.noRows");
        }
        if (filled.size() > MOST_ROWS + 1) {
            throw FileRefused.of("history.file.tooMany", String.valueOf(MOST_ROWS));
        }
        if (filled.getFirst().broken() != null) {
            throw FileRefused.of("history.file.headings");
        }
        var headings = headings(filled.getFirst().cells());
        return new Table(
                headings,
                filled.stream()
                        .skip(1)
                        .map(line -> fitted(line, headings.size()))
                        .toList());
    }

    private static List<String> headings(List<String> cells) {
        var seen = new HashSet<String>();
        var headings = new ArrayList<String>();
        for (var cell : cells) {
            var plain = cell.isBlank() ? "#" + (headings.size() + 1) : cell.strip();
            var heading = plain;
            for (var again = 2; !seen.add(heading); again++) {
                heading = plain + " (" + again + ")";
            }
            headings.add(heading);
        }
        return headings;
    }

    /** A row with more cells than headings, or with fewer, has lost its order. */
    private static Line fitted(Line line, int width) {
        var cells = line.cells();
        var surplus = cells.stream().skip(width).anyMatch(cell -> !cell.isBlank());
        if (line.broken() != null || cells.size() == width || cells.size() > width && !surplus) {
            return line;
        }
        var reason = Reason.of("history.fault.columns", String.valueOf(cells.size()), String.valueOf(width));
        return new Line(line.number(), cells, reason);
    }
}
