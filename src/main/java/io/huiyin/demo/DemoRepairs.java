package io.huiyin.demo;

import io.huiyin.estate.Community;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeFilter;
import io.huiyin.estate.Homes;
import io.huiyin.estate.Households;
import io.huiyin.estate.PublicPlace;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Performer;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.Diagnosis;
import io.huiyin.repair.FaultType;
import io.huiyin.repair.IncidentKind;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.Report;
import io.huiyin.repair.Signature;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import io.huiyin.staff.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Some days of repairs: most of them done, some late, one declined, and today's at every stage. */
@Component
class DemoRepairs {
    private static final int DAYS = 5;
    private static final int A_DAY = 7;
    private static final int MONTHS = 5;
    private static final int A_MONTH = 4;
    private static final int HANDED_OVER = 3;
    private final RepairDesk desk;
    private final Contacts contacts;
    private final Places places;
    private final Viewers viewers;
    private final DemoChecks checks;
    private final Clock clock;

    DemoRepairs(RepairDesk desk, Contacts contacts, Places places, Viewers viewers, DemoChecks checks, Clock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.places = places;
        this.viewers = viewers;
        this.checks = checks;
        this.clock = clock;
    }

    /** Where repairs happen, to whom, and what they cost. */
    @Component
    record Places(
            Homes homes, Households households, PublicPlaces publicPlaces, PriceLists prices, DemoFinance finance) {}

    void fill(Community community, DemoStaff.Crew crew, Random random) {
        var day = new Day(community, crew, random, clock.instant());
        var today = LocalDate.ofInstant(clock.instant(), community.zone());
        var finished = new ArrayList<DemoRepair>();
        checks.areas(community, crew);
        for (var past = DAYS; past >= 1; past--) {
            for (var each = 0; each < A_DAY; each++) {
                var start = today.minusDays(past).atTime(8, 20).plusMinutes(75L * each + random.nextInt(40));
                finished.add(day.whole(start.atZone(community.zone()).toInstant(), each));
            }
            checks.dayAfter(community, today.minusDays(past), finished, clock.instant());
            finished.clear();
            if (past == HANDED_OVER) {
                places.finance()
                        .handOver(
                                community, viewers.of(crew.the(Post.FRONT_DESK).id()));
            }
        }
        day.today();
    }

    /** Some repairs of each of the months before, at first often slow and often at the same homes, so that figures have something to tell. */
    void months(Community community, DemoStaff.Crew crew, Random random) {
        var day = new Day(community, crew, random, clock.instant());
        var today = LocalDate.ofInstant(clock.instant(), community.zone());
        for (var month = MONTHS; month >= 1; month--) {
            var first = today.minusMonths(month).withDayOfMonth(2);
            for (var each = 0; each < A_MONTH + MONTHS - month; each++) {
                var start = first.plusDays(2L * each).atTime(8, 30).plusMinutes(random.nextInt(400));
                day.among(6, 1 + 7 - month).whole(start.atZone(community.zone()).toInstant(), each);
            }
        }
    }

    /** The repairs of one community. */
    private final class Day {
        private final Community community;
        private final DemoStaff.Crew crew;
        private final Random random;
        private final Instant now;
        private List<Home> homes;
        private int slowOneIn = 6;
        private int delay = 45;
        private final List<PublicPlace> publicPlaces;
        private final DemoPrices prices;

        Day(Community community, DemoStaff.Crew crew, Random random, Instant now) {
            this.community = community;
            this.crew = crew;
            this.random = random;
            this.now = now;
            homes = places.homes().list(community.id(), HomeFilter.all(), 0, 400);
            publicPlaces = places.publicPlaces().of(community.id());
            prices = new DemoPrices(places.prices().search(community.id(), now, ""));
        }

        /** The next ones happen at few homes, and one in so many is taken very slowly. */
        Day among(int few, int oneIn) {
            homes = homes.subList(0, Math.min(few, homes.size()));
            slowOneIn = oneIn;
            delay = 80;
            return this;
        }

        /** A repair of a past day from the call to the end, some taken slowly. */
        DemoRepair whole(Instant start, int each) {
            var slow = random.nextInt(slowOneIn) == 0 ? delay : 0;
            return each == 5
                    ? inPublic(start, slow)
                    : atHome(start, slow, each == 3 && delay < 60 && random.nextInt(4) == 0);
        }

        private DemoRepair atHome(Instant start, int slow, boolean declined) {
            var fault = one(DemoFault.AT_HOME);
            var call = new Call(start, fault, false);
            var lines = List.of(prices.line(fault));
            var repair = call.recorded().toDispatched(call.report, slow / 15).toOnSite(slow);
            if (declined) {
                return repair.technician(5, new RepairAct.CheckItems(lines, ""))
                        .technician(
                                2, new RepairAct.Decline("客户认为价格偏高，改日再议", new Signature(call.technician.name(), null)));
            }
            return repair.toWorking(lines, call.customer)
                    .toSigned(lines, 25 + random.nextInt(50), call.customer, 3 + random.nextInt(3))
                    .toClosed();
        }

        private DemoRepair inPublic(Instant start, int slow) {
            var call = new Call(start, one(DemoFault.IN_PUBLIC), true);
            var lines = List.of(prices.free());
            var supervisor = crew.the(Post.ENGINEERING_SUPERVISOR).name();
            return call.recorded()
                    .toDispatched(call.report, 0)
                    .after(1, Post.ENGINEERING_SUPERVISOR, new RepairAct.TakeSheet(new Signature(supervisor, null)))
                    .toOnSite(slow / 4)
                    .toWorking(lines, call.customer)
                    .technician(30, new RepairAct.FillSheet("已处理，试用正常，现场已清扫", true))
                    .toSigned(lines, 10, crew.the(Post.FRONT_DESK).name(), 5)
                    .toClosed();
        }

