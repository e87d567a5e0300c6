package io.huiyin.history;

import io.huiyin.procedure.FieldFault;
import java.util.List;

/** What a row of the file says. */
public sealed interface RowReading {
    /** A request that can be taken over. */
    record Readable(OldRequest request) implements RowReading {}

    /** The row can't be taken over, for all of these reasons; each names the heading it concerns, or nothing for the row. */
    record Faulty(List<FieldFault> faults) implements RowReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
