package io.huiyin.worklist;

import static io.huiyin.repair.Stage.ACCEPTED;
import static io.huiyin.repair.Stage.CHECKED;
import static io.huiyin.repair.Stage.DISPATCHED;
import static io.huiyin.repair.Stage.ON_SITE;
import static io.huiyin.repair.Stage.PAUSED;
import static io.huiyin.repair.Stage.QUOTED;
import static io.huiyin.repair.Stage.READY;
import static io.huiyin.repair.Stage.RECORDED;
import static io.huiyin.repair.Stage.REVIEW;
import static io.huiyin.repair.Stage.SURVEY;
import static io.huiyin.repair.Stage.TRIAGE;
import static io.huiyin.repair.Stage.UNASSIGNED;
import static io.huiyin.repair.Stage.WORKING;

import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.Matter;
import io.huiyin.matter.OpenMatters;
import io.huiyin.repair.Briefs;
import io.huiyin.repair.Stage;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.worklist.Board.Card;
import io.huiyin.worklist.Board.Hand;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays out the dispatch board of a community: a query for the orders, one for their clocks, one for the staff, none in a loop. */
@Component
public class Boards {
    /** Who is sent to work. */
    static final Set<Post> SENT = EnumSet.of(Post.TECHNICIAN, Post.TEAM_LEADER);

    private static final Set<Stage> ON_BOARD = EnumSet.of(
            RECORDED,
            TRIAGE,
            SURVEY,
            REVIEW,
            UNASSIGNED,
            DISPATCHED,
            ACCEPTED,
            ON_SITE,
            CHECKED,
            QUOTED,
            READY,
            WORKING,
            PAUSED);
    private static final List<Stage> UNDER_WAY =
            List.of(WORKING, ON_SITE, CHECKED, QUOTED, READY, ACCEPTED, DISPATCHED, PAUSED);
    private static final int MOST = 400;
    private final OpenMatters matters;
    private final Briefs briefs;
    private final ClauseClocks clocks;
    private final Crew crew;
    private final Clock clock;

    Boards(OpenMatters matters, Briefs briefs, ClauseClocks clocks, Crew crew, Clock clock) {
        this.matters = matters;
        this.briefs = briefs;
        this.clocks = clocks;
        this.crew = crew;
        this.clock = clock;
    }

    /** Who works here, and who is on duty. */
    @Component
    record Crew(StaffMembers staff, DutyRoster roster) {}

    public Board of(long communityId) {
        var cards = cards(communityId);
        var hands = hands(communityId, cards);
        var onDuty = crew.roster().onDuty(communityId, clock.instant()).entrySet().stream()
                .filter(entry -> SENT.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        return new Board(
                cards.stream().filter(Boards::isUnsettled).toList(),
                cards.stream().filter(card -> stage(card) == UNASSIGNED).toList(),
                hands.stream()
                        .filter(hand -> onDuty.contains(hand.member().id()))
                        .toList(),
                hands.stream()
                        .filter(hand -> !onDuty.contains(hand.member().id()))
                        .toList());
    }

    private List<Card> cards(long communityId) {
        var stages = ON_BOARD.stream().map(Stage::name).toList();
        var found = matters.byTimeLeft(communityId, Worklist.KIND, stages, MOST);
        var ids = found.stream().map(Matter::id).toList();
        var told = briefs.of(communityId, ids);
        var pressing = clocks.pressing(communityId, ids);
        return found.stream()
                .flatMap(matter -> Stream.ofNullable(told.get(matter.id()))
                        .map(brief -> new Card(matter, brief, pressing.get(matter.id()))))
                .toList();
    }

    /** Everybody who is sent to work, with what he has. */
    private List<Hand> hands(long communityId, Collection<Card> cards) {
        var inHand = cards.stream()
                .filter(card -> card.matter().heading().assigneeId() != null)
                .collect(Collectors.groupingBy(card -> card.matter().heading().assigneeId()));
        return crew.staff().holding(communityId, SENT).stream()
                .map(member -> new Hand(member, ordered(inHand.getOrDefault(member.id(), List.of()))))
                .toList();
    }

    private static List<Card> ordered(List<Card> cards) {
        return cards.stream()
                .sorted(Comparator.comparingInt(card -> UNDER_WAY.indexOf(stage(card))))
                .toList();
    }

    private static boolean isUnsettled(Card card) {
        var stage = stage(card);
        return stage != UNASSIGNED && card.matter().heading().assigneeId() == null;
    }

    private static Stage stage(Card card) {
        return Stage.valueOf(card.matter().stage());
    }
}
