package io.huiyin.matter;

import io.huiyin.calendar.Pause;
import io.huiyin.calendar.WorkCalendar;
import io.huiyin.matter.ClauseClock.State;
import io.huiyin.procedure.ClockEffect;
import io.huiyin.procedure.ClockStart;
import io.huiyin.rulebook.FigureInForce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one act does to the clocks of one matter, worked out in memory: read before, written after, in two batches. */
final class ClockWork {
    private final MatterRef ref;
    private final Instant now;
    private final Map<String, ClauseClock> open = new LinkedHashMap<>();
    private final List<ClauseClock> ended = new ArrayList<>();
    private final List<Standstill> standstills;
    private final Map<String, FigureInForce> figures;
    private final Steps steps;
    private final WorkCalendar calendar;

    ClockWork(
            MatterRef ref,
            Instant now,
            List<ClauseClock> clocks,
            List<Standstill> standstills,
            Map<String, FigureInForce> figures,
            Steps steps,
            WorkCalendar calendar) {
        this.ref = ref;
        this.now = now;
        clocks.forEach(clock -> open.put(clock.clause(), clock));
        this.standstills = standstills;
        this.figures = figures;
        this.steps = steps;
        this.calendar = calendar;
    }

    <C> void apply(ClockEffect<C> effect, C after) {
        switch (effect) {
            case ClockEffect.Starts<C> starts ->
                starts.clocks().stream()
                        .filter(clock -> clock.applies().test(after))
                        .forEach(clock -> start(clock, after));
            case ClockEffect.Meets<C> meets -> meets.clauses().forEach(clause -> end(clause, State.MET));
            case ClockEffect.Drops<C> drops -> drops.clauses().forEach(clause -> end(clause, State.DROPPED));
            case ClockEffect.Reconsiders<C> again -> again.clocks().forEach(clock -> reconsider(clock, after));
            case ClockEffect.Pauses<C> ignored -> open.replaceAll((clause, clock) -> pause(clock));
            case ClockEffect.Resumes<C> ignored -> open.replaceAll((clause, clock) -> resume(clock));
            case ClockEffect.EndsAll<C> ignored ->
                List.copyOf(open.keySet()).forEach(clause -> end(clause, State.DROPPED));
        }
    }

    private <C> void reconsider(ClockStart<C> clock, C after) {
        var applies = clock.applies().test(after);
        if (!applies) {
            end(clock.clause(), State.DROPPED);
        } else if (!open.containsKey(clock.clause())) {
            start(clock, after);
        }
    }

    /** A clock that is started while the matter stands still is born paused, and earlier standstills are not counted. */
    private <C> void start(ClockStart<C> start, C after) {
        if (open.containsKey(start.clause())) {
            return;
        }
        var figure = Objects.requireNonNull(figures.get(start.clause()), start.clause());
        var from = start.from().apply(after).orElse(now);
        var pauses = pausesAfter(from);
        var why = new Explanation(DueTimes.of(figure.figure(), from, pauses, calendar), pauses);
        var due = why.deadline().due();
        var warnAt = steps.warnAt(start.clause(), why.deadline());
        var clock = new ClauseClock(
                ref,
                0,
                start.clause(),
                figure.id(),
                figure.value(),
                State.RUNNING,
                from,
                due,
                warnAt,
                null,
                null,
                0,
                steps.next(start.clause(), due, warnAt, 0),
                why);
        open.put(start.clause(), standing().isPresent() ? pause(clock) : clock);
    }

    private List<Pause> pausesAfter(Instant from) {
        return standstills.stream()
                .map(standstill -> standstill.until(now))
                .filter(pause -> pause.to().isAfter(from) && pause.to().isAfter(pause.from()))
                .toList();
    }

    private ClauseClock pause(ClauseClock clock) {
        return standing().map(still -> clock.paused(still.plannedResume())).orElse(clock);
    }

    /** What was left when the matter came to stand still is counted on; a clock that was over by then stays over. */
    private ClauseClock resume(ClauseClock clock) {
        if (clock.state() != State.PAUSED) {
            return clock;
        }
        var why = clock.isBreached() ? clock.why() : counted(clock);
        var warnAt = steps.warnAt(clock.clause(), why.deadline());
        return clock.resumed(
                why, warnAt, steps.next(clock.clause(), why.deadline().due(), warnAt, clock.step()));
    }

    private Explanation counted(ClauseClock clock) {
        var pauses = pausesAfter(clock.startedAt());
        return new Explanation(
                calendar.due(clock.startedAt(), clock.why().deadline().term(), pauses), pauses);
    }

    private Optional<Standstill> standing() {
        return standstills.stream().filter(Standstill::isOpen).findFirst();
    }

    private void end(String clause, State as) {
        var clock = open.remove(clause);
        if (clock != null) {
            ended.add(clock.ended(as, now));
        }
    }

    /** Every clock as it stands after the act; those that are new have no id yet. */
    List<ClauseClock> all() {
        var all = new ArrayList<>(ended);
        all.addAll(open.values());
        return all;
    }
}
