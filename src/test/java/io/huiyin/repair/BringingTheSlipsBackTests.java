package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.Copies.Holder;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.slips.CopiesOut;
import io.huiyin.repair.slips.Slip;
import io.huiyin.repair.slips.SlipDesk;
import io.huiyin.repair.slips.SlipDesk.Outcome;
import io.huiyin.repair.slips.SlipDesk.Picked;
import io.huiyin.repair.slips.SlipFilter;
import io.huiyin.repair.slips.SlipFilter.With;
import io.huiyin.repair.slips.SlipReminders;
import io.huiyin.repair.slips.SlipReminders.Reminded;
import io.huiyin.repair.slips.Slips;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class BringingTheSlipsBackTests {
    private static int next;
    private final Slips slips;
    private final SlipDesk desk;
    private final SlipReminders reminders;
    private final CopiesOut copies;
    private final RepairHouse house;
    private final RepairBrowser browser;

    BringingTheSlipsBackTests(
            ApplicationContext beans,
            Slips slips,
            SlipDesk desk,
            SlipReminders reminders,
            CopiesOut copies,
            MockMvcTester mvc) {
        this.slips = slips;
        this.desk = desk;
        this.reminders = reminders;
        this.copies = copies;
        this.house = new RepairHouse(beans, "slips" + next++);
        this.browser = new RepairBrowser(mvc, house);
    }

    @Test
    @Proves("REP-17")
    void whatIsOutIsListedWithWhoHasItSinceWhenAndWhetherItIsLate() {
        var out = signed();
        var slip = slips.out(house.community().id(), SlipFilter.ALL).getFirst();
        assertThat(slip.number()).isEqualTo(number(out));
        assertThat(slip.technician()).isEqualTo(house.technician().name());
        assertThat(slip.signedAt()).isEqualTo(house.clock.instant());
        assertThat(Objects.requireNonNull(slip.dueAt())
                        .atZone(house.community().zone())
                        .getHour())
                .isEqualTo(17);
        assertThat(late()).isEmpty();
        house.later(Duration.ofHours(8));
        assertThat(late()).extracting(Slip::number).containsExactly(number(out));

        house.act(out, new RepairAct.ReturnSlip(), Post.TECHNICIAN);
        assertThat(filtered(With.TECHNICIAN)).isEmpty();
        assertThat(filtered(With.SUPERVISOR)).extracting(Slip::number).containsExactly(number(out));
        house.act(out, new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
        assertThat(slips.out(house.community().id(), SlipFilter.ALL)).isEmpty();
    }

    @Test
    @Proves("REP-17")
    void theHolderIsRemindedOnceAnHourAndTheDeskIsToldWhenHeWas() {
        signed();
        signed();
        var technician = house.technician();
        assertThat(remind(technician.id())).isEqualTo(new Reminded.Told(2));
        assertThat(house.told(technician))
                .filteredOn("repair-slips.told.return"::equals)
                .hasSize(1);
        var first = house.clock.instant();
        house.later(Duration.ofMinutes(59));
        assertThat(remind(technician.id())).isEqualTo(new Reminded.TooSoon(first, first.plus(Duration.ofHours(1))));
        house.later(Duration.ofMinutes(1));
        assertThat(remind(technician.id())).isEqualTo(new Reminded.Told(2));
        assertThat(house.told(technician))
                .filteredOn("repair-slips.told.return"::equals)
                .hasSize(2);
        assertThat(remind(house.site.secondTechnician().id())).isEqualTo(new Reminded.NothingOut());
    }

    @Test
    @Proves("REP-17")
    void theSupervisorIsRemindedOfWhatHeHasToConfirm() {
        assertThat(remind(null)).isEqualTo(new Reminded.NothingOut());
        house.act(signed(), new RepairAct.ReturnSlip(), Post.TECHNICIAN);
        assertThat(remind(null)).isEqualTo(new Reminded.Told(1));
        assertThat(house.told(house.site.the(Post.ENGINEERING_SUPERVISOR))).contains("repair-slips.told.confirm");
    }

    @Test
    @Proves("REP-17")
    void severalAreConfirmedAtOnceAndTheAnswerTellsWhichWentAndWhichDidNot() {
        var good = returned();
        var taken = returned();
        var seen = picked(good, taken);
        house.act(taken, new RepairAct.Verify("先核了"), Post.ENGINEERING_SUPERVISOR);
        var outcomes = desk.confirm(house.community(), seen, house.as(Post.ENGINEERING_SUPERVISOR), UUID.randomUUID());

        assertThat(outcomes)
                .containsExactly(
                        new Outcome(number(good), true, List.of()),
                        new Outcome(number(taken), false, List.of(Reason.of("repair-slips.refused.meanwhile"))));
        assertThat(house.now(good).stage()).isEqualTo(Stage.VERIFIED);
    }

    @Test
    @Proves({"REP-17", "ORG-02"})
    void onlyTheSupervisorConfirmsAndTheFormCountsOnce() {
        var repair = returned();
        var seen = picked(repair);
        assertThat(desk.confirm(house.community(), seen, house.as(Post.FRONT_DESK), null))
                .containsExactly(new Outcome(
                        number(repair),
                        false,
                        List.of(Reason.of("procedure.refused.party", "ENGINEERING_SUPERVISOR"))));
        var form = UUID.randomUUID();
        var supervisor = house.as(Post.ENGINEERING_SUPERVISOR);
        assertThat(desk.confirm(house.community(), seen, supervisor, form)).allMatch(Outcome::done);
        assertThat(desk.confirm(house.community(), seen, supervisor, form)).allMatch(Outcome::done);
        assertThat(house.words(repair)).filteredOn("Verify"::equals).hasSize(1);
    }

    @Test
    @Proves("REP-17")
    void theTechnicianGivesAllHisSlipsBackFromHisPhone() {
        var first = signed();
        var second = signed();
        assertThat(browser.text(Post.TECHNICIAN, "/my/slips")).contains(number(first), number(second), "2 张都已交回");
        var outcomes =
                desk.giveBack(house.community(), picked(first, second), house.as(Post.TECHNICIAN), UUID.randomUUID());
        assertThat(outcomes).allMatch(Outcome::done);
        assertThat(browser.text(Post.TECHNICIAN, "/my/slips")).contains("没有要返的单");
    }

    @Test
    @Proves("REP-17")
    void thePageShowsHoldersAndOffersTheSupervisorAloneToConfirm() {
        var out = signed();
        var back = returned();
        assertThat(browser.text(Post.ENGINEERING_SUPERVISOR, "/slips"))
                .contains(
                        number(out),
                        number(back),
                        "/slips/verification",
                        "催 " + house.technician().name());
        assertThat(browser.text(Post.FRONT_DESK, "/slips"))
                .contains(number(out), "/slips/reminders")
                .doesNotContain("/slips/verification");
        assertThat(browser.text(Post.FRONT_DESK, "/slips?with=SUPERVISOR"))
                .contains(number(back))
                .doesNotContain(number(out));
        assertThat(browser.english().text(Post.FRONT_DESK, "/slips")).contains("Slips to be returned");
    }

    @Test
    @Proves("REP-16")
    void whereEachCopyIsStandsInAListByItsHolder() {
        var out = signed();
        var verified = house.verified(house.recorded(), house.free());
        var all = new CopiesOut.Asked(null, null, false, null);
        assertThat(copies.find(house.community().id(), all)).hasSize(2);
        var desks = new CopiesOut.Asked(Holder.DESK, Copy.FINANCE, false, null);
        assertThat(copies.find(house.community().id(), desks))
                .extracting(CopiesOut.Line::number)
                .containsExactly(number(verified));
        assertThat(browser.text(Post.FRONT_DESK, "/slips/copies?holder=TECHNICIAN"))
                .contains(number(out))
                .doesNotContain(number(verified));
    }

    private Repair signed() {
        return house.signed(house.recorded(), house.listed("更换水龙头", "5", "55"));
    }

    private Repair returned() {
        return house.act(signed(), new RepairAct.ReturnSlip(), Post.TECHNICIAN);
    }

    private List<Picked> picked(Repair... repairs) {
        return List.of(repairs).stream()
                .map(repair ->
                        new Picked(number(repair), house.now(repair).matter().version()))
                .toList();
    }

    private Reminded remind(@Nullable Long technician) {
        return reminders.remind(house.community(), technician, house.the(Post.FRONT_DESK));
    }

    private List<Slip> filtered(With with) {
        return slips.out(house.community().id(), new SlipFilter(null, with, false, null));
    }

    private List<Slip> late() {
        return slips.out(house.community().id(), new SlipFilter(null, null, true, null));
    }

    private static String number(Repair repair) {
        return repair.matter().number();
    }
}
