package io.huiyin.roster;

import io.huiyin.procedure.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file sent in: by whom, how far it is, what came of it. */
public record RosterImport(
        long communityId,
        long id,
        String fileName,
        ImportState state,
        long staffId,
        String staffName,
        Instant uploadedAt,
        @Nullable Instant endedAt,
        int rowsTotal,
        int rowsDone,
        int faults,
        Written written,
        List<String> unusedHeadings,
        @Nullable Reason reason) {

    /** Of a hundred; the reading of the file counts nothing yet. */
    public int percent() {
        return rowsTotal == 0 ? 0 : (int) (100L * rowsDone / rowsTotal);
    }
}
