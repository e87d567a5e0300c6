package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.asset.Asset;
import io.huiyin.asset.AssetDetails;
import io.huiyin.asset.AssetKind;
import io.huiyin.asset.AssetState;
import io.huiyin.asset.Assets;
import io.huiyin.asset.Care;
import io.huiyin.asset.CarePlan;
import io.huiyin.asset.Cares;
import io.huiyin.asset.Interval;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Priority;
import io.huiyin.repair.RepairAct.Acknowledge;
import io.huiyin.repair.RepairAct.Cancel;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.sight.Sight;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is due by interval or fails often becomes an order, once, and its completion counts (REP-23). */
@ApplicationTest
class KeepingThePreventivePlanTests {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private final ApplicationContext beans;
    private final CarePlan plan;
    private final Cares cares;
    private final Assets assets;
    private RepairHouse house;

    KeepingThePreventivePlanTests(ApplicationContext beans, CarePlan plan, Cares cares, Assets assets) {
        this.beans = beans;
        this.plan = plan;
        this.cares = cares;
        this.assets = assets;
        house = new RepairHouse(beans);
    }

    @BeforeEach
    void aHouseOfItsOwn() {
        house = new RepairHouse(beans);
    }

    @Test
    @Proves("REP-23")
    void careIsOrderedSomeDaysBeforeItIsDueAndTheNextOneCountsFromItsCompletion() {
        var pump = asset("SB-01", TODAY.minusMonths(3).plusDays(20), new Interval(3, Interval.Unit.MONTHS));
        kept();
        assertThat(care(pump).state()).isEqualTo(Care.State.PLANNED);
        assertThat(care(pump).dueOn()).isEqualTo("2026-12-10");

        house.later(Duration.ofDays(13));
        kept();
        kept();
        var ordered = care(pump);
        assertThat(ordered.state()).isEqualTo(Care.State.ORDERED);
        var order = order(ordered);
        assertThat(order.order().priority()).isEqualTo(Priority.LOW);
        assertThat(order.order().report().planned()).isTrue();
        assertThat(order.order().diagnosis()).isEqualTo(new Diagnosis(FaultType.CARE, pump.id()));

        house.working(order, house.free());
        house.act(order, new RepairAct.TakeSheet(new Signature("工程主管", null)), Post.ENGINEERING_SUPERVISOR);
        house.act(order, new RepairAct.FillSheet("清洗滤网，现场已清扫", true), Post.TECHNICIAN);
        house.act(order, new RepairAct.Complete(List.of(house.free()), 60, "清洗滤网，加注润滑脂"), Post.TECHNICIAN);
        var done = cares.of(house.community().id(), pump.id());
        assertThat(done).extracting(Care::state).containsExactly(Care.State.PLANNED, Care.State.DONE);
        assertThat(done.getFirst().dueOn()).isEqualTo("2027-03-04");
    }

    @Test
    @Proves("REP-23")
    void noClockOfAFaultRunsOnPlannedWork() {
        var pump = asset("SB-01", null, new Interval(3, Interval.Unit.DAYS));
        kept();
        var order = order(care(pump));
        house.act(order, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.clocks.of(order.matter().ref()).stream()
                        .filter(clock -> clock.isOpen())
                        .toList())
                .isEmpty();
        assertThat(order.order().earlier()).isZero();
    }

