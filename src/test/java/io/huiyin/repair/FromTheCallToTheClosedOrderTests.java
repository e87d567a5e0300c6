package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.ClauseClock;
import io.huiyin.staff.Post;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class FromTheCallToTheClosedOrderTests {
    private final RepairHouse house;

    FromTheCallToTheClosedOrderTests(ApplicationContext beans) {
        this.house = new RepairHouse(beans);
    }

    @Test
    @Proves({"REP-01", "REP-15", "REP-26"})
    void aChargedRepairGoesAllTheWay() {
        var call = house.call();
        house.later(Duration.ofSeconds(72));
        var repair = house.recorded(RepairHouse.report(call));
        house.verified(repair, house.listed("更换水龙头", "5", "55"));
        house.act(repair, new RepairAct.HandToFinance(), Post.FRONT_DESK);
        house.act(repair, new RepairAct.RecordPayment(new BigDecimal("60.00"), "S-1"), Post.FINANCE);
        var closed = house.act(repair, new RepairAct.Close(), Post.FRONT_DESK);

        assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
        assertThat(closed.matter().ended()).isTrue();
        assertThat(closed.order().sum()).isEqualByComparingTo("60.00");
        assertThat(house.words(repair))
                .containsExactly(
                        "Record",
                        "Acknowledge",
                        "Triage",
                        "Dispatch",
                        "Accept",
                        "Arrive",
                        "CheckItems",
                        "Quote",
                        "Agree",
                        "Start",
                        "Complete",
                        "Sign",
                        "ReturnSlip",
                        "Verify",
                        "HandToFinance",
                        "RecordPayment",
                        "Close");
        assertThat(house.timeline.verify(closed.matter())).isEmpty();
        assertThat(house.clocks.of(closed.matter().ref())).noneMatch(ClauseClock::isOpen);
        assertThat(house.clock(repair, "REP-01").state()).isEqualTo(ClauseClock.State.MET);
        assertThat(house.clock(repair, "REP-01").isBreached()).isFalse();
        assertThat(house.contacts
                        .find(house.community().id(), call.id())
                        .orElseThrow()
                        .matterId())
                .isEqualTo(closed.matter().id());
    }
}
