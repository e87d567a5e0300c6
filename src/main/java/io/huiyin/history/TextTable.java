package io.huiyin.history;

import io.huiyin.procedure.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of text parted by commas, semicolons, tabs or bars, with line breaks inside quotes. A row whose quotes don't fit is
 * told as broken, and reading goes on with the next line of the file: one lost quote does not swallow the rows after it.
 */
final class TextTable {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST_CELL = 100_000;
    private final String text;
    private final char separator;
    private int at;
    private int number = 1;
    private int width;

    private TextTable(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static List<Line> lines(String text) {
        return new TextTable(text, separator(text)).all();
    }

    /** The one that the first line has most of, outside quotes. */
    private static char separator(String text) {
        var end = text.indexOf('\n');
        var first = (end < 0 ? text : text.substring(0, end)).replaceAll("\"[^\"]*\"", "");
        var best = ',';
        for (var candidate : SEPARATORS) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private List<Line> all() {
        var lines = new ArrayList<Line>();
        while (at < text.length()) {
            var line = line();
            if (lines.isEmpty()) {
                width = line.cells().size();
            }
            lines.add(line);
        }
        return lines;
    }

    private Line line() {
        var start = at;
        var cells = cells();
        var spans = cells != null && text.substring(start, at).strip().indexOf('\n') >= 0;
        if (cells == null || spans && width > 0 && cells.size() != width) {
            return broken(start);
        }
        var line = Line.sound(number, cells);
        number += (int)
                text.substring(start, at).chars().filter(each -> each == '\n').count();
        return line;
    }

    private Line broken(int start) {
        var end = text.indexOf('\n', start);
        var physical = text.substring(start, end < 0 ? text.length() : end).strip();
        at = end < 0 ? text.length() : end + 1;
        var cells = Arrays.asList(physical.split(Pattern.quote(String.valueOf(separator)), -1));
        return new Line(number++, cells, Reason.of("history.fault.quotes"));
    }

    /** The cells of the row that begins here; nothing when its quotes don't fit. */
    private @Nullable List<String> cells() {
        var cells = new ArrayList<String>();
        while (true) {
            var cell = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
            if (cell == null) {
                return null;
            }
            cells.add(cell);
            if (at >= text.length() || text.charAt(at) != separator) {
                lineBreak();
                return cells;
            }
            at++;
        }
    }

    private String plain() {
        var start = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private @Nullable String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length() && cell.length() < LONGEST_CELL) {
            var next = text.charAt(at++);
            if (next != '"') {
                cell.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return at >= text.length() || ends(text.charAt(at))
                        ? cell.toString().replace("\r\n", "\n")
                        : null;
            }
        }
        return null;
    }

    private boolean ends(char next) {
        return next == separator || next == '\n' || next == '\r';
    }

    private void lineBreak() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }
}
