package io.huiyin.roster;

import io.huiyin.procedure.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an import ended. */
record Ending(
        ImportState state,
        int rows,
        int faults,
        Written written,
        List<String> unusedHeadings,
        @Nullable Reason reason) {
    static Ending done(int rows, Written written, List<String> unusedHeadings) {
        return new Ending(ImportState.DONE, rows, 0, written, unusedHeadings, null);
    }

    static Ending refused(int rows, int faults, List<String> unusedHeadings) {
        return new Ending(ImportState.REFUSED, rows, faults, Written.nothing(), unusedHeadings, null);
    }

    static Ending failed(Reason reason) {
        return new Ending(ImportState.FAILED, 0, 0, Written.nothing(), List.of(), reason);
    }
}
