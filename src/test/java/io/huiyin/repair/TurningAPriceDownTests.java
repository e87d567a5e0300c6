package io.huiyin.repair;

import static io.huiyin.repair.RepairHouse.CUSTOMER;
import static io.huiyin.repair.RepairHouse.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.Performer;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A customer turns a price down himself, before anybody was sent or while the technician stands there. */
@ApplicationTest
class TurningAPriceDownTests {
    private final RepairHouse house;

    TurningAPriceDownTests(ApplicationContext beans) {
        this.house = new RepairHouse(beans);
    }

    @Test
    @Proves({"REP-10", "REP-12"})
    void whileNobodyWasSentTheSupervisorAloneSignsAndTheDeskFilesIt() {
        var repair = reviewed();
        house.done(house.tryTo(repair, new TurnDown(CUSTOMER, "太贵", null), Performer.customer(CUSTOMER)));

        assertThat(house.now(repair).stage()).isEqualTo(Stage.DECLINED);
        assertThat(house.clocks.of(repair.matter().ref())).noneMatch(clock -> clock.isOpen());
        assertThat(house.told(house.site.the(Post.ENGINEERING_SUPERVISOR))).contains("repair.told.TurnDown");
        assertThat(house.refusedFor(repair, new FileDecline(), Post.FRONT_DESK))
                .containsExactly("repair.rule.BOTH_SIGN_FOR_WHAT_IS_DECLINED");
        assertThat(house.refusedFor(repair, new SignDecline(new Signature("王建国", null)), Post.ENGINEERING_SUPERVISOR))
                .containsExactly("repair.rule.THE_TECHNICIANS_SIGNATURE_IS_WANTING");

        house.act(repair, new CountersignDecline(new Signature("黄国栋", null), ""), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.act(repair, new FileDecline(), Post.FRONT_DESK).stage())
                .isEqualTo(Stage.UNDONE);
    }

    @Test
    @Proves("REP-12")
    void whereATechnicianStandsThereHeSignsAsWell() {
        var repair = house.onSite(house.recorded());
        house.act(repair, new CheckItems(List.of(house.listed("更换水龙头", "5", "55")), ""), Post.TECHNICIAN);
        house.act(repair, new Quote(), Post.TECHNICIAN);
        house.done(house.tryTo(repair, new TurnDown(CUSTOMER, "改日再修", null), Performer.customer(CUSTOMER)));
        house.act(repair, new CountersignDecline(new Signature("黄国栋", null), ""), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.refusedFor(repair, new FileDecline(), Post.FRONT_DESK))
                .containsExactly("repair.rule.BOTH_SIGN_FOR_WHAT_IS_DECLINED");

        house.act(repair, new SignDecline(new Signature("王建国", null)), Post.TECHNICIAN);
        var filed = house.act(repair, new FileDecline(), Post.FRONT_DESK);

        var refusal = Objects.requireNonNull(filed.order().refusal());
        assertThat(refusal.byCustomer()).isTrue();
        assertThat(refusal.technician()).isEqualTo(new Signature("王建国", null));
    }

    @Test
    @Proves("REP-10")
    void theDeskTakesItInACallThatIsRecordedAndSaysWhere() {
        var repair = reviewed();
        assertThat(house.refusedFor(repair, new TurnDown(CUSTOMER, "太贵", " "), Post.FRONT_DESK))
                .containsExactly("repair.rule.TURNING_DOWN_BY_CALL_SAYS_WHERE_IT_IS_RECORDED");
        house.act(repair, new TurnDown(CUSTOMER, "太贵", "L-20261121-7"), Post.FRONT_DESK);

        assertThat(house.timeline.of(repair.matter().ref()).getLast().facts()).contains("L-20261121-7", "太贵");
    }

    @Test
    @Proves({"REP-10", "REP-11"})
    void whoAgreedOnPaperAgreesNotOnceMoreOnTheLink() {
        var repair = reviewed();
        house.act(repair, new Agree(Consent.Way.SIGNATURE, CUSTOMER, "copy 1 in the folder"), Post.FRONT_DESK);
        var again = new Agree(Consent.Way.SIGNATURE, CUSTOMER, "drawn");

        assertThat(house.refused(house.tryTo(repair, again, Performer.customer(CUSTOMER))))
                .extracting(Reason::key)
                .containsExactly("procedure.refused.stage");
        assertThat(house.words(repair)).containsOnlyOnce("Agree");
        assertThat(Objects.requireNonNull(house.now(repair).order().consent()).evidence())
                .isEqualTo("copy 1 in the folder");
    }

    @Test
    @Proves("REP-14")
    void whoseMaterialIsUsedIsTheCustomersChoiceAndTold() {
        var repair = house.onSite(house.recorded());
        house.done(house.tryTo(repair, new ChooseMaterial(true, "自己买的恒温龙头"), Performer.customer(CUSTOMER)));

        assertThat(house.timeline.of(repair.matter().ref()).getLast().facts()).contains("自己买的恒温龙头");
        assertThat(house.told(house.technician())).contains("repair.told.ChooseMaterial");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.ON_SITE);
    }

    /** Not on the price list; the supervisor has given a price, nobody has been sent. */
    private Repair reviewed() {
        var repair = house.recorded(RepairHouse.report(house.call()).offList());
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new Triage(repair.order().priority(), Trade.PLUMBING, true), Post.ENGINEERING_SUPERVISOR);
        return house.act(
                repair, new Review(true, List.of(line("拆换暗管", "280", "120", true)), "半天"), Post.ENGINEERING_SUPERVISOR);
    }
}
