package io.huiyin.repair;

import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.estate.Community;
import io.huiyin.matter.ClauseClock;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Entry;
import io.huiyin.matter.Location;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.matter.Submission;
import io.huiyin.matter.Sweep;
import io.huiyin.matter.Timeline;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import io.huiyin.staff.Viewer;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A community with its staff and a repair in it, so that tests read as sentences. */
final class RepairHouse {
    static final String CUSTOMER = "陈美玲";
    private static final AtomicInteger OPENED = new AtomicInteger();
    final RepairDesk desk;
    final Contacts contacts;
    final ClauseClocks clocks;
    final Timeline timeline;
    final Sweep sweep;
    final MovableClock clock;
    final JdbcClient jdbc;
    final Site site;

    /** A house of its own, at the moment at which tests begin. */
    RepairHouse(ApplicationContext beans) {
        this(beans, "house" + OPENED.incrementAndGet());
    }

    RepairHouse(ApplicationContext beans, String code) {
        this(beans, code, MovableClock.START, Sites.HOURS);
    }

    /** A house that is opened at a moment, with working hours of its own. */
    RepairHouse(ApplicationContext beans, String code, Instant opened, String hours) {
        desk = beans.getBean(RepairDesk.class);
        contacts = beans.getBean(Contacts.class);
        clocks = beans.getBean(ClauseClocks.class);
        timeline = beans.getBean(Timeline.class);
        sweep = beans.getBean(Sweep.class);
        clock = beans.getBean(MovableClock.class);
        jdbc = beans.getBean(JdbcClient.class);
        clock.set(opened);
        site = new Sites(jdbc, clock).open(code, hours);
    }

    Community community() {
        return site.community();
    }

    Viewer the(Post post) {
        return site.viewer(post);
    }

    Performer as(Post post) {
        return Performer.of(the(post), community().id());
    }

    StaffMember technician() {
        return site.the(Post.TECHNICIAN);
    }

    Contact call() {
        return contacts.open(community().id(), Contact.Channel.CALL, Actor.of(the(Post.FRONT_DESK)), clock.instant());
    }

    static ReportBuilder report(Contact contact) {
        return new ReportBuilder(contact);
    }

    Repair recorded(ReportBuilder report) {
        return done(desk.record(
                community(),
                new Location(null, null, null, "3-2-1201"),
                new Customer(null, CUSTOMER),
                report.build(),
                as(Post.FRONT_DESK),
                null));
    }

    /** A kitchen tap leaks; the customer wants somebody at once, regular. */
    Repair recorded() {
        return recorded(report(call()));
    }

    Performed tryTo(Repair repair, RepairAct act, Performer by) {
        return desk.perform(
                community(), repair.matter().number(), now(repair).matter().version(), act, by, null);
    }

    Performed tryTo(Repair repair, RepairAct act, Post post) {
        return tryTo(repair, act, as(post));
    }

    Repair act(Repair repair, RepairAct act, Post post) {
        return done(tryTo(repair, act, post));
    }

    List<Reason> refused(Performed performed) {
        if (performed instanceof Performed.Refused(List<Reason> reasons)) {
            return reasons;
        }
        throw new AssertionError("not refused but " + performed);
    }

    List<String> refusedFor(Repair repair, RepairAct act, Post post) {
        return refused(tryTo(repair, act, post)).stream().map(Reason::key).toList();
    }

    Repair now(Repair repair) {
        return desk.find(community(), repair.matter().number()).orElseThrow();
    }

