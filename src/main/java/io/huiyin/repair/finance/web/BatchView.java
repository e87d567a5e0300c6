package io.huiyin.repair.finance.web;

import io.huiyin.repair.finance.Batch;
import io.huiyin.repair.finance.BatchLine;
import java.util.List;

/**
 * A batch as its page shows it.
 *
 * @param mayHandle whether the viewer checks it and hands it over
 * @param mayReceive whether the viewer acknowledges it
 * @param refused why what was just asked was not done
 * @param changed whether it changed since it was seen
 */
public record BatchView(
        Batch batch,
        List<BatchLine> lines,
        boolean mayHandle,
        boolean mayReceive,
        List<String> refused,
        boolean changed) {
    public BatchView {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }

    public List<BatchLine> going() {
        return lines.stream().filter(BatchLine::goes).toList();
    }

    public List<BatchLine> leftOut() {
        return lines.stream().filter(line -> !line.goes()).toList();
    }

    public long heldUp() {
        return lines.stream().filter(BatchLine::holdsUp).count();
    }
}
