package io.huiyin.repair.finance.web;

import io.huiyin.repair.finance.Batch;
import io.huiyin.repair.finance.FinanceDesk.Waiting;
import java.util.List;

/**
 * The batches of a community, and what waits for the next.
 *
 * @param mayDraw whether the viewer draws batches up
 * @param refused why what was just asked was not done
 */
public record BatchesView(List<Batch> batches, Waiting waiting, boolean mayDraw, List<String> refused) {
    public BatchesView {
        batches = List.copyOf(batches);
        refused = List.copyOf(refused);
    }

    /** Whether one is being drawn up already, to which what waits is added. */
    public boolean drawing() {
        return batches.stream().anyMatch(Batch::open);
    }
}
