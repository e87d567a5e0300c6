package io.huiyin.history;

import io.huiyin.estate.Building;
import io.huiyin.estate.Community;
import io.huiyin.history.ImportRows.Outcome;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Register;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.Stage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one request over, whole or not at all, and writes down what came of its row in the same transaction. */
@Component
class Taking {
    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);
    private final RepairDesk desk;
    private final Register register;
    private final OldRequests requests;
    private final ImportRows rows;
    private final TransactionTemplate transactions;

    Taking(
            RepairDesk desk,
            Register register,
            OldRequests requests,
            ImportRows rows,
            TransactionTemplate transactions) {
        this.desk = desk;
        this.register = register;
        this.requests = requests;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** A row with all that belongs to it. */
    record Row(ImportRun run, Community community, Line line, OldRequest request, Optional<Building> building) {
        String source() {
            return Objects.requireNonNull(run.mapping()).books() + ":" + request.id();
        }
    }

    void take(Row row) {
        var faults = tried(row);
        if (!faults.isEmpty()) {
            rows.rejected(row.run(), row.line(), faults);
        }
    }

    private List<FieldFault> tried(Row row) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> whole(row, status)));
        } catch (ActIncomplete incomplete) {
            return incomplete.faults();
        } catch (DataIntegrityViolationException refused) {
            LOG.info(
                    "row {} of import {} was refused",
                    row.line().number(),
                    row.run().id(),
                    refused);
            return List.of(new FieldFault("", Reason.of("history.fault.notKept")));
        }
    }

    private List<FieldFault> whole(Row row, TransactionStatus status) {
        var before = register.bySource(row.community().id(), "repair", row.source());
        var performed = before.isPresent() ? again(row, before.get()) : first(row);
        return switch (performed) {
            case Performed.Done(var matter) -> kept(row, before, matter);
            case Performed.Repeated(var matter) -> kept(row, before, matter);
            case Performed.Refused(var reasons) -> refused(reasons, status);
            case Performed.Stale ignored -> refused(List.of(Reason.of("history.fault.meanwhile")), status);
            case Performed.Absent ignored -> refused(List.of(Reason.of("history.fault.meanwhile")), status);
        };
    }

    private Performed first(Row row) {
        var language = row.run().language();
        var opened = desk.takeOver(
                row.community(),
                requests.where(row.request(), row.community(), row.building()),
                requests.customer(row.request()),
                requests.takeOver(row.request(), row.source(), language));
        return opened instanceof Performed.Done(var matter) ? ended(row, matter) : opened;
    }

    /** What the books closed since it was taken over as open is closed here, too, unless somebody here went on with it. */
    private Performed again(Row row, Matter matter) {
        return matter.stage().equals(Stage.TAKEN_OVER.name()) ? ended(row, matter) : new Performed.Repeated(matter);
    }

    private Performed ended(Row row, Matter matter) {
        var closed = row.request().closed();
        return closed == null
                ? new Performed.Repeated(matter)
                : desk.endTakenOver(
                        row.community(),
                        matter,
                        requests.end(row.request(), row.run().language()),
                        row.source(),
                        closed);
    }

    private List<FieldFault> kept(Row row, Optional<Matter> before, Matter now) {
        var outcome = before.map(known -> known.version() == now.version() ? Outcome.KNOWN : Outcome.UPDATED)
                .orElse(Outcome.IMPORTED);
        rows.taken(row.run(), row.line(), outcome, now.id());
        return List.of();
    }

    private static List<FieldFault> refused(List<Reason> reasons, TransactionStatus status) {
        status.setRollbackOnly();
        return reasons.stream().map(reason -> new FieldFault("", reason)).toList();
    }
}
