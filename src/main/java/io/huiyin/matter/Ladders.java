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
import io.huiyin.staff.StaffMember;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes the steps of clocks: who is told at which moment, by post, through the duty roster. What nobody holds climbs too. */
@Component
class Ladders {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private final Steps steps;
    private final Ledger ledger;
    private final Reach reach;
    private final Communities communities;
    private final JsonMapper json;

    Ladders(Steps steps, Ledger ledger, Reach reach, Communities communities, JsonMapper json) {
        this.steps = steps;
        this.ledger = ledger;
        this.reach = reach;
        this.communities = communities;
        this.json = json;
    }

    /** A clock after its steps, with what is to be written and who is to be told. */
    record Taken(Matter matter, DueClock clock, List<NewEntry> entries, List<Telling> tellings) {}

    /** Who can be told at this moment; it serves all batches of a sweep. */
    Reach.Reached reached(Instant asOf) {
        return reach.at(asOf);
    }

    List<Taken> take(List<Sweep.Due> due, Reach.Reached reached, Instant asOf) {
        var ids = due.stream().map(each -> each.matter().communityId()).collect(Collectors.toSet());
        var places = communities.all(ids).stream().collect(Collectors.toMap(Community::id, Function.identity()));
        reached.meeting(due.stream().map(Sweep.Due::matter).toList());
        return due.stream()
                .map(each -> take(
                        each, Objects.requireNonNull(places.get(each.matter().communityId())), reached, asOf))
                .toList();
    }

    private Taken take(Sweep.Due due, Community community, Reach.Reached reached, Instant asOf) {
        return due.clock().paused() ? remind(due, community, reached) : climb(due, community, reached, asOf);
    }

    /** The planned resume has come and work has not gone on: whoever has it in hand is reminded, once. */
    private Taken remind(Sweep.Due due, Community community, Reach.Reached reached) {
        var clock = due.clock();
        var after = clock.stepped(clock.step(), null, clock.breachedAt());
        var whom = reached.by(due.matter(), List.of(Rung.ASSIGNEE));
        var tellings = tell(due, community, whom, "matter.told.resume", "resume:" + clock.nextAt());
        return new Taken(due.matter(), after, List.of(), tellings);
    }

    private Taken climb(Sweep.Due due, Community community, Reach.Reached reached, Instant asOf) {
        var clock = due.clock();
        var all = steps.of(clock.clause(), clock.dueAt(), clock.warnAt());
        var entries = new ArrayList<NewEntry>();
        var tellings = new ArrayList<Telling>();
        var taken = clock.step();
        var breached = clock.breachedAt();
        while (taken < all.size() && !all.get(taken).at().isAfter(asOf)) {
            var step = all.get(taken);
            breached = step.kind() == Step.Kind.BREACH ? clock.dueAt() : breached;
            var whom = reached.by(due.matter(), step.tell());
            tellings.addAll(tell(due, community, whom, key(step), "clock:" + clock.id() + ":" + taken));
            entries.add(entry(clock, step, whom));
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

    private NewEntry entry(DueClock clock, Step step, List<StaffMember> told) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("clause", clock.clause());
        facts.put("due", clock.dueAt().toString());
        facts.put("told", told.stream().map(StaffMember::name).distinct().toList());
        return new NewEntry(Actor.system(), word(step), null, null, json.writeValueAsString(facts));
    }

    private List<Telling> tell(Sweep.Due due, Community community, List<StaffMember> whom, String key, String once) {
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
        return whom.stream()
                .map(member -> new Telling(
                        matter.communityId(), member.id(), key, args, link, urgency, matter.number() + ":" + once))
                .toList();
    }
}
