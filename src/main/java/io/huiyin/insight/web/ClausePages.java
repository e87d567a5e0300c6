package io.huiyin.insight.web;

import io.huiyin.estate.Community;
import io.huiyin.insight.ClauseStanding;
import io.huiyin.insight.CountedClock;
import io.huiyin.insight.CountedClocks;
import io.huiyin.insight.FigureHistory;
import io.huiyin.insight.FigureWords;
import io.huiyin.insight.Standing;
import io.huiyin.insight.Tally;
import io.huiyin.insight.Window;
import io.huiyin.insight.web.ClauseView.Line;
import io.huiyin.insight.web.ClauseView.Outcome;
import io.huiyin.rulebook.Clause;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of one clause shows. */
@Component
class ClausePages {
    private final Sources sources;
    private final ClauseWords words;
    private final FigureWords figures;
    private final MatterPaths paths;

    ClausePages(Sources sources, ClauseWords words, FigureWords figures, MatterPaths paths) {
        this.sources = sources;
        this.words = words;
        this.figures = figures;
        this.paths = paths;
    }

    /** Where the page's facts come from. */
    @Component
    record Sources(CountedClocks clocks, FigureHistory history) {}

    /** Which matters behind the count are looked at. */
    record Look(Standing standing, Window window, int page) {}

    ClauseView of(
            Community community,
            ClauseStanding standing,
            Look look,
            @Nullable FigureForm change,
            Locale reader,
            Instant now) {
        var clause = standing.clause();
        return new ClauseView(
                words.row(standing, reader),
                clause.group().name(),
                clause.group().title(reader),
                clause.by().orElse(null),
                standing.timed() ? words.ladder(clause, reader) : List.of(),
                standing.timed() ? matters(community, standing, look, now) : null,
                clause.figure().map(figure -> figures.value(figure, reader)).orElse(null),
                history(community, clause, reader, now),
                change);
    }

    private ClauseView.Matters matters(Community community, ClauseStanding standing, Look look, Instant now) {
        var code = standing.clause().code();
        var skip = (look.page() - 1) * ClauseView.Matters.ON_A_PAGE;
        var lines = sources
                .clocks()
                .behind(
                        community.id(),
                        code,
                        look.standing(),
                        look.window().since(now),
                        skip,
                        ClauseView.Matters.ON_A_PAGE)
                .stream()
                .map(clock -> line(clock, now))
                .toList();
        var tally = standing.tally() == null ? Tally.none(code) : standing.tally();
        return new ClauseView.Matters(tally, look.standing(), look.window(), look.page(), lines);
    }

    private Line line(CountedClock clock, Instant now) {
        return new Line(
                clock.number(),
                paths.of(clock.kind(), clock.number()),
                clock.title(),
                clock.place(),
                clock.assignee(),
                clock.kind() + ".stage." + clock.stage(),
                clock.startedAt(),
                clock.dueAt(),
                clock.warnAt(),
                clock.endedAt(),
                outcome(clock),
                clock.lateBy(now));
    }

    private static Outcome outcome(CountedClock clock) {
        if (clock.late()) {
            return Outcome.LATE;
        }
        return switch (clock.state()) {
            case RUNNING -> Outcome.RUNNING;
            case PAUSED -> Outcome.PAUSED;
            case MET -> Outcome.IN_TIME;
            case DROPPED -> Outcome.WITHDRAWN;
        };
    }

    private List<ClauseView.Past> history(Community community, Clause clause, Locale reader, Instant now) {
        return sources.history().of(clause.code(), community.id(), now).stream()
                .map(setting -> new ClauseView.Past(value(clause, setting, reader), setting))
                .toList();
    }

    private @Nullable String value(Clause clause, FigureHistory.Setting setting, Locale reader) {
        var value = setting.figure().value();
        return value == null
                ? null
                : clause.figure()
                        .map(figure -> figures.value(
                                figure.with(value, setting.figure().counting()), reader))
                        .orElse(value);
    }
}
