package io.huiyin.repair;

import io.huiyin.matter.CaseFile;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Heading;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Move;
import io.huiyin.matter.Performer;
import io.huiyin.procedure.Procedure;
import io.huiyin.staff.Department;
import io.huiyin.staff.Post;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the repair brings to the mechanism: its table, its work orders, its words on the register. */
@Component
class RepairFile implements CaseFile<Stage, RepairAct, RepairCase> {
    private final WorkOrders orders;
    private final Contacts contacts;
    private final MoneyBooks books;
    private final WarrantyRepairs warranties;
    private final Upkeep upkeep;

    RepairFile(WorkOrders orders, Contacts contacts, MoneyBooks books, WarrantyRepairs warranties, Upkeep upkeep) {
        this.orders = orders;
        this.contacts = contacts;
        this.books = books;
        this.warranties = warranties;
        this.upkeep = upkeep;
    }

    /** What an act means beside the order: what is broken, the same fault again, what it cost, who was hurt. */
    @Component
    record Upkeep(WhatIsBroken broken, SameAgain again, Spending spending, Incidents incidents) {}

    @Override
    public Procedure<Stage, RepairAct, RepairCase> procedure() {
        return RepairProcedure.TABLE;
    }

    @Override
    public String prefix() {
        return "BX";
    }

    @Override
    public String path() {
        return "repairs";
    }

    @Override
    public boolean concerns(Set<Post> posts) {
        return Readers.include(posts);
    }

    @Override
    public RepairCase blank(Matter matter, RepairAct act, Performer by, Instant now) {
        if (act instanceof RepairAct.TakeOver(Report report, Books ignored)) {
            return new RepairCase(WorkOrder.fresh(matter.ref(), report, now), by, now);
        }
        return reported(act)
                .map(report -> new RepairCase(WorkOrder.fresh(matter.ref(), report, now), by, now))
                .orElseThrow(
                        () -> new IllegalArgumentException("a repair begins with its record, not with " + act.word()));
    }

    /** What was written down, by whichever of the acts that begin a repair here. */
    private static Optional<Report> reported(RepairAct act) {
        if (act instanceof RepairAct.Record(Report report)) {
            return Optional.of(report);
        }
        if (act instanceof RepairAct.ReportInPassing(Report report)) {
            return Optional.of(report);
        }
        return act instanceof RepairAct.ReportAgain again ? Optional.of(again.report()) : Optional.empty();
    }

    @Override
    public RepairCase load(Matter matter, Performer by, Instant now) {
        return new RepairCase(orders.get(matter.ref()), by, now);
    }

    @Override
    public RepairCase apply(Matter matter, RepairCase before, RepairAct act, Move<Stage> move) {
        var told = upkeep.broken().known(matter, new Course(move).after(before.order(), act), act);
        var after = upkeep.again().marked(matter, told, act, move);
        orders.save(before.order(), after);
        books.keep(matter, after, act, move);
        upkeep.spending().book(after, act, move);
        if (act instanceof RepairAct.ReportIncident incident) {
            upkeep.incidents().add(matter.ref(), incident, move);
        }
        reported(act).map(Report::contactId).ifPresent(contact -> contacts.led(matter.ref(), contact, move.at()));
        if (act instanceof RepairAct.ReportAgain again) {
            warranties.keep(matter.ref(), again.formerId());
        }
        return new RepairCase(after, before.by(), before.now());
    }

    @Override
    public Heading heading(RepairCase after) {
        var order = after.order();
        var fault = order.report().fault();
        return new Heading(
                fault,
                fault,
                order.priority(),
                Department.ENGINEERING.name(),
                order.technician().id());
    }

    @Override
    public Map<String, Object> facts(RepairCase after, RepairAct act) {
        return RepairFacts.of(after.order(), act);
    }
}
