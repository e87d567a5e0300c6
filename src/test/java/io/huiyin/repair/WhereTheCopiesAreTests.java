package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.repair.Copies.Holder;
import io.huiyin.repair.Copies.Whereabouts;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class WhereTheCopiesAreTests {
    private final RepairHouse house;

    WhereTheCopiesAreTests(ApplicationContext beans) {
        house = new RepairHouse(beans);
    }

    @Test
    @Proves({"REP-16", "REP-17"})
    void theFourCopiesGoTheirWays() {
        var repair = house.recorded();
        assertThat(holders(repair)).containsOnly(Holder.DESK);
        house.dispatched(repair);
        assertThat(holders(repair)).containsOnly(Holder.DESK);
        house.act(repair, new RepairAct.Accept(), Post.TECHNICIAN);
        assertThat(holders(repair)).containsOnly(Holder.TECHNICIAN);
        assertThat(copies(repair).getFirst().name())
                .isEqualTo(house.technician().name());
        house.act(repair, new RepairAct.Arrive(), Post.TECHNICIAN);
        var line = house.listed("更换水龙头", "5", "55");
        house.act(repair, new RepairAct.CheckItems(List.of(line), ""), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Quote(), Post.TECHNICIAN);
        assertThat(holders(repair)).containsOnly(Holder.TECHNICIAN);
        house.act(repair, new RepairAct.Agree(Consent.Way.CODE, "陈美玲", "1234"), Post.TECHNICIAN);
        house.act(repair, RepairHouse.started(), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Complete(List.of(line), 40, "换好了"), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Sign(new Signature("陈美玲", null), true, 5, 5, ""), Post.TECHNICIAN);
        assertThat(holders(repair))
                .containsExactly(Holder.CUSTOMER, Holder.TECHNICIAN, Holder.TECHNICIAN, Holder.TECHNICIAN);
        assertThat(missing(repair)).containsExactly(2, 3);
        house.act(repair, new RepairAct.ReturnSlip(), Post.TECHNICIAN);
        assertThat(holders(repair))
                .containsExactly(
                        Holder.CUSTOMER,
                        Holder.ENGINEERING_SUPERVISOR,
                        Holder.ENGINEERING_SUPERVISOR,
                        Holder.ENGINEERING);
        assertThat(missing(repair)).containsExactly(2, 3);
        house.act(repair, new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
        assertThat(holders(repair)).containsExactly(Holder.CUSTOMER, Holder.DESK, Holder.DESK, Holder.ENGINEERING);
        assertThat(missing(repair)).isEmpty();
        house.act(repair, new RepairAct.HandToFinance(), Post.FRONT_DESK);
        house.act(repair, new RepairAct.Close(), Post.FRONT_DESK);
        assertThat(holders(repair)).containsExactly(Holder.CUSTOMER, Holder.DESK, Holder.FINANCE, Holder.ENGINEERING);
    }

    @Test
    @Proves("REP-12")
    void aDeclinedOrderGoesBackToTheDeskOnceBothHaveSigned() {
        var repair = house.onSite(house.recorded());
        house.act(repair, new RepairAct.Decline("太贵", new Signature("王建国", null)), Post.TECHNICIAN);
        assertThat(holders(repair)).containsOnly(Holder.ENGINEERING_SUPERVISOR);
        house.act(
                repair, new RepairAct.CountersignDecline(new Signature("黄国栋", null), ""), Post.ENGINEERING_SUPERVISOR);
        assertThat(holders(repair)).containsOnly(Holder.DESK);
    }

    @Test
    void theCopiesOfACancelledOrderAreVoid() {
        var repair = house.recorded();
        house.act(repair, new RepairAct.Cancel("客户自行修好"), Post.FRONT_DESK);
        assertThat(holders(repair)).containsOnly(Holder.NOBODY);
    }

    @Test
    void whatStandsInOlderBooksHasNoCopiesHere() {
        var repair = takenOver();
        assertThat(copies(repair)).isEmpty();
        house.act(repair, new RepairAct.EndTakenOver("已在原系统修好"), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.now(repair).stage()).isEqualTo(Stage.CLOSED);
        assertThat(copies(repair)).isEmpty();
    }

    @Test
    void whatWasTakenOverAndIsHandledHereHasCopiesLikeAnyOther() {
        var repair = takenOver();
        house.act(repair, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        assertThat(holders(repair)).hasSize(4).containsOnly(Holder.DESK);
    }

    private Repair takenOver() {
        var act = new RepairAct.TakeOver(RepairHouse.report(house.call()).build(), new Books("旧系统 1", "电话", "OPEN"));
        return house.done(house.desk.takeOver(
                house.community(), new Location(null, null, null, "3-2-1201"), new Customer(null, "陈美玲"), act));
    }

    private List<Whereabouts> copies(Repair repair) {
        var now = house.now(repair);
        return Copies.of(now.order(), now.stage());
    }

    private List<Holder> holders(Repair repair) {
        return copies(repair).stream().map(Whereabouts::holder).toList();
    }

    private List<Integer> missing(Repair repair) {
        return copies(repair).stream()
                .filter(Whereabouts::missing)
                .map(copy -> copy.copy().number())
                .toList();
    }
}
