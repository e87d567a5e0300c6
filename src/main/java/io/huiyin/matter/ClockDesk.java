package io.huiyin.matter;

import io.huiyin.calendar.Counting;
import io.huiyin.calendar.WorkCalendar;
import io.huiyin.estate.Community;
import io.huiyin.procedure.Act;
import io.huiyin.procedure.ClockEffect;
import io.huiyin.procedure.ClockStart;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.rulebook.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets the clocks of a matter follow an act, in the act's transaction. */
@Component
class ClockDesk {
    private final ClauseClocks clocks;
    private final Figures figures;
    private final Steps steps;
    private final WorkCalendars calendars;

    ClockDesk(ClauseClocks clocks, Figures figures, Steps steps, WorkCalendars calendars) {
        this.clocks = clocks;
        this.figures = figures;
        this.steps = steps;
        this.calendars = calendars;
    }

    /** What the act does to the clocks of a matter as it was before it; one without entries is new and has none yet. */
    <C> void follow(Community community, Matter matter, Act act, List<ClockEffect<C>> effects, C after, Instant now) {
        if (effects.isEmpty()) {
            return;
        }
        var ref = matter.ref();
        var fresh = matter.entries() == 0;
        pause(ref, act, effects, now);
        var inForce = figures(community, effects, after, now);
        var before = fresh ? List.<ClauseClock>of() : clocks.open(ref);
        var standstills = fresh ? List.<Standstill>of() : clocks.standstills(ref);
        var work = new ClockWork(ref, now, before, standstills, inForce, steps, calendar(community, before, inForce));
        effects.forEach(effect -> work.apply(effect, after));
        clocks.write(
                work.all().stream().filter(clock -> !before.contains(clock)).toList());
    }

    private <C> void pause(MatterRef ref, Act act, List<ClockEffect<C>> effects, Instant now) {
        for (var effect : effects) {
            if (effect instanceof ClockEffect.Pauses<C> && act instanceof Pausing pausing) {
                clocks.pause(ref, now, pausing);
            } else if (effect instanceof ClockEffect.Resumes<C> || effect instanceof ClockEffect.EndsAll<C>) {
                clocks.resume(ref, now);
            }
        }
    }

    private <C> Map<String, FigureInForce> figures(
            Community community, List<ClockEffect<C>> effects, C after, Instant now) {
        var codes = effects.stream()
                .flatMap(ClockDesk::started)
                .filter(start -> start.applies().test(after))
                .map(ClockStart::clause)
                .distinct()
                .toList();
        return codes.isEmpty() ? Map.of() : figures.inForce(codes, community.id(), now);
    }

    private static <C> Stream<ClockStart<C>> started(ClockEffect<C> effect) {
        return switch (effect) {
            case ClockEffect.Starts<C> starts -> starts.clocks().stream();
            case ClockEffect.Reconsiders<C> again -> again.clocks().stream();
            case ClockEffect.Meets<C> ignored -> Stream.empty();
            case ClockEffect.Drops<C> ignored -> Stream.empty();
            case ClockEffect.Pauses<C> ignored -> Stream.empty();
            case ClockEffect.Resumes<C> ignored -> Stream.empty();
            case ClockEffect.EndsAll<C> ignored -> Stream.empty();
        };
    }

    private WorkCalendar calendar(Community community, List<ClauseClock> clocks, Map<String, FigureInForce> figures) {
        var terms = Stream.concat(
                figures.values().stream().flatMap(figure -> figure.term().stream()),
                clocks.stream().map(clock -> clock.why().deadline().term()));
        var working = terms.anyMatch(term -> term.counting() == Counting.WORKING);
        return working ? calendars.of(community) : calendars.aroundTheClock(community);
    }
}
