package io.huiyin.repair;

import io.huiyin.estate.Communities;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Move;
import io.huiyin.message.Messages;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMembers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Marks an order whose fault came back, and tells the engineering supervisor of it once (REP-23). */
@Component
class SameAgain {
    private static final Duration LIVE = Duration.ofMinutes(1);
    private final Repeats repeats;
    private final Communities communities;
    private final StaffMembers staff;
    private final Messages messages;
    private final Clock clock;

    SameAgain(Repeats repeats, Communities communities, StaffMembers staff, Messages messages, Clock clock) {
        this.repeats = repeats;
        this.communities = communities;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    /** The order with the mark that it deserves, after an act that tells what is broken. */
    WorkOrder marked(Matter matter, WorkOrder order, RepairAct act, Move<Stage> move) {
        if (!tellsWhatIsBroken(act)) {
            return order;
        }
        var earlier = repeats.count(matter, order);
        if (earlier > order.earlier()) {
            tell(matter, order, earlier, move);
        }
        return earlier == order.earlier() ? order : order.with(draft -> draft.earlier = earlier);
    }

    private static boolean tellsWhatIsBroken(RepairAct act) {
        return act instanceof RepairAct.Record
                || act instanceof RepairAct.ReportInPassing
                || act instanceof RepairAct.ReportAgain
                || act instanceof RepairAct.CheckItems;
    }

    /** Of what happened in the past, as books tell it, nobody hears. */
    private void tell(Matter matter, WorkOrder order, int earlier, Move<Stage> move) {
        if (Duration.between(move.at(), clock.instant()).compareTo(LIVE) > 0) {
            return;
        }
        var code = communities.get(matter.communityId()).code();
        messages.tell(staff.holding(matter.communityId(), Set.of(Post.ENGINEERING_SUPERVISOR)).stream()
                .filter(member -> !Objects.equals(member.id(), move.by().actor().staffId()))
                .map(member -> new Telling(
                        matter.communityId(),
                        member.id(),
                        "repair.told.repeat",
                        List.of(
                                matter.number(),
                                matter.location().text(),
                                order.report().fault(),
                                String.valueOf(earlier + 1)),
                        "/c/" + code + "/repairs/" + matter.number(),
                        Urgency.NORMAL,
                        matter.number() + ":repeat"))
                .toList());
    }
}
