package io.huiyin.insight.web;

import io.huiyin.matter.Findings.Checked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of checks shows.
 *
 * @param latest the last check; none before the first night
 * @param mayCheck whether the viewer may have one made now
 */
public record ChecksView(@Nullable Checked latest, List<Line> open, List<Line> gone, boolean mayCheck) {
    /** A finding in the reader's words, with the page of its matter beneath the community. */
    public record Line(
            String number,
            String path,
            String title,
            String rule,
            String words,
            Instant foundAt,
            @Nullable Instant goneAt) {}
}
