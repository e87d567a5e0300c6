package io.huiyin.repair.slips;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Submission;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes several slips at once: each is returned or confirmed by itself, whole or not at all (REP-17). */
@Service
public class SlipDesk {
    private static final int MOST = 200;
    private final RepairDesk desk;

    SlipDesk(RepairDesk desk) {
        this.desk = desk;
    }

    /** A slip as it was chosen: its order and the version that was seen. */
    public record Picked(String number, int version) {
        /** Reads {@code BX20261121-0007:12}; nothing of anything else. */
        public static @Nullable Picked of(String text) {
            return text.matches("[A-Za-z0-9-]{1,40}:\\d{1,6}")
                    ? new Picked(
                            text.substring(0, text.indexOf(':')),
                            Integer.parseInt(text.substring(text.indexOf(':') + 1)))
                    : null;
        }
    }

    /** What came of one of them: done, or why not. */
    public record Outcome(String number, boolean done, List<Reason> reasons) {
        public Outcome {
            reasons = List.copyOf(reasons);
        }
    }

    /** Brings copies 2 and 3 of each to the engineering supervisor (REP-17). */
    public List<Outcome> giveBack(Community community, List<Picked> picked, Performer by, @Nullable UUID submission) {
        return each(community, picked, new RepairAct.ReturnSlip(), by, submission);
    }

    /** Confirms each and gives it to the desk (REP-17). */
    public List<Outcome> confirm(Community community, List<Picked> picked, Performer by, @Nullable UUID submission) {
        return each(community, picked, new RepairAct.Verify(""), by, submission);
    }

    private List<Outcome> each(
            Community community, List<Picked> picked, RepairAct act, Performer by, @Nullable UUID submission) {
        return picked.stream()
                .distinct()
                .limit(MOST)
                .map(slip -> outcome(
                        slip,
                        desk.perform(community, slip.number(), slip.version(), act, by, once(slip, act, submission))))
                .toList();
    }

    /** The form's mark, one for each of its slips. */
    private static @Nullable Submission once(Picked slip, RepairAct act, @Nullable UUID submission) {
        if (submission == null) {
            return null;
        }
        var print = act.word() + " " + slip.number();
        return new Submission(
                UUID.nameUUIDFromBytes((submission + " " + print).getBytes(StandardCharsets.UTF_8)), print);
    }

    private static Outcome outcome(Picked slip, Performed performed) {
        return switch (performed) {
            case Performed.Done ignored -> new Outcome(slip.number(), true, List.of());
            case Performed.Repeated ignored -> new Outcome(slip.number(), true, List.of());
            case Performed.Refused(var reasons) -> new Outcome(slip.number(), false, reasons);
            case Performed.Stale ignored -> refused(slip, "repair-slips.refused.meanwhile");
            case Performed.Absent ignored -> refused(slip, "repair-slips.refused.absent");
        };
    }

    private static Outcome refused(Picked slip, String key) {
        return new Outcome(slip.number(), false, List.of(Reason.of(key)));
    }
}
