package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.asset.Asset;
import io.huiyin.asset.AssetDetails;
import io.huiyin.asset.AssetKind;
import io.huiyin.asset.AssetState;
import io.huiyin.asset.Assets;
import io.huiyin.asset.Interval;
import io.huiyin.asset.UpkeepRule;
import io.huiyin.asset.UpkeepRules;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Priority;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairAct.CheckItems;
import io.huiyin.repair.RepairAct.Complete;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.RepairFilter.Tab;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import io.huiyin.store.Balances;
import io.huiyin.store.Material;
import io.huiyin.store.Materials;
import io.huiyin.store.Movement;
import io.huiyin.store.Movements;
import io.huiyin.store.StockPlace;
import io.huiyin.store.StockPlaces;
import io.huiyin.store.Store;
import io.huiyin.store.Use;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The kind of fault, the asset, what came back, and what it cost. */
@ApplicationTest
class FaultsThatComeBackTests {
    private final ApplicationContext beans;
    private RepairHouse house;
    private Asset lift;

    FaultsThatComeBackTests(ApplicationContext beans) {
        this.beans = beans;
        house = new RepairHouse(beans);
        lift = lift();
    }

    @BeforeEach
    void aHouseOfItsOwn() {
        house = new RepairHouse(beans);
        lift = lift();
    }

    @Test
    void theKindOfFaultIsToldFromTheWordsAndSettledOnSite() {
        assertThat(FaultType.told("水龙头漏水", Trade.PLUMBING)).contains(FaultType.TAP_OR_VALVE);
        assertThat(FaultType.told("马桶堵塞", Trade.DRAINAGE)).contains(FaultType.BLOCKED);
        assertThat(FaultType.told("墙面渗水", null)).contains(FaultType.SEEPAGE);
        assertThat(FaultType.told("something else", null)).isEmpty();

        var repair = house.onSite(house.recorded());
        assertThat(repair.order().diagnosis().type()).isEqualTo(FaultType.TAP_OR_VALVE);
        house.act(repair, new CheckItems(List.of(house.free()), ""), Post.TECHNICIAN);
        assertThat(house.now(repair).order().diagnosis().type()).isEqualTo(FaultType.TAP_OR_VALVE);
        assertThat(Diagnosis.NONE.settled().type()).isEqualTo(FaultType.OTHER);
        var found = new Diagnosis(FaultType.LEAK, lift.id());
        house.act(repair, new CheckItems(List.of(house.free()), "", found), Post.TECHNICIAN);
        assertThat(house.now(repair).order().diagnosis()).isEqualTo(found);
    }

    @Test
    @Proves("REP-23")
    void whoeverReportsAtAPlaceWithOneAssetReportsThatAsset() {
        var place = house.jdbc
                .sql("insert into public_place (community_id, kind, name) values (?, 'LIFT', '客梯') returning id")
                .param(house.community().id())
                .query(Long.class)
                .single();
        house.jdbc
                .sql("update asset set place_id = ? where community_id = ?")
                .param(place)
                .param(house.community().id())
                .update();
        var seen = new OutsideReports.Seen(
                new Location(null, null, place, "客梯"), "电梯停运", "停在一楼", Trade.LIFT, Priority.URGENT, null);
        var order = house.done(beans.getBean(OutsideReports.class)
                .inPassing(house.community(), seen, "passer-by", RepairHouse.submission("scan")));
        assertThat(order.order().diagnosis()).isEqualTo(new Diagnosis(FaultType.LIFT_STOPPED, lift.id()));
    }

    @Test
    @Proves("REP-23")
    void theThirdFaultOfALiftInAMonthIsMarkedAndTheSupervisorHears() {
        stopped();
        house.later(Duration.ofDays(20));
        stopped();
        house.later(Duration.ofDays(5));
        var third = stopped();
        assertThat(third.order().earlier()).isEqualTo(2);
        assertThat(third.order().repeated()).isTrue();
        assertThat(house.told(house.site.the(Post.ENGINEERING_SUPERVISOR)))
                .filteredOn("repair.told.repeat"::equals)
                .hasSize(2);
        assertThat(beans.getBean(Repeats.class).before(third))
                .extracting(Earlier::within)
                .containsExactly(true, true);

        var again = new RepairFilter(
                Tab.OPEN, null, null, null, null, null, null, null, new RepairFilter.Fault(null, lift.id(), true));
        assertThat(beans.getBean(RepairList.class).find(house.community(), again, 0, 0, 10))
                .extracting(RepairLine::earlier)
                .containsExactlyInAnyOrder(1, 2);

        house.later(Duration.ofDays(31));
        assertThat(stopped().order().earlier()).isZero();
    }

    @Test
    @Proves("REP-23")
    void whatWasChargedForIsAnsweredForUntilItsWarrantyEnds() {
        var home = home();
        var first = recordedAt(home);
        house.verified(first, house.listed("更换水龙头", "5", "55"));
        house.later(Duration.ofDays(12));
        var second = recordedAt(home);
        assertThat(second.order().earlier()).isEqualTo(1);
        var earlier = beans.getBean(Repeats.class).before(second).getFirst();
        assertThat(earlier.number()).isEqualTo(first.matter().number());
        assertThat(earlier.covers(house.clock.instant())).isTrue();
        house.later(Duration.ofDays(19));
        assertThat(earlier.covers(house.clock.instant())).isFalse();
    }

