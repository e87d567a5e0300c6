package io.huiyin.matter.view;

import io.huiyin.calendar.Counting;
import io.huiyin.calendar.Deadline;
import io.huiyin.calendar.Skipped;
import io.huiyin.calendar.Term;
import io.huiyin.matter.ClauseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The explanation of one due time, from the moment it counts from to the due time, as it was worked out when it was set. */
final class Why {
    private static final String BY_TIME = "\\d\\d:\\d\\d";
    private final Speech speech;
    private final ClauseClock clock;
    private final Deadline deadline;
    private final List<String> sentences = new ArrayList<>();

    Why(Speech speech, ClauseClock clock) {
        this.speech = speech;
        this.clock = clock;
        this.deadline = clock.why().deadline();
    }

    List<String> sentences() {
        add("matter.why.clause", clock.clause(), term());
        add(clock.figureId() == null ? "matter.why.ledger" : "matter.why.company");
        var before = deadline.term().isNegative();
        add(before ? "matter.why.before" : "matter.why.start", speech.moment(deadline.start()));
        if (deadline.term().counting() == Counting.WORKING) {
            counted();
        }
        skipped();
        add("matter.why.due", speech.moment(deadline.due()), speech.zone().getId());
        return sentences;
    }

    private void add(String key, Object... args) {
        sentences.add(speech.say(key, args));
    }

    /** A time of the day where the clause names one; else the term, and how it runs. */
    private String term() {
        if (clock.figure().matches(BY_TIME)) {
            return speech.say("matter.why.byTime", clock.figure());
        }
        var term = deadline.term();
        var key = term.counting() == Counting.WORKING ? "matter.why.working" : "matter.why.elapsed";
        return speech.say(key, length(term));
    }

    private String length(Term term) {
        var period = term.period();
        if (period.isZero()) {
            return speech.length(term.duration().abs());
        }
        var months = Math.abs(period.toTotalMonths());
        var days = Math.abs(period.getDays());
        return months > 0 ? speech.say("matter.length.months", months) : speech.say("matter.length.days", days);
    }

    private void counted() {
        deadline.counted()
                .forEach(each -> add(
                        "matter.why.counted", speech.stretch(each.from(), each.to()), speech.length(each.length())));
    }

    /** What did not count, stretches that touch said as one. */
    private void skipped() {
        var merged = new ArrayList<Gap>();
        for (var each : deadline.skipped()) {
            if (!merged.isEmpty() && merged.getLast().to().equals(each.from())) {
                merged.add(merged.removeLast().with(each, reason(each)));
            } else {
                merged.add(new Gap(each.from(), each.to(), new LinkedHashSet<>(Set.of(reason(each)))));
            }
        }
        merged.forEach(gap -> add(
                "matter.why.skipped",
                speech.stretch(gap.from(), gap.to()),
                gap.reasons().stream().collect(joined()),
                speech.length(Duration.between(gap.from(), gap.to()))));
    }

    private String reason(Skipped skipped) {
        var holiday = skipped.holiday();
        return holiday == null
                ? speech.say("calendar.reason." + skipped.reason().name())
                : Arrays.stream(holiday.split("、")).map(this::festival).collect(joined());
    }

    private String festival(String holiday) {
        var known = speech.maybe("matter.festival." + holiday);
        return known == null ? holiday : known;
    }

    private Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(speech.say("matter.list.comma"));
    }

    private record Gap(Instant from, Instant to, Set<String> reasons) {
        Gap with(Skipped next, String reason) {
            reasons.add(reason);
            return new Gap(from, next.to(), reasons);
        }
    }
}