        /** Today's: somebody waits at every desk. */
        void today() {
            ago(1, 0).recorded();
            ago(6, 4).recorded();
            var triaged = ago(14, 6);
            triaged.recorded().after(2, Post.ENGINEERING_SUPERVISOR, new RepairAct.Acknowledge());
            for (var minutes : List.of(18, 26, 41)) {
                var waiting = ago(minutes, minutes % 8);
                waiting.recorded()
                        .after(2, Post.ENGINEERING_SUPERVISOR, new RepairAct.Acknowledge())
                        .after(
                                1,
                                Post.ENGINEERING_SUPERVISOR,
                                new RepairAct.Triage(waiting.fault.priority(), waiting.fault.trade(), false));
            }
            var sent = ago(12, 1);
            sent.recorded().toDispatched(sent.report, 0);
            var coming = ago(20, 3);
            coming.recorded().toDispatched(coming.report, 0).toOnSite(500);
            var accepted = ago(24, 0);
            accepted.recorded().toDispatched(accepted.report, 0).technician(6, new RepairAct.Accept());
            for (var minutes : List.of(9, 55, 26 * 60)) {
                var unlisted = ago(minutes, minutes % 8);
                unlisted.recorded().toReview(unlisted.report).priced(minutes > 15);
            }
            working(95, 2);
            working(70, 7);
            var paused = working(150, 5);
            paused.technician(20, new RepairAct.Pause("等待配件到货", now.plus(Duration.ofHours(20))));
            finished(200, 0);
            finished(260, 3);
        }

        private DemoRepair working(int minutes, int fault) {
            var call = ago(minutes, fault);
            return call.recorded()
                    .toDispatched(call.report, 0)
                    .toOnSite(0)
                    .toWorking(List.of(prices.line(call.fault)), call.customer);
        }

        private void finished(int minutes, int fault) {
            var call = ago(minutes, fault);
            var lines = List.of(prices.line(call.fault));
            call.recorded()
                    .toDispatched(call.report, 0)
                    .toOnSite(0)
                    .toWorking(lines, call.customer)
                    .technician(
                            10,
                            new RepairAct.ReportIncident(
                                    IncidentKind.NEAR_MISS, "拆弯管时扳手滑落，险些砸到脚", false, "已换防滑扳手，地面铺了垫布"))
                    .toSigned(lines, 35, call.customer, 5);
        }

        private Call ago(int minutes, int fault) {
            return new Call(now.minus(Duration.ofMinutes(minutes)), DemoFault.AT_HOME.get(fault), false);
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private StaffMember knowing(Trade trade) {
            var able = crew.all(Post.TECHNICIAN).stream()
                    .filter(each -> each.trades().contains(trade))
                    .toList();
            return one(able.isEmpty() ? crew.all(Post.TECHNICIAN) : able);
        }

        private Performer performer(StaffMember member) {
            return Performer.of(viewers.of(member.id()), community.id());
        }

        /** A call at the desk: who, where, what. */
        private final class Call {
            private final Instant start;
            private final DemoFault fault;
            private final Location where;
            private final Customer who;
            private final String customer;
            private final Report report;
            private final StaffMember technician;

            Call(Instant start, DemoFault fault, boolean inPublic) {
                this.start = start;
                this.fault = fault;
                this.technician = knowing(fault.trade());
                var home = one(homes);
                var resident = places.households().of(community.id(), home.id()).residents().stream()
                        .findFirst();
                this.where = inPublic ? publicPlace(fault) : at(home, fault);
                this.customer = inPublic
                        ? crew.the(Post.FRONT_DESK).name()
                        : resident.map(each -> each.person().name()).orElse("业主");
                this.who = inPublic
                        ? Customer.NOBODY
                        : new Customer(resident.map(each -> each.person().id()).orElse(null), customer);
                this.report = report(inPublic);
            }

            private Location at(Home home, DemoFault fault) {
                return new Location(home.id(), home.buildingId(), null, home.label() + " " + fault.spot());
            }

            private Location publicPlace(DemoFault fault) {
                var place = publicPlaces.stream()
                        .filter(each -> each.name().contains(fault.spot()))
                        .findFirst()
                        .orElseGet(publicPlaces::getFirst);
                return new Location(null, place.buildingId(), place.id(), place.name());
            }

            private Report report(boolean inPublic) {
                var channel = inPublic ? Contact.Channel.PATROL : Contact.Channel.CALL;
                var contact = contacts.open(community.id(), channel, Actor.of(crew.the(Post.FRONT_DESK)), start);
                var type = FaultType.told(fault.fault(), fault.trade()).orElse(null);
                return new Report(
                                contact.id(),
                                start,
                                fault.content(),
                                fault.fault(),
                                fault.trade(),
                                fault.priority(),
                                inPublic ? null : prices.line(fault).itemId(),
                                false,
                                null,
                                inPublic ? null : "13800001234",
                                null,
                                inPublic,
                                true)
                        .about(new Diagnosis(type, null));
            }

            DemoRepair recorded() {
                return new DemoRepair(desk, community, Day.this::performer, crew, technician, start, now)
                        .record(where, who, report);
            }
        }
    }
}
