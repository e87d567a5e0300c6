package io.huiyin.matter;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.matter.Chain.NewEntry;
import io.huiyin.message.MessageTexts;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.rulebook.Ledger;
import io.huiyin.rulebook.Rung;
import io.huiyin.staff.Actor;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes the steps of clocks: who is told at which moment, by post, through the duty roster. What nobody holds climbs too. */
@Component
class Ladders {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final List<Post> LAST_RESORT =
            List.of(Post.SITE_HEAD, Post.CUSTOMER_SERVICE_MANAGER, Post.ADMINISTRATOR);
    private final Steps steps;
    private final Ledger ledger;
    private final DutyRoster roster;
    private final Communities communities;
    private final JsonMapper json;

    Ladders(Steps steps, Ledger ledger, DutyRoster roster, Communities communities, JsonMapper json) {
        this.steps = steps;
        this.ledger = ledger;
        this.roster = roster;
        this.communities = communities;
        this.json = json;
    }

    /** A clock after its steps, with what is to be written and who is to be told. */
    record Taken(Matter matter, ClauseClock clock, List<NewEntry> entries, List<Telling> tellings) {}

    List<Taken> take(List<Sweep.Due> due, Instant asOf) {
        var ids = due.stream().map(each -> each.matter().communityId()).collect(Collectors.toSet());
        var places = communities.all(ids).stream().collect(Collectors.toMap(Community::id, Function.identity()));
        var reached = new Reached(asOf);
        return due.stream()
                .map(each -> take(
                        each, Objects.requireNonNull(places.get(each.matter().communityId())), reached, asOf))
                .toList();
    }

    private Taken take(Sweep.Due due, Community community, Reached reached, Instant asOf) {
        return due.clock().state() == ClauseClock.State.PAUSED
                ? remind(due, community, reached)
                : climb(due, community, reached, asOf);
    }

    /** The planned resume has come and work has not gone on: whoever has it in hand is reminded, once. */
    private Taken remind(Sweep.Due due, Community community, Reached reached) {
        var clock = due.clock();
        var after = clock.stepped(clock.step(), null, clock.breachedAt());
        var tellings =
                tell(due, community, reached, "matter.told.resume", List.of(Rung.ASSIGNEE), "resume:" + clock.nextAt());
        return new Taken(due.matter(), after, List.of(), tellings);
    }

    private Taken climb(Sweep.Due due, Community community, Reached reached, Instant asOf) {
        var clock = due.clock();
        var all = steps.of(clock.clause(), clock.why().deadline());
        var entries = new ArrayList<NewEntry>();
        var tellings = new ArrayList<Telling>();
        var taken = clock.step();
        var breached = clock.breachedAt();
        while (taken < all.size() && !all.get(taken).at().isAfter(asOf)) {
            var step = all.get(taken);
            breached = step.kind() == Step.Kind.BREACH ? clock.dueAt() : breached;
            var told = tell(due, community, reached, key(step), step.tell(), "clock:" + clock.id() + ":" + taken);
            tellings.addAll(told);
            entries.add(entry(clock, step, reached.names(told)));
            taken++;
        }
        var next = taken < all.size() ? all.get(taken).at() : null;
        return new Taken(due.matter(), clock.stepped(taken, next, breached), entries, tellings);
    }

    private static String key(Step step) {
        return switch (step.kind()) {
            case WARN -> "matter.told.warned";
            case BREACH -> "matter.told.breached";
            case CLIMB -> "matter.told.climbed";
        };
    }

    private static String word(Step step) {
        return switch (step.kind()) {
            case WARN -> "ClockWarned";
            case BREACH -> "ClockBreached";
            case CLIMB -> "ClockClimbed";
        };
    }

    private NewEntry entry(ClauseClock clock, Step step, List<String> told) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("clause", clock.clause());
        facts.put("due", clock.dueAt().toString());
        facts.put("told", told);
        return new NewEntry(Actor.system(), word(step), null, null, json.writeValueAsString(facts));
    }

    private List<Telling> tell(
            Sweep.Due due, Community community, Reached reached, String key, List<String> posts, String once) {
        var matter = due.matter();
        var clause = ledger.clause(due.clock().clause());
        var when = due.clock().dueAt().atZone(community.zone()).format(WHEN);
        var args = List.of(
                matter.number(),
                matter.location().text(),
                matter.heading().title(),
                MessageTexts.clause(clause.code()),
                when);
        var link = "/c/" + community.code() + "/matters/" + matter.number();
        var urgency = matter.heading().priority() == Priority.URGENT ? Urgency.URGENT : Urgency.NORMAL;
        return reached.by(matter, posts, clause.group().unassigned()).stream()
                .map(staffId -> new Telling(
                        matter.communityId(), staffId, key, args, link, urgency, matter.number() + ":" + once))
                .toList();
    }

    /** Whom posts reach, asked once per community and set of posts in a batch. */
    private final class Reached {
        private final Instant at;
        private final Map<String, List<StaffMember>> known = new HashMap<>();
        private final Map<Long, String> names = new HashMap<>();

        Reached(Instant at) {
            this.at = at;
        }

        Set<Long> by(Matter matter, List<String> tell, String unassigned) {
            return tell.stream()
                    .flatMap(post -> Rung.ASSIGNEE.equals(post)
                            ? assignee(matter, unassigned)
                            : holders(matter.communityId(), Post.valueOf(post)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Stream<Long> assignee(Matter matter, String unassigned) {
            var assignee = matter.heading().assigneeId();
            return assignee == null ? holders(matter.communityId(), Post.valueOf(unassigned)) : Stream.of(assignee);
        }

        /** Those on duty, else all who hold the post, else the ones above: somebody is always told. */
        private Stream<Long> holders(long communityId, Post post) {
            var found = reach(communityId, post);
            if (!found.isEmpty()) {
                return found.stream().map(StaffMember::id);
            }
            return LAST_RESORT.stream()
                    .map(higher -> reach(communityId, higher))
                    .filter(above -> !above.isEmpty())
                    .findFirst()
                    .orElse(List.of())
                    .stream()
                    .map(StaffMember::id);
        }

        private List<StaffMember> reach(long communityId, Post post) {
            var found =
                    known.computeIfAbsent(communityId + ":" + post, any -> roster.reach(communityId, Set.of(post), at));
            found.forEach(member -> names.put(member.id(), member.name()));
            return found;
        }

        List<String> names(List<Telling> told) {
            return told.stream()
                    .map(Telling::staffId)
                    .map(this::name)
                    .distinct()
                    .toList();
        }

        private String name(Long staffId) {
            @Nullable String name = names.get(staffId);
            return name == null ? "#" + staffId : name;
        }
    }
}