    @Test
    @Proves({"REP-23", "REP-28"})
    void materialAndTimeOfACompletionAreItsCost() {
        var store = new StoreRoom();
        beans.getBean(UpkeepRules.class)
                .set(
                        house.community().id(),
                        new UpkeepRule(3, 90, 7, new BigDecimal("90"), null),
                        "本年人工成本",
                        Actor.of(house.the(Post.ENGINEERING_SUPERVISOR)));
        house.later(Duration.ofSeconds(1));
        var repair = house.working(house.recorded(), house.free());
        var uses = List.of(store.use("2"), store.use("1"));
        house.act(repair, new Complete(List.of(house.free()), 40, "更换", uses), Post.TECHNICIAN);

        assertThat(store.left()).isEqualByComparingTo("2");
        var cost = beans.getBean(OrderCosts.class).of(repair.matter().ref());
        assertThat(cost.material()).isEqualByComparingTo("37.50");
        assertThat(cost.labour()).isEqualByComparingTo("60.00");
        assertThat(cost.minutes()).isEqualTo(40);
        assertThat(house.told(house.site.the(Post.ENGINEERING_SUPERVISOR))).contains("store.told.low");

        var used = beans.getBean(Movements.class)
                .onOrder(house.community().id(), repair.matter().id());
        assertThat(used)
                .extracting(Movement::order)
                .containsExactly(repair.matter().number());
        assertThat(store.takenBack(used.getFirst().id())).isTrue();
        assertThat(store.takenBack(used.getFirst().id())).isFalse();
        assertThat(store.left()).isEqualByComparingTo("5");
        assertThat(beans.getBean(OrderCosts.class).of(repair.matter().ref()).material())
                .isEqualByComparingTo("0");
    }

    @Test
    void aCompletionThatTakesMoreThanThereIsIsRefusedWhole() {
        var store = new StoreRoom();
        var repair = house.working(house.recorded(), house.free());
        var complete = new Complete(List.of(house.free()), 40, "更换", List.of(store.use("6")));
        assertThat(house.refused(house.tryTo(repair, complete, Post.TECHNICIAN)))
                .containsExactly(Reason.of("repair.refused.material", "角阀", "5"));
        assertThat(house.now(repair).stage()).isEqualTo(Stage.WORKING);
        assertThat(store.left()).isEqualByComparingTo("5");
        assertThat(beans.getBean(OrderCosts.class).of(repair.matter().ref()).minutes())
                .isZero();
    }

    private Asset lift() {
        var details = new AssetDetails(
                "DT-01",
                AssetKind.LIFT,
                "1 栋客梯",
                null,
                null,
                "1 栋 1 单元",
                null,
                null,
                null,
                null,
                null,
                new Interval(1, Interval.Unit.MONTHS),
                AssetState.IN_USE,
                "");
        return beans.getBean(Assets.class)
                .add(house.community().id(), details, Actor.of(house.the(Post.ENGINEERING_SUPERVISOR)));
    }

    private Repair stopped() {
        var report = RepairHouse.report(house.call())
                .publicFacility()
                .build()
                .about(new Diagnosis(FaultType.LIFT_STOPPED, lift.id()));
        return house.done(house.desk.record(
                house.community(),
                new Location(null, null, null, "1 栋 1 单元客梯"),
                new Customer(null, null),
                report,
                house.as(Post.FRONT_DESK),
                null));
    }

    private long home() {
        var building = house.jdbc
                .sql("insert into building (community_id, code, name, ordering) values (?, '3', '3', '3') returning id")
                .param(house.community().id())
                .query(Long.class)
                .single();
        return house.jdbc
                .sql("""
                insert into home (community_id, building_id, unit, room, state, ordering)
                values (?, ?, '2', '1201', 'OCCUPIED', '3') returning id""")
                .param(house.community().id())
                .param(building)
                .query(Long.class)
                .single();
    }

    private Repair recordedAt(long home) {
        return house.done(house.desk.record(
                house.community(),
                new Location(home, null, null, "3-2-1201"),
                new Customer(null, RepairHouse.CUSTOMER),
                RepairHouse.report(house.call()).build(),
                house.as(Post.FRONT_DESK),
                null));
    }

    /** A van with five angle valves at 12.50; three or fewer are few. */
    private final class StoreRoom {
        private final long community = house.community().id();
        private final Actor keeper = Actor.of(house.the(Post.ENGINEERING_SUPERVISOR));
        private final Material valve = beans.getBean(Materials.class)
                .add(
                        community,
                        new Material(
                                0, "JF", "角阀", "Angle valve", "只", new BigDecimal("12.50"), new BigDecimal("3"), true));
        private final StockPlace van = beans.getBean(StockPlaces.class)
                .add(community, StockPlace.Kind.VAN, "工具包", house.technician().id());

        StoreRoom() {
            beans.getBean(Store.class).receive(community, valve.id(), van.id(), new BigDecimal("5"), "", keeper);
        }

        Use use(String quantity) {
            return new Use(van.id(), valve, new BigDecimal(quantity));
        }

        BigDecimal left() {
            return beans.getBean(Balances.class).all(community).getFirst().quantity();
        }

        boolean takenBack(long movement) {
            return beans.getBean(Store.class).counter(community, movement, "未用完退回", keeper);
        }
    }
}
