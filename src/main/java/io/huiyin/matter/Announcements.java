package io.huiyin.matter;

import io.huiyin.estate.Community;
import io.huiyin.message.Messages;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.procedure.Act;
import io.huiyin.procedure.Notice;
import io.huiyin.procedure.Party;
import io.huiyin.staff.StaffMember;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells those whom a procedure's table names of an act, in the act's transaction and once; never the one who did it. */
@Component
class Announcements {
    private final Reach reach;
    private final Messages messages;

    Announcements(Reach reach, Messages messages) {
        this.reach = reach;
        this.messages = messages;
    }

    /** An act that was done: the matter before and after it, by whom, where its page is under the community's. */
    record Told(Community community, Matter before, Matter after, Act act, Performer by, Instant at, String path) {
        boolean urgent() {
            return act instanceof Alarming || after.heading().priority() == Priority.URGENT;
        }
    }

    void tell(Told act, List<Notice> notices) {
        var keys = new LinkedHashMap<Long, String>();
        if (!notices.isEmpty()) {
            var reached = reach.at(act.at()).meeting(List.of(act.after()));
            notices.forEach(notice ->
                    reached
                            .by(
                                    act.after(),
                                    notice.parties().stream().map(Party::name).toList())
                            .stream()
                            .map(StaffMember::id)
                            .forEach(member ->
                                    keys.putIfAbsent(member, act.after().kind() + ".told." + notice.word())));
        }
        relieved(act, keys);
        keys.remove(act.by().actor().staffId());
        messages.tell(keys.entrySet().stream().map(told -> telling(act, told)).toList());
    }

    /** Whoever had it in hand and has it no more hears so, whichever act it was; what had ended was in nobody's hand. */
    private static void relieved(Told act, Map<Long, String> keys) {
        var before = act.before().heading().assigneeId();
        var inHand = before != null && !act.before().ended();
        if (inHand && !Objects.equals(before, act.after().heading().assigneeId())) {
            keys.put(before, "matter.told.relieved");
        }
    }

    private static Telling telling(Told act, Map.Entry<Long, String> told) {
        var matter = act.after();
        var heading = matter.heading();
        return new Telling(
                matter.communityId(),
                told.getKey(),
                told.getValue(),
                List.of(
                        matter.number(),
                        matter.location().text(),
                        heading.title(),
                        act.by().actor().name()),
                "/c/" + act.community().code() + "/" + act.path() + "/" + matter.number(),
                act.urgent() ? Urgency.URGENT : Urgency.NORMAL,
                matter.number() + ":act:" + matter.version());
    }
}
