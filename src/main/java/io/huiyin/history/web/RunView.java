package io.huiyin.history.web;

import io.huiyin.history.Counts;
import io.huiyin.history.ErrorReport.Told;
import io.huiyin.history.ImportRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a file is, and what came of its rows. */
public record RunView(
        ImportRun run,
        Counts counts,
        List<Told> rejected,
        @Nullable String failure) {
    static final int MOST_SHOWN = 50;

    public boolean more() {
        return counts.rejected() > rejected.size();
    }
}