    Repair dispatched(Repair recorded) {
        act(recorded, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        act(
                recorded,
                new RepairAct.Triage(recorded.order().priority(), Trade.PLUMBING, false),
                Post.ENGINEERING_SUPERVISOR);
        return act(
                recorded, new RepairAct.Dispatch(technician().id(), technician().name()), Post.ENGINEERING_SUPERVISOR);
    }

    Repair onSite(Repair recorded) {
        dispatched(recorded);
        act(recorded, new RepairAct.Accept(), Post.TECHNICIAN);
        return act(recorded, new RepairAct.Arrive(), Post.TECHNICIAN);
    }

    Repair working(Repair recorded, ChargeLine... lines) {
        onSite(recorded);
        act(recorded, new RepairAct.CheckItems(List.of(lines), ""), Post.TECHNICIAN);
        if (now(recorded).order().sum().signum() > 0) {
            act(recorded, new RepairAct.Quote(), Post.TECHNICIAN);
            act(recorded, new RepairAct.Agree(Consent.Way.SIGNATURE, CUSTOMER, "signature-file"), Post.TECHNICIAN);
        }
        return act(recorded, started(), Post.TECHNICIAN);
    }

    /** The boxes of the plumber's safety list, ticked, as fields of a form. */
    static String[] safety() {
        return SafetyPoint.of(Trade.PLUMBING).stream()
                .flatMap(point -> java.util.stream.Stream.of("safety", point))
                .toArray(String[]::new);
    }

    /** Work starts, all safety points of the plumber's list ticked. */
    static RepairAct.Start started() {
        return new RepairAct.Start(SafetyCheck.whole(SafetyPoint.of(Trade.PLUMBING)));
    }

    Repair signed(Repair recorded, ChargeLine... lines) {
        working(recorded, lines);
        act(recorded, new RepairAct.Complete(List.of(lines), 40, "更换阀芯，试水正常"), Post.TECHNICIAN);
        return act(
                recorded,
                new RepairAct.Sign(new Signature(CUSTOMER, "signature-file"), true, 5, 4, ""),
                Post.TECHNICIAN);
    }

    Repair verified(Repair recorded, ChargeLine... lines) {
        signed(recorded, lines);
        act(recorded, new RepairAct.ReturnSlip(), Post.TECHNICIAN);
        return act(recorded, new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
    }

    /** A line that needs no price list: free of charge, or charged by the supervisor's review. */
    static ChargeLine line(String name, String labour, String material, boolean charged) {
        return new ChargeLine(
                null, name, "次", BigDecimal.ONE, new BigDecimal(labour), new BigDecimal(material), charged, false);
    }

    /** A line of the price list. */
    ChargeLine listed(String name, String labour, String material) {
        return new ChargeLine(
                priceItem(), name, "只", BigDecimal.ONE, new BigDecimal(labour), new BigDecimal(material), true, false);
    }

    ChargeLine free() {
        return new ChargeLine(priceItem(), "检查水压", "次", BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, false, false);
    }

    long priceItem() {
        return jdbc.sql("select id from price_item limit 1")
                .query(Long.class)
                .optional()
                .orElseGet(this::pricedItem);
    }

    private long pricedItem() {
        var list = jdbc.sql("""
                insert into price_list (version, valid_from, reason, published_by, published_at)
                values (1, :from, 'first', 'x', :from) returning id""")
                .param("from", Timestamp.from(MovableClock.START))
                .query(Long.class)
                .single();
        return jdbc.sql("""
                insert into price_item (price_list_id, position, trade, code, name, name_en, unit, labour, charged, warranty_days, sought)
                values (:list, 1, 'PLUMBING', 'S1', '更换水龙头', 'Tap', '只', 5, true, 30, '') returning id""").param("list", list).query(Long.class).single();
    }

    ClauseClock clock(Repair repair, String clause) {
        return maybeClock(repair, clause).orElseThrow(() -> new AssertionError("no clock " + clause));
    }

    /** The latest clock of the clause. */
    Optional<ClauseClock> maybeClock(Repair repair, String clause) {
        return clocks.of(repair.matter().ref()).stream()
                .filter(clock -> clock.clause().equals(clause))
                .reduce((earlier, later) -> later);
    }

    List<String> words(Repair repair) {
        return timeline.of(repair.matter().ref()).stream().map(Entry::word).toList();
    }

    List<String> told(StaffMember member) {
        return jdbc.sql("select key from message where staff_id = ? order by id")
                .param(member.id())
                .query(String.class)
                .list();
    }

    void later(Duration time) {
        clock.advance(time);
    }

    void laterAndSwept(Duration time) {
        clock.advance(time);
        sweep.run(clock.instant());
    }

    Repair done(Performed performed) {
        return switch (performed) {
            case Performed.Done(var matter) ->
                desk.find(community(), matter.number()).orElseThrow();
            case Performed.Repeated(var matter) ->
                desk.find(community(), matter.number()).orElseThrow();
            case Performed.Refused refused -> throw new AssertionError(refused);
            case Performed.Stale stale -> throw new AssertionError(stale);
            case Performed.Absent absent -> throw new AssertionError(absent);
        };
    }

    static Submission submission(String print) {
        return new Submission(java.util.UUID.randomUUID(), print);
    }

    /** A report in the making, with what a desk would enter by itself. */
    static final class ReportBuilder {
        private final Contact contact;
        private Priority priority = Priority.REGULAR;
        private boolean publicFacility;
        private boolean offList;
        private @Nullable Long item;
        private @Nullable Instant appointment;

        ReportBuilder(Contact contact) {
            this.contact = contact;
        }

        ReportBuilder urgent() {
            priority = Priority.URGENT;
            return this;
        }

        ReportBuilder low() {
            priority = Priority.LOW;
            return this;
        }

        ReportBuilder publicFacility() {
            publicFacility = true;
            return this;
        }

        ReportBuilder offList() {
            offList = true;
            return this;
        }

        ReportBuilder item(long id) {
            item = id;
            return this;
        }

        ReportBuilder at(Instant when) {
            appointment = when;
            return this;
        }

        Report build() {
            return new Report(
                    contact.id(),
                    contact.openedAt(),
                    "厨房水龙头漏水",
                    "水龙头漏水",
                    Trade.PLUMBING,
                    priority,
                    item,
                    offList,
                    appointment,
                    "13812345678",
                    null,
                    publicFacility,
                    true);
        }
    }
}
