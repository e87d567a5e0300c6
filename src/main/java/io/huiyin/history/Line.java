package io.huiyin.history;

import io.huiyin.procedure.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number where it begins in the file, as an editor or a spreadsheet counts
 * @param broken why its cells can't be told apart; none for a sound row
 */
public record Line(int number, List<String> cells, @Nullable Reason broken) {
    public Line {
        cells = List.copyOf(cells);
    }

    static Line sound(int number, List<String> cells) {
        return new Line(number, cells, null);
    }

    boolean blank() {
        return broken == null && cells.stream().allMatch(String::isBlank);
    }

    /** The cell under a heading; empty where the row is shorter. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }
}
