package io.huiyin.repair;

import io.huiyin.estate.Community;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Matters;
import io.huiyin.matter.NewMatter;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Proceedings;
import io.huiyin.matter.Submission;
import io.huiyin.procedure.Offer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where repairs are taken in and handled: the one way in for pages, the API and the household's link. */
@Service
public class RepairDesk {
    private final Proceedings proceedings;
    private final RepairFile file;
    private final Matters matters;
    private final WorkOrders orders;
    private final Clock clock;

    RepairDesk(Proceedings proceedings, RepairFile file, Matters matters, WorkOrders orders, Clock clock) {
        this.proceedings = proceedings;
        this.file = file;
        this.matters = matters;
        this.orders = orders;
        this.clock = clock;
    }

    /** Writes the work order (REP-01); the clocks of the report's contact are judged with it. */
    public Performed record(
            Community community,
            Location where,
            Customer customer,
            Report report,
            Performer by,
            @Nullable Submission once) {
        var opening = NewMatter.live(community.id(), where, customer, report.contactOpenedAt());
        return proceedings.open(file, community, opening, new RepairAct.Record(report), by, once);
    }

    /** Writes a work order as of a moment in the past, for books that are taken over. */
    public Performed recordAsOf(
            Community community, Location where, Customer customer, Report report, Performer by, Instant at) {
        var opening = NewMatter.live(community.id(), where, customer, report.contactOpenedAt());
        return proceedings.open(file, community, opening, new RepairAct.Record(report), by, null, at);
    }

    /** Takes a request of older books over as of the moment at which it came in there; the same source is taken over once. */
    public Performed takeOver(Community community, Location where, Customer customer, RepairAct.TakeOver act) {
        var opened = act.report().contactOpenedAt();
        var source = act.books().source();
        var opening = new NewMatter(community.id(), where, customer, opened, Matter.Origin.IMPORTED, source);
        return proceedings.open(file, community, opening, act, Performer.books(source), null, opened);
    }

    /** Tells the end of what was taken over, as of the moment that the older books name. */
    public Performed endTakenOver(
            Community community, Matter matter, RepairAct.EndTakenOver act, String source, Instant at) {
        var books = Performer.books(source);
        return proceedings.perform(file, community, matter.number(), matter.version(), act, books, null, at);
    }

    /** Performs one act as of a moment in the past, for books that are taken over. */
    public Performed performAsOf(
            Community community, String number, int seen, RepairAct act, Performer by, Instant at) {
        return proceedings.perform(file, community, number, seen, act, by, null, at);
    }

    /** Performs one act on a work order that was seen at this version. */
    public Performed perform(
            Community community, String number, int seen, RepairAct act, Performer by, @Nullable Submission once) {
        return proceedings.perform(file, community, number, seen, act, by, once);
    }

    /** The repair of this number, register and work order together. */
    public Optional<Repair> find(Community community, String number) {
        return matters.find(community.id(), number)
                .filter(matter -> matter.kind().equals(file.procedure().name()))
                .flatMap(matter -> orders.find(matter.ref()).map(order -> new Repair(matter, order)));
    }

    /** The repair that an act has just left. */
    public Repair after(Matter done) {
        return new Repair(done, orders.get(done.ref()));
    }

    /** What may be done with the repair now, the refused acts with their reasons. */
    public List<Offer<RepairAct>> offers(Repair repair, Performer by) {
        return proceedings.offers(file, repair.matter(), new RepairCase(repair.order(), by, clock.instant()), by);
    }

    /** A repair as the register and the work order show it. */
    public record Repair(Matter matter, WorkOrder order) {
        public Stage stage() {
            return Stage.valueOf(matter.stage());
        }
    }
}
