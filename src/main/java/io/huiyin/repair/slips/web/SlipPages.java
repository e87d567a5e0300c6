package io.huiyin.repair.slips.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.repair.slips.Slip;
import io.huiyin.repair.slips.SlipDesk.Outcome;
import io.huiyin.repair.slips.SlipReminders;
import io.huiyin.repair.slips.Slips;
import io.huiyin.repair.slips.web.SlipsView.Holding;
import io.huiyin.repair.slips.web.SlipsView.Told;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.rulebook.Figures;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out the slips that are out: what is to be confirmed first, then technician by technician. */
@Component
class SlipPages {
    private final Slips slips;
    private final SlipReminders reminders;
    private final StaffMembers staff;
    private final ReasonWords words;
    private final Day day;

    SlipPages(Slips slips, SlipReminders reminders, StaffMembers staff, ReasonWords words, Day day) {
        this.slips = slips;
        this.reminders = reminders;
        this.staff = staff;
        this.words = words;
        this.day = day;
    }

    /** The present moment, and the time of day that the clause names. */
    @Component
    record Day(Clock clock, Figures figures) {
        String by(long communityId) {
            return figures.inForce("REP-17", communityId, clock.instant())
                    .map(FigureInForce::value)
                    .orElse("17:00");
        }
    }

    SlipsView view(Viewer viewer, Community community, SlipQuery query, List<Outcome> outcomes, Locale locale) {
        var out = slips.out(community.id(), query.filter());
        return new SlipsView(
                query,
                holdings(out, reminders.latest(community.id())),
                staff.holding(community.id(), Set.of(Post.TECHNICIAN, Post.TEAM_LEADER)),
                day.by(community.id()),
                day.clock().instant(),
                SlipPosts.remind(viewer, community.id()),
                viewer.holds(Post.ENGINEERING_SUPERVISOR, community.id()),
                told(outcomes, locale));
    }

    List<Told> told(List<Outcome> outcomes, Locale locale) {
        return outcomes.stream()
                .map(each -> new Told(each.number(), each.done(), words.say(each.reasons(), locale)))
                .toList();
    }

    private static List<Holding> holdings(List<Slip> out, Map<Optional<Long>, Instant> reminded) {
        var holdings = new ArrayList<Holding>();
        var toConfirm = out.stream().filter(Slip::withSupervisor).toList();
        if (!toConfirm.isEmpty()) {
            holdings.add(new Holding(null, "", toConfirm, reminded.get(Optional.<Long>empty())));
        }
        out.stream()
                .filter(slip -> !slip.withSupervisor())
                .collect(Collectors.groupingBy(Slip::technicianId, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, his) ->
                        holdings.add(new Holding(id, his.getFirst().technician(), his, reminded.get(Optional.of(id)))));
        return holdings;
    }
}
