package io.huiyin.history.web;

import io.huiyin.history.Counts;
import io.huiyin.history.ImportRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that were handed in, and what is wrong with the one just sent. */
public record HistoryView(List<Run> runs, @Nullable String fault) {
    /** A file with what came of its rows. */
    public record Run(ImportRun run, Counts counts) {}
}
