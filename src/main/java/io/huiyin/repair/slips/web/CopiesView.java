package io.huiyin.repair.slips.web;

import io.huiyin.repair.slips.CopiesOut.Asked;
import io.huiyin.repair.slips.CopiesOut.Line;
import java.util.List;

/** The list of copies with what was asked for; more than are shown are counted. */
public record CopiesView(Asked asked, List<Line> lines, int all) {
    public CopiesView {
        lines = List.copyOf(lines);
    }
}
