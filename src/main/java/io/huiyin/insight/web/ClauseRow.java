package io.huiyin.insight.web;

import io.huiyin.insight.Tally;
import io.huiyin.rulebook.Kind;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A clause in the reader's words.
 *
 * @param text what it asks, where title and figure don't say it all
 * @param level who set the figure, the ledger, the company or the community
 * @param since from when a figure that was set holds
 * @param tally how its clocks or its rounds stand; none where nothing is counted
 * @param rounds whether it is counted by rounds, each on their own page
 */
public record ClauseRow(
        String code,
        String title,
        Kind kind,
        @Nullable String figure,
        @Nullable String moments,
        @Nullable String text,
        @Nullable String level,
        @Nullable Instant since,
        @Nullable Tally tally,
        boolean rounds) {

    /** Per cent in time, when anything was decided. */
    public OptionalInt rate() {
        return tally == null ? OptionalInt.empty() : tally.rate();
    }

    /** The class of the rate: calm, or red below nine tenths. */
    public String rateStyle() {
        return rate().orElse(100) < 90 ? "tone-red" : "tone-calm";
    }

    /** Why nothing is counted, as a key. */
    public String uncounted() {
        return "insight.uncounted." + kind;
    }
}
