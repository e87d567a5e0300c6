package io.huiyin.demo;

import io.huiyin.asset.Asset;
import io.huiyin.asset.CarePlan;
import io.huiyin.estate.Community;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.Diagnosis;
import io.huiyin.repair.FaultType;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.Report;
import io.huiyin.repair.Signature;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Viewers;
import io.huiyin.store.Use;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Upkeep with a story: a lift that fails for the third time in a month, a pump whose maintenance is late, a store that runs low. */
@Component
class DemoUpkeep {
    private final DemoAssets assets;
    private final DemoStore store;
    private final CarePlan plan;
    private final Desk desk;
    private final Clock clock;

    DemoUpkeep(DemoAssets assets, DemoStore store, CarePlan plan, Desk desk, Clock clock) {
        this.assets = assets;
        this.store = store;
        this.plan = plan;
        this.desk = desk;
        this.clock = clock;
    }

    /** Where its repairs are written down and done. */
    @Component("demoUpkeepDesk")
    record Desk(RepairDesk repairs, Contacts contacts, PriceLists prices, Viewers viewers) {}

    void fill(Community community, DemoStaff.Crew crew) {
        var written = assets.fill(community, crew);
        var shelves = store.fill(community, crew);
        var story = new Story(community, crew);
        var lift = written.getFirst();
        story.fails(lift, 24, "电梯停在 5 楼不动", FaultType.LIFT_STOPPED)
                .done("重启主控，恢复运行", 55, List.of())
                .toClosed();
        story.fails(lift, 11, "电梯开门卡住又停梯", FaultType.LIFT_STOPPED)
                .done("更换门机皮带", 95, List.of(shelves.use(8, "1"), shelves.use(9, "0.2")))
                .toClosed();
        story.fails(lift, 0, "电梯又停梯，按键无反应", FaultType.LIFT_STOPPED);
        story.fails(named(written, "MJ-01"), 6, "入口道闸抬杆慢", FaultType.BARRIER)
                .done("调整限位，加注润滑脂", 40, List.of(shelves.use(9, "0.3")))
                .toClosed();
        story.fails(named(written, "SB-02"), 15, "2 号泵机封渗水", FaultType.PUMP)
                .done("更换机封，试压正常", 120, List.of(shelves.use(9, "0.1")))
                .toClosed();
        plan.keep(community, clock.instant());
    }

    private static Asset named(List<Asset> written, String number) {
        return written.stream()
                .filter(asset -> asset.is().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** The faults of one community's assets. */
    private final class Story {
        private final Community community;
        private final DemoStaff.Crew crew;
        private final List<ChargeLine> free;

        Story(Community community, DemoStaff.Crew crew) {
            this.community = community;
            this.crew = crew;
            this.free = desk.prices().search(community.id(), clock.instant(), "").stream()
                    .filter(item -> !item.charged())
                    .limit(1)
                    .map(Story::line)
                    .toList();
        }

        private static ChargeLine line(PriceItem item) {
            return new ChargeLine(
                    item.id(), item.called(), BigDecimal.ONE, item.labour(), BigDecimal.ZERO, item.charged(), false);
        }

        /** Somebody tells the desk; of today it waits to be sent out. */
        Failure fails(Asset asset, int daysAgo, String fault, FaultType type) {
            var start = daysAgo == 0 ? clock.instant().minusSeconds(25 * 60L) : at(daysAgo);
            var contact = desk.contacts()
                    .open(community.id(), Contact.Channel.PATROL, Actor.of(crew.the(Post.FRONT_DESK)), start);
            var trade = asset.is().kind().trade();
            var report = new Report(
                            contact.id(),
                            start,
                            fault + "（" + asset.label() + "）",
                            fault,
                            trade,
                            type == FaultType.LIFT_STOPPED ? Priority.URGENT : Priority.REGULAR,
                            null,
                            false,
                            null,
                            null,
                            null,
                            true,
                            true)
                    .about(new Diagnosis(type, asset.id()));
            var where = new Location(null, asset.is().buildingId(), asset.is().placeId(), asset.where());
            var technician = crew.all(Post.TECHNICIAN).stream()
                    .filter(each -> each.trades().contains(trade))
                    .findFirst()
                    .orElseGet(() -> crew.all(Post.TECHNICIAN).getFirst());
            var repair = new DemoRepair(
                            desk.repairs(), community, this::performer, crew, technician, start, clock.instant())
                    .record(where, Customer.NOBODY, report);
            return new Failure(repair, report);
        }

        private Performer performer(StaffMember member) {
            return Performer.of(desk.viewers().of(member.id()), community.id());
        }

        private Instant at(int daysAgo) {
            return LocalDate.ofInstant(clock.instant(), community.zone())
                    .minusDays(daysAgo)
                    .atTime(9, 12)
                    .atZone(community.zone())
                    .toInstant();
        }

        /** A fault that was told, on its way to be mended. */
        private final class Failure {
            private final DemoRepair repair;
            private final Report report;

            Failure(DemoRepair repair, Report report) {
                this.repair = repair;
                this.report = report;
            }

            DemoRepair done(String result, int minutes, List<Use> uses) {
                var signer = crew.the(Post.PROPERTY_ASSISTANT).name();
                var supervisor = crew.the(Post.ENGINEERING_SUPERVISOR).name();
                return repair.toDispatched(report, 0)
                        .after(1, Post.ENGINEERING_SUPERVISOR, new RepairAct.TakeSheet(new Signature(supervisor, null)))
                        .toOnSite(2)
                        .toWorking(free, signer)
                        .technician(minutes, new RepairAct.FillSheet(result + "，现场已清扫", true))
                        .technician(2, new RepairAct.Complete(free, minutes, result, uses))
                        .technician(3, new RepairAct.Sign(new Signature(signer, null), true, 5, 5, ""));
            }
        }
    }
}
