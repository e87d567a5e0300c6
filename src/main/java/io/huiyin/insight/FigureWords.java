package io.huiyin.insight;

import io.huiyin.calendar.Counting;
import io.huiyin.calendar.Term;
import io.huiyin.rulebook.Figure;
import io.huiyin.site.Words;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the figures of clauses into the reader's words. */
@Component
public class FigureWords {
    private final Words words;

    FigureWords(Words words) {
        this.words = words;
    }

    /** "30 分钟内", "每日 17:00 前", "不低于 90%". */
    public String value(Figure figure, Locale reader) {
        return switch (figure) {
            case Figure.Within within ->
                words.text(
                        reader,
                        within.time().isNegative() ? "insight.figure.before" : "insight.figure.within",
                        term(within.time(), reader));
            case Figure.Times times ->
                words.text(
                        reader,
                        "insight.figure.times",
                        times.times(),
                        words.text(reader, "rulebook.every." + times.every()));
            case Figure.ByTime by ->
                words.text(reader, by.from() == null ? "insight.figure.byTime" : "insight.figure.byTimeOf", by.value());
            case Figure.ByDay by -> words.text(reader, "insight.figure.byDay", by.day());
            case Figure.AtLeast rate -> words.text(reader, "insight.figure.atLeast", rate.percent());
        };
    }

    /** From which moment to which, and when it applies; what a rate is of. */
    public Optional<String> moments(Figure figure, Locale reader) {
        return switch (figure) {
            case Figure.Within within -> Optional.of(moments(within, reader));
            case Figure.ByTime by
            when by.from() != null && by.to() != null ->
                Optional.of(words.text(reader, "insight.moments", moment(by.from(), reader), moment(by.to(), reader)));
            case Figure.AtLeast rate -> Optional.of(population(rate, reader));
            case Figure.ByTime _, Figure.ByDay _, Figure.Times _ -> Optional.empty();
        };
    }

    private String moments(Figure.Within within, Locale reader) {
        var key = within.time().isNegative() ? "insight.moments.before" : "insight.moments";
        var both = words.text(reader, key, moment(within.from(), reader), moment(within.to(), reader));
        return within.when() == null
                ? both
                : words.text(reader, "insight.moments.when", both, moment(within.when(), reader));
    }

    private String population(Figure.AtLeast rate, Locale reader) {
        var of = moment(rate.of(), reader);
        return rate.window() == null
                ? words.text(reader, "insight.moments.of", of)
                : words.text(reader, "insight.moments.ofWithin", of, period(rate.window(), Counting.ELAPSED, reader));
    }

    private String moment(String ledgers, Locale reader) {
        return words.text(reader, key(ledgers));
    }

    /** The key of a moment, a condition or a population as the ledger names it. */
    static String key(String ledgers) {
        return "insight.moment." + ledgers.replace(' ', '-');
    }

    /** "2 个工作日", "1 小时 30 分钟（按工作时间）". */
    public String term(Term term, Locale reader) {
        if (!term.period().isZero()) {
            return period(term.period(), term.counting(), reader);
        }
        var length = duration(term.duration().abs(), reader);
        return switch (term.counting()) {
            case ELAPSED -> length;
            case WORKING -> words.text(reader, "insight.figure.working", length);
        };
    }

    private String period(Period period, Counting counting, Locale reader) {
        var months = Math.abs(period.toTotalMonths());
        if (months != 0) {
            return words.text(reader, "insight.length.months", months);
        }
        var key = counting == Counting.WORKING ? "insight.length.workingDays" : "insight.length.days";
        return words.text(reader, key, Math.abs(period.getDays()));
    }

    /** "48 小时", "1 小时 30 分钟": hours are not turned into days, since the procedures say 48 hours. */
    public String duration(Duration length, Locale reader) {
        List<String> parts = new ArrayList<>();
        part(parts, reader, "insight.length.hours", length.toHours());
        part(parts, reader, "insight.length.minutes", length.toMinutesPart());
        part(parts, reader, "insight.length.seconds", length.toSecondsPart());
        return parts.isEmpty() ? words.text(reader, "insight.length.minutes", 0) : String.join(" ", parts);
    }

    private void part(List<String> parts, Locale reader, String key, long amount) {
        if (amount > 0) {
            parts.add(words.text(reader, key, amount));
        }
    }
}
