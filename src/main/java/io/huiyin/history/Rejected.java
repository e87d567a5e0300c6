package io.huiyin.history;

import io.huiyin.procedure.FieldFault;
import java.util.List;

/** A row that was not taken over: where it begins in the file, what it says, and why. */
public record Rejected(int line, List<String> cells, List<FieldFault> faults) {
    public Rejected {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }
}
