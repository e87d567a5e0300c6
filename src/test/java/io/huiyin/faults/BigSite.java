package io.huiyin.faults;

import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.faults.Errand.Deed;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.matter.Submission;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.Report;
import io.huiyin.staff.Actor;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import io.huiyin.staff.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A big site through a day: people call by a daily curve, and everybody does his part when his time has come. */
final class BigSite {
    /** How many of a hundred calls come in each hour from midnight on. */
    private static final int[] CURVE = {1, 1, 0, 0, 0, 1, 2, 5, 9, 9, 8, 6, 4, 4, 5, 5, 5, 6, 8, 8, 6, 4, 2, 1};

    private static final int DOUBLE_CLICKS = 20;
    private final RepairDesk desk;
    private final Contacts contacts;
    private final MovableClock clock;
    private final Random random;
    private final int calls;
    private final Site site;
    private final Shifts shifts;
    private final Map<Long, Viewer> viewers = new HashMap<>();
    private final PriorityQueue<Work> works = new PriorityQueue<>(Comparator.comparing(Work::at));
    private final List<String> faults = new ArrayList<>();
    private int opened;
    private int acts;

    BigSite(ApplicationContext beans, Random random, int calls, Instant midnight) {
        this.desk = beans.getBean(RepairDesk.class);
        this.contacts = beans.getBean(Contacts.class);
        this.clock = beans.getBean(MovableClock.class);
        this.random = random;
        this.calls = calls;
        clock.set(midnight.minus(Duration.ofDays(1)));
        var sites = new Sites(beans.getBean(JdbcClient.class), clock);
        this.site = sites.open("big");
        this.shifts = new Shifts(sites, site, beans.getBean(DutyRoster.class), midnight);
        clock.set(midnight);
    }

    /** A repair with what is still to be done to it, and when the next deed is due. */
    private record Work(String number, Deque<Deed> deeds, long[] technician, Instant at) {}

    Site site() {
        return site;
    }

    List<String> faults() {
        return faults;
    }

    int opened() {
        return opened;
    }

    int acts() {
        return acts;
    }

    /** All that happens in this minute. */
    void minute() {
        if (random.nextDouble() * 60 * 100 < calls * CURVE[Shifts.hour(clock.instant())]) {
            call();
        }
        while (!works.isEmpty() && !works.peek().at().isAfter(clock.instant())) {
            act(works.remove());
        }
    }

    private void call() {
        var by = viewer(site.the(Post.FRONT_DESK));
        var contact = contacts.open(site.id(), Contact.Channel.CALL, Actor.of(by), clock.instant());
        clock.advance(Duration.ofSeconds(50));
        var priority = random.nextInt(4) == 0 ? Priority.URGENT : Priority.REGULAR;
        var where = new Location(null, null, null, random.nextInt(30) + "-2-" + random.nextInt(30) + "01");
        var performed = desk.record(
                site.community(),
                where,
                new Customer(null, "陈美玲"),
                report(contact, priority),
                Performer.of(by, site.id()),
                new Submission(UUID.randomUUID(), "call"));
        if (performed instanceof Performed.Done(var matter)) {
            opened++;
            var technician = new long[1];
            var deeds = Errand.of(random, clock, priority, () -> dispatch(technician));
            next(new Work(matter.number(), new ArrayDeque<>(deeds), technician, clock.instant()));
        } else {
            faults.add("not recorded: " + performed);
        }
        clock.set(clock.instant().minusSeconds(50));
    }

    private RepairAct dispatch(long[] technician) {
        var sent = shifts.technicianOnDuty(random, clock.instant());
        technician[0] = sent.id();
        return new RepairAct.Dispatch(sent.id(), sent.name());
    }

    private static Report report(Contact contact, Priority priority) {
        return new Report(
                contact.id(),
                contact.openedAt(),
                "厨房水龙头漏水",
                "水龙头漏水",
                Trade.PLUMBING,
                priority,
                null,
                false,
                null,
                "13812345678",
                null,
                false,
                true);
    }

    private void act(Work work) {
        var deed = work.deeds().removeFirst();
        var by = Performer.of(viewers.computeIfAbsent(who(deed, work), site.viewers()::of), site.id());
        var version = desk.find(site.community(), work.number())
                .orElseThrow()
                .matter()
                .version();
        var once = new Submission(UUID.randomUUID(), work.number());
        var act = deed.act().get();
        var performed = desk.perform(site.community(), work.number(), version, act, by, once);
        if (!(performed instanceof Performed.Done)) {
            faults.add(work.number() + " " + act + ": " + performed);
            return;
        }
        acts++;
        if (random.nextInt(DOUBLE_CLICKS) == 0
                && !(desk.perform(site.community(), work.number(), version, act, by, once)
                        instanceof Performed.Repeated)) {
            faults.add(work.number() + " " + act + " acted twice");
        }
        next(work);
    }

    private long who(Deed deed, Work work) {
        return deed.by() == Post.TECHNICIAN
                ? work.technician()[0]
                : site.the(deed.by()).id();
    }

    private Viewer viewer(StaffMember member) {
        return viewers.computeIfAbsent(member.id(), site.viewers()::of);
    }

    private void next(Work work) {
        if (!work.deeds().isEmpty()) {
            var deed = work.deeds().getFirst();
            var minutes = Math.max(1, Math.round(deed.minutes() * -Math.log(1 - random.nextDouble())));
            var then = shifts.atWork(
                    deed.by(), work.technician()[0], clock.instant().plus(Duration.ofMinutes(minutes)));
            works.add(new Work(work.number(), work.deeds(), work.technician(), then));
        }
    }
}
