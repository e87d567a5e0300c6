package io.huiyin.insight.web;

import io.huiyin.insight.ClauseStanding;
import io.huiyin.insight.ClauseTexts;
import io.huiyin.insight.FigureWords;
import io.huiyin.insight.Tally;
import io.huiyin.insight.web.ClauseView.RungLine;
import io.huiyin.rulebook.Clause;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.rulebook.Rung;
import io.huiyin.rulebook.Warning;
import io.huiyin.site.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts clauses, their figures and their ladders into the reader's words. */
@Component
class ClauseWords {
    private final Words words;
    private final FigureWords figures;
    private final ClauseTexts texts;

    ClauseWords(Words words, FigureWords figures, ClauseTexts texts) {
        this.words = words;
        this.figures = figures;
        this.texts = texts;
    }

    ClauseRow row(ClauseStanding standing, Locale reader) {
        var clause = standing.clause();
        var inForce = standing.figure();
        var set = standing.set();
        return new ClauseRow(
                clause.code(),
                clause.title(reader),
                clause.kind(),
                inForce == null ? null : figures.value(inForce.figure(), reader),
                inForce == null
                        ? null
                        : figures.moments(inForce.figure(), reader).orElse(null),
                texts.of(clause, reader).orElse(null),
                level(inForce, reader),
                set == null ? null : set.validFrom(),
                tally(standing),
                standing.rounds());
    }

    private @Nullable String level(@Nullable FigureInForce inForce, Locale reader) {
        return inForce == null ? null : words.text(reader, "rulebook.level." + inForce.level());
    }

    private static @Nullable Tally tally(ClauseStanding standing) {
        if (!standing.timed() && !standing.rounds()) {
            return null;
        }
        return standing.tally() == null ? Tally.none(standing.clause().code()) : standing.tally();
    }

    /** Who is told when, the warning first. */
    List<RungLine> ladder(Clause clause, Locale reader) {
        var rungs = new ArrayList<RungLine>();
        var warning = clause.warn().orElseGet(Warning::usual);
        rungs.add(new RungLine("alarm", "tone-amber", when(warning, reader), who(clause, warning.tell(), reader)));
        if (clause.ladder().stream()
                .noneMatch(rung -> !rung.at().isNegative() && rung.at().isZero())) {
            rungs.add(rung(clause, new Rung(Duration.ZERO, List.of(Rung.ASSIGNEE)), reader));
        }
        clause.ladder().forEach(rung -> rungs.add(rung(clause, rung, reader)));
        return rungs;
    }

    private RungLine rung(Clause clause, Rung rung, Locale reader) {
        var who = who(clause, rung.tell(), reader);
        if (rung.at().isNegative()) {
            return new RungLine("alarm", "tone-amber", before(rung.at().negated(), reader), who);
        }
        return rung.at().isZero()
                ? new RungLine("alert-triangle", "tone-red", words.text(reader, "insight.ladder.due"), who)
                : new RungLine(
                        "arrow-up-circle",
                        "tone-red",
                        words.text(reader, "insight.ladder.over", figures.duration(rung.at(), reader)),
                        who);
    }

    private String when(Warning warning, Locale reader) {
        return switch (warning) {
            case Warning.Share share -> words.text(reader, "insight.ladder.share", Math.round(share.share() * 100));
            case Warning.Before before -> before(before.before(), reader);
        };
    }

    private String before(Duration length, Locale reader) {
        return words.text(reader, "insight.ladder.before", figures.duration(length, reader));
    }

    private String who(Clause clause, List<String> tell, Locale reader) {
        return tell.stream()
                .map(post -> post.equals(Rung.ASSIGNEE)
                        ? words.text(
                                reader,
                                "insight.ladder.assignee",
                                words.text(
                                        reader, "staff.post." + clause.group().unassigned()))
                        : words.text(reader, "staff.post." + post))
                .collect(Collectors.joining(words.text(reader, "site.list.comma")));
    }
}
