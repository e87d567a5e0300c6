package io.huiyin.roster.web;

import io.huiyin.roster.RosterImport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import: how far it is, or what came of it, with the first cells to mend. */
public record ImportView(RosterImport what, @Nullable String reason, List<FaultLine> faults, String unusedHeadings) {
    public boolean moreFaults() {
        return what.faults() > faults.size();
    }
}
