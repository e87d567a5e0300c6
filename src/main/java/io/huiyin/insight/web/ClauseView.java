package io.huiyin.insight.web;

import io.huiyin.insight.FigureHistory.Setting;
import io.huiyin.insight.Standing;
import io.huiyin.insight.Tally;
import io.huiyin.insight.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one clause shows.
 *
 * @param decides who decides an approval
 * @param original the figure as the procedures have it
 * @param matters the matters behind its count; none where nothing is timed
 * @param change the form in which the viewer may change the figure; none where he may not or there is no figure
 */
public record ClauseView(
        ClauseRow clause,
        String procedure,
        String procedureTitle,
        @Nullable String decides,
        List<RungLine> ladder,
        @Nullable Matters matters,
        @Nullable String original,
        List<Past> history,
        @Nullable FigureForm change) {

    /** Whether something was set that the viewer could take back. */
    public boolean mayEnd() {
        return change != null
                && history.stream()
                        .anyMatch(past -> past.value() != null
                                && past.setting().state() == Setting.State.CURRENT
                                && change.scopes().contains(past.setting().scope()));
    }

    /** A moment of a ladder: its icon and tone, when it is, who is told. */
    public record RungLine(String icon, String tone, String when, String who) {}

    /** A figure as it was set, in words; none where it ended the level's figure. */
    public record Past(@Nullable String value, Setting setting) {}

    /** A page of the matters behind a count. */
    public record Matters(Tally tally, Standing standing, Window window, int page, List<Line> lines) {
        static final int ON_A_PAGE = 20;

        public long pages() {
            return Math.max(1, (tally.of(standing) + ON_A_PAGE - 1) / ON_A_PAGE);
        }

        public String to(Standing other) {
            return address(other, window, 1);
        }

        public String to(Window other) {
            return address(standing, other, 1);
        }

        public String to(int other) {
            return address(standing, window, other);
        }

        private static String address(Standing standing, Window window, int page) {
            var first = "?state=" + standing.word() + "&days=" + window.days();
            return (page == 1 ? first : first + "&page=" + page) + "#matters";
        }
    }

    /**
     * A matter behind a count.
     *
     * @param path its page beneath the community
     * @param lateBy by how much it was over, or is by now
     */
    public record Line(
            String number,
            String path,
            String title,
            String place,
            @Nullable String assignee,
            String stageKey,
            Instant startedAt,
            Instant dueAt,
            Instant warnAt,
            @Nullable Instant endedAt,
            Outcome outcome,
            Duration lateBy) {}

    /** How one clock stands. */
    public enum Outcome {
        RUNNING,
        PAUSED,
        IN_TIME,
        LATE,
        WITHDRAWN
    }
}
