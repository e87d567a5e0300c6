package io.huiyin.repair.finance;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.message.Messages;
import io.huiyin.message.Refresh;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.Charges;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.round.Rounds;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a batch over to finance by one act, whole or not at all, and lets finance acknowledge it (REP-18). */
@Service
public class HandOver {
    private static final int LONGEST_NOTE = 500;
    private final Batches batches;
    private final BatchLines lines;
    private final Charges charges;
    private final RepairDesk repairs;
    private final Around around;

    HandOver(Batches batches, BatchLines lines, Charges charges, RepairDesk repairs, Around around) {
        this.batches = batches;
        this.lines = lines;
        this.charges = charges;
        this.repairs = repairs;
        this.around = around;
    }

    /** What it happens in, and who hears of it. */
    @Component
    record Around(
            TransactionTemplate transactions,
            FinanceDesk.Times times,
            Messages messages,
            StaffMembers staff,
            Refresh refresh,
            Rounds rounds) {}

    /**
     * Hands over what was seen: each order gets its act, each counter-entry stands on its customer's account, and finance hears
     * of it once. A process killed in between leaves nothing, and the batch waits as it was (REP-18).
     */
    public Answer handOver(Community community, String number, int seen, Viewer by) {
        var refused = Posts.against(Posts.DESK, by, community.id());
        if (refused.isPresent()) {
            return new Answer.Refused(List.of(refused.get()));
        }
        return whole(() -> {
            batches.alone(community.id());
            var found = batches.find(community.id(), number);
            if (found.isEmpty()) {
                return new Answer.Nothing();
            }
            var batch = found.get();
            if (!batch.open()) {
                return new Answer.Before(batch);
            }
            return batch.version() == seen ? handedOver(community, batch, by) : new Answer.Changed(batch);
        });
    }

    private Answer handedOver(Community community, Batch batch, Viewer by) {
        var going = lines.of(batch).stream().filter(BatchLine::goes).toList();
        var reasons = against(going);
        if (!reasons.isEmpty()) {
            return new Answer.Refused(reasons);
        }
        var now = around.times().now();
        for (var line : inOneOrder(going)) {
            var against = handed(community, batch, line, by, now);
            if (against.isPresent()) {
                return new Answer.Refused(List.of(against.get()));
            }
        }
        batches.handed(batch, by.staffId(), now);
        around.rounds()
                .done(community.id(), FinanceDesk.CLAUSE, "", batch.month().atDay(1), Actor.of(by), now);
        tell(community, batch, by);
        around.refresh().announce(community.id(), "repair", "finance");
        return new Answer.Done(batches.find(community.id(), batch.number()).orElseThrow());
    }

    private static List<Reason> against(List<BatchLine> going) {
        var reasons = new ArrayList<Reason>();
        if (going.isEmpty()) {
            reasons.add(Reason.of("repair-finance.refused.empty"));
        }
        going.stream()
                .filter(BatchLine::holdsUp)
                .map(line -> Reason.of("repair-finance.refused.faults", line.number()))
                .forEach(reasons::add);
        return reasons;
    }

    /** Whoever locks several orders does so in one order, so that nobody waits in a ring. */
    private static List<BatchLine> inOneOrder(List<BatchLine> going) {
        return going.stream()
                .sorted(Comparator.comparing((BatchLine line) -> line.ref().id())
                        .thenComparing(BatchLine::round)
                        .thenComparing(BatchLine::kind, Comparator.reverseOrder()))
                .toList();
    }

    private Optional<Reason> handed(Community community, Batch batch, BatchLine line, Viewer by, Instant now) {
        if (line.kind() == Charges.Kind.COUNTER) {
            charges.counter(line.ref(), line.round(), batch.number(), by.staffId(), now);
            return Optional.empty();
        }
        var act = new RepairAct.HandToFinance(batch.number());
        var performer = Performer.of(by, community.id());
        return switch (repairs.performAsOf(community, line.number(), line.version(), act, performer, now)) {
            case Performed.Done ignored -> Optional.empty();
            case Performed.Repeated ignored -> Optional.empty();
            case Performed.Refused ignored -> refusal(line);
            case Performed.Stale ignored -> refusal(line);
            case Performed.Absent ignored -> refusal(line);
        };
    }

    private static Optional<Reason> refusal(BatchLine line) {
        return Optional.of(Reason.of("repair-finance.refused.meanwhile", line.number()));
    }

    private void tell(Community community, Batch batch, Viewer by) {
        var tellings = around.staff().holding(community.id(), Set.of(Post.FINANCE)).stream()
                .filter(member -> member.id() != by.staffId())
                .map(member -> new Telling(
                        community.id(),
                        member.id(),
                        "repair-finance.told.handed",
                        List.of(
                                batch.number(),
                                String.valueOf(batch.lines()),
                                batch.sum().toPlainString(),
                                by.name()),
                        "/c/" + community.code() + "/finance/" + batch.number(),
                        Urgency.NORMAL,
                        batch.number() + ":handed"))
                .toList();
        around.messages().tell(tellings);
    }

    /** Finance has the list and the slips, with what it has to say to them (REP-18). */
    public Answer receive(Community community, String number, String note, Viewer by) {
        var refused = Posts.against(Posts.FINANCE, by, community.id());
        if (refused.isPresent()) {
            return new Answer.Refused(List.of(refused.get()));
        }
        if (note.strip().length() > LONGEST_NOTE) {
            return Answer.Refused.of("repair-finance.refused.note");
        }
        return whole(() -> {
            batches.alone(community.id());
            var found = batches.find(community.id(), number);
            return found.isEmpty() ? new Answer.Nothing() : received(found.get(), note.strip(), by);
        });
    }

    private Answer received(Batch batch, String note, Viewer by) {
        if (batch.open()) {
            return Answer.Refused.of("repair-finance.refused.notHanded");
        }
        if (batch.received() != null) {
            return new Answer.Before(batch);
        }
        batches.received(batch, note, by.staffId(), around.times().now());
        around.refresh().announce(batch.communityId(), "finance");
        return new Answer.Done(batches.find(batch.communityId(), batch.number()).orElseThrow());
    }

    private Answer whole(Supplier<Answer> step) {
        return Objects.requireNonNull(around.transactions().execute(status -> {
            var answer = step.get();
            if (!(answer instanceof Answer.Done)) {
                status.setRollbackOnly();
            }
            return answer;
        }));
    }
}