    @Test
    void twoNodesWriteOneOrderAndANightDownIsCaughtUp() throws Exception {
        var pump = asset("SB-01", TODAY.minusDays(40), new Interval(30, Interval.Unit.DAYS));
        house.later(Duration.ofDays(25));
        var together = new CountDownLatch(1);
        Callable<@Nullable Void> node = () -> {
            together.await();
            try (var within = Sight.everywhere()) {
                plan.keep(house.community(), house.clock.instant());
            }
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var done =
                    IntStream.range(0, 2).mapToObj(each -> nodes.submit(node)).toList();
            together.countDown();
            for (var each : done) {
                each.get();
            }
        }
        assertThat(cares.of(house.community().id(), pump.id()))
                .extracting(Care::state)
                .containsExactly(Care.State.ORDERED);
        assertThat(care(pump)
                        .late(LocalDate.ofInstant(
                                house.clock.instant(), house.community().zone())))
                .isTrue();
        assertThat(house.jdbc
                        .sql("select count(*) from work_order where community_id = ? and source = 'PREVENTIVE'")
                        .param(house.community().id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anOrderThatIsCalledOffSkipsItsCareAndTheNextFollows() {
        var pump = asset("SB-01", null, new Interval(5, Interval.Unit.DAYS));
        kept();
        house.act(order(care(pump)), new Cancel("厂家已做"), Post.ENGINEERING_SUPERVISOR);
        assertThat(cares.of(house.community().id(), pump.id()))
                .extracting(Care::state)
                .containsExactly(Care.State.PLANNED, Care.State.SKIPPED);
        assertThat(care(pump).dueOn()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void whatIsTakenOutOfUseLeavesThePlan() {
        var pump = asset("SB-01", null, new Interval(1, Interval.Unit.MONTHS));
        kept();
        assertThat(cares.onTheirWay(house.community().id())).hasSize(1);
        assets.change(
                house.community().id(),
                pump.id(),
                pump.version(),
                details("SB-01", null, new Interval(1, Interval.Unit.MONTHS), AssetState.OUT_OF_USE),
                keeper());
        kept();
        assertThat(cares.onTheirWay(house.community().id())).isEmpty();
    }

    @Test
    @Proves("REP-23")
    void whatFailsOftenIsProposedOnceAndTheSupervisorDecides() {
        var lift = asset("DT-01", null, null);
        for (var each = 0; each < 3; each++) {
            fails(lift);
            house.later(Duration.ofDays(2));
        }
        kept();
        kept();
        var proposed = care(lift);
        assertThat(proposed.state()).isEqualTo(Care.State.PROPOSED);
        assertThat(proposed.because().split(", ")).hasSize(3);
        assertThat(house.told(house.site.the(Post.ENGINEERING_SUPERVISOR)))
                .filteredOn("asset.told.proposed"::equals)
                .hasSize(1);
        assertThat(plan.accept(house.community().id(), proposed.id(), TODAY.plusDays(8), "查门机", keeper()))
                .isTrue();
        assertThat(plan.decline(proposed, "不需要", keeper())).isFalse();
        kept();
        assertThat(order(care(lift)).order().report().content()).contains("预防性检查");
    }

    @Test
    void whatWasDeclinedIsNotProposedAgainAtOnce() {
        var lift = asset("DT-01", null, null);
        for (var each = 0; each < 3; each++) {
            fails(lift);
        }
        house.later(Duration.ofMinutes(5));
        kept();
        assertThat(plan.decline(care(lift), "厂家下周大修", keeper())).isTrue();
        fails(lift);
        house.later(Duration.ofDays(3));
        kept();
        assertThat(cares.of(house.community().id(), lift.id()))
                .extracting(Care::state)
                .containsExactly(Care.State.DECLINED);
    }

    private void kept() {
        plan.keep(house.community(), house.clock.instant());
    }

    private Care care(Asset asset) {
        return cares.of(house.community().id(), asset.id()).getFirst();
    }

    private Repair order(Care care) {
        var number = care.order();
        assertThat(number).isNotNull();
        return house.desk.find(house.community(), number == null ? "" : number).orElseThrow();
    }

    private void fails(Asset lift) {
        house.done(house.desk.record(
                house.community(),
                new Location(null, null, null, "1 栋 1 单元客梯"),
                new Customer(null, null),
                RepairHouse.report(house.call())
                        .publicFacility()
                        .build()
                        .about(new Diagnosis(FaultType.LIFT_STOPPED, lift.id())),
                house.as(Post.FRONT_DESK),
                null));
    }

    private Asset asset(String number, @Nullable LocalDate inService, @Nullable Interval interval) {
        return assets.add(house.community().id(), details(number, inService, interval, AssetState.IN_USE), keeper());
    }

    private static AssetDetails details(
            String number, @Nullable LocalDate inService, @Nullable Interval interval, AssetState state) {
        return new AssetDetails(
                number,
                AssetKind.PUMP,
                "生活水泵",
                null,
                null,
                "生活水泵房",
                null,
                null,
                null,
                inService,
                null,
                interval,
                state,
                "");
    }

    private Actor keeper() {
        return Actor.of(house.the(Post.ENGINEERING_SUPERVISOR));
    }
}
