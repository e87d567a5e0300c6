package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.HouseholdRegister;
import io.huiyin.estate.NewHome;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Phone;
import io.huiyin.estate.ResidencyKind;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four people handle one leak: the desk, the engineering supervisor, the technician, and the customer on a phone. */
@ApplicationTest
class ARepairFromTheCallToTheEndJourney {
    private final ApplicationContext beans;
    private final MovableClock clock;
    private final Site site;
    private final int port;

    ARepairFromTheCallToTheEndJourney(
            ApplicationContext beans, JdbcClient jdbc, MovableClock clock, @LocalServerPort int port) {
        this.beans = beans;
        this.clock = clock;
        this.port = port;
        this.site = new Sites(jdbc, clock).open("lw");
        furnish();
        onDuty();
    }

    /** One household, and the company's prices. */
    private void furnish() {
        var building = beans.getBean(Buildings.class).add(site.id(), "3", "3 栋", 18, BuildingHints.none());
        var home = beans.getBean(Homes.class).add(new NewHome(building, "2", "1201", HomeState.OCCUPIED, 12, null));
        beans.getBean(HouseholdRegister.class)
                .moveIn(
                        site.id(),
                        home.id(),
                        new Newcomer("陈美玲", ResidencyKind.OWNER, null, Phone.parse("13800001234"), null));
        beans.getBean(PriceLists.class)
                .publish(new Publication(
                        null, clock.instant().minus(Duration.ofDays(30)), "首次公布", "黄国栋", DefaultPrices.lines()));
    }

    /** Both technicians are on duty all day, so each has a column of his own on the board. */
    private void onDuty() {
        var start = clock.instant().minus(Duration.ofHours(4));
        for (var member : List.of(site.the(Post.TECHNICIAN), site.secondTechnician())) {
            beans.getBean(DutyRoster.class)
                    .add(site.id(), Post.TECHNICIAN, member.id(), start, start.plus(Duration.ofHours(12)));
        }
    }

    @Test
    void aLeakIsReportedMendedPaidForAndClosed() {
        try (var desk = Visitor.atTheDesk("desk", port);
                var supervisor = Visitor.atTheDesk("supervisor", port);
                var technician = Visitor.onThePhone("technician", port);
                var customer = Visitor.onThePhone("customer", port)) {
            var number = theDeskTakesTheCall(desk);
            theSupervisorClassifiesAndDispatches(supervisor, number);
            theTechnicianShowsThePrice(technician, number);
            theCustomerAgrees(customer, number);
            theTechnicianMendsIt(technician, number);
            theCustomerSigns(customer, number);
            theSlipsGoTheirWay(technician, supervisor, desk, number);
            List.of(desk, supervisor, technician, customer).forEach(Visitor::hasNoComplaints);
        }
    }

    /** Everything by keyboard, as a clerk on the telephone does it. */
    private String theDeskTakesTheCall(Visitor desk) {
        desk.signIn(Sites.login("lw", Post.FRONT_DESK));
        desk.findsItAccessible().looks("desk");
        desk.page.keyboard().press("Enter");
        desk.the("#caller-search:focus").waitFor();
        desk.page.keyboard().type("cml 3-2-1201");
        desk.the("#callers .option").first().waitFor();
        desk.page.keyboard().press("ArrowDown");
        desk.page.keyboard().press("Enter");
        desk.the("#record #spot:focus").waitFor();
        desk.seesText("陈美玲");
        desk.the("#record #fault").fill("水龙头漏水");
        desk.the("#record #spot").fill("厨房");
        desk.the("#record #content").fill("厨房水龙头关不紧，一直滴水");
        desk.the("#record #trade").selectOption("PLUMBING");
        desk.findsItAccessible().looks("contact");
        clock.advance(Duration.ofSeconds(72));
        desk.page.keyboard().press("Control+Enter");
        desk.page.waitForURL(url -> url.contains("/repairs/BX"));
        desk.findsItAccessible().looks("order-recorded");
        var url = desk.page.url();
        return url.substring(url.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
    }

    private void theSupervisorClassifiesAndDispatches(Visitor supervisor, String number) {
        supervisor.signIn(Sites.login("lw", Post.ENGINEERING_SUPERVISOR));
        supervisor.page.keyboard().press("Control+k");
        supervisor.page.keyboard().type(number.substring(number.length() - 9));
        supervisor.the("#palette-found [role=option].chosen").waitFor();
        supervisor.findsItAccessible().looks("palette");
        supervisor.page.keyboard().press("Enter");
        supervisor.page.waitForURL("**/repairs/" + number);
        act(supervisor, "acknowledgement");
        stands(number, Stage.TRIAGE);
        act(supervisor, "triage");
        stands(number, Stage.UNASSIGNED);
        supervisor.open("/c/lw/dispatch");
        supervisor.seesText(number);
        supervisor.findsItAccessible().looks("dispatch");
        supervisor.the("body").press("j");
        supervisor.page.keyboard().press("1");
        eventually(number, Stage.DISPATCHED);
        supervisor.looks("dispatched");
    }

    private void theTechnicianShowsThePrice(Visitor technician, String number) {
        var sent = technicianOf(number);
        technician.signIn(sent);
        technician.open("/c/lw/my/orders/" + number);
        main(technician);
        eventually(number, Stage.ACCEPTED);
        main(technician);
        eventually(number, Stage.ON_SITE);
        main(technician);
        technician.the("#q").fill("龙头");
        technician.the(".items-found [name=add]").first().waitFor();
        technician.page.waitForTimeout(400);
        technician.the(".items-found [name=add]").first().click();
        technician.the(".items-row").first().waitFor();
        main(technician);
        eventually(number, Stage.CHECKED);
        main(technician);
        eventually(number, Stage.QUOTED);
    }

    private void theCustomerAgrees(Visitor customer, String number) {
        customer.open(link(number));
        customer.findsItAccessible().looks("household-price");
        customer.the("#name").fill("陈美玲");
        customer.signs();
        customer.the("form:has(canvas) .btn-primary").click();
        eventually(number, Stage.READY);
    }

    private void theTechnicianMendsIt(Visitor technician, String number) {
        technician.open("/c/lw/my/orders/" + number);
        main(technician);
        technician.the("[name=safety]").first().waitFor();
        technician.the("[name=safety]").all().forEach(Locator::check);
        main(technician);
        eventually(number, Stage.WORKING);
        clock.advance(Duration.ofMinutes(35));
        main(technician);
        technician.the("#result").fill("更换水龙头，试水十分钟不漏");
        main(technician);
        eventually(number, Stage.COMPLETED);
    }

    private void theCustomerSigns(Visitor customer, String number) {
        customer.open(link(number));
        customer.the("#name").fill("陈美玲");
        customer.the("label[for=quality-5]").click();
        customer.the("label[for=attitude-4]").click();
        customer.the("[name=tried]").check();
        customer.signs();
        customer.the("form:has(canvas) .btn-primary").click();
        eventually(number, Stage.SIGNED);
        customer.looks("household-signed");
    }

    private void theSlipsGoTheirWay(Visitor technician, Visitor supervisor, Visitor desk, String number) {
        technician.open("/c/lw/my/orders/" + number);
        main(technician);
        eventually(number, Stage.RETURNED);
        supervisor.open("/c/lw/repairs/" + number);
        act(supervisor, "verification");
        stands(number, Stage.VERIFIED);
        desk.open("/c/lw/desk").page.keyboard().press("/");
        desk.page.keyboard().type(number.toLowerCase(Locale.ROOT));
        desk.page.keyboard().press("Enter");
        desk.page.waitForURL("**/repairs/" + number);
        act(desk, "finance-handover");
        stands(number, Stage.WITH_FINANCE);
        act(desk, "closure");
        stands(number, Stage.CLOSED);
        desk.findsItAccessible().looks("order-closed");
    }

    /** Sends the act's form on the work order's page; its fields stand as the page offers them. */
    private static void act(Visitor visitor, String noun) {
        var form = visitor.the("form[action$='/" + noun + "']").first();
        if (!form.locator("button[type=submit], button:not([type])").first().isVisible()) {
            visitor.the("[data-act='" + noun + "']").first().click();
        }
        form.locator("button[type=submit], button:not([type])").first().click();
        visitor.page.waitForTimeout(600);
    }

    private static void main(Visitor visitor) {
        visitor.the(".phone-act .btn").click();
    }

    private String link(String number) {
        return beans.getBean(HouseholdLinks.class).path(repair(number).matter().ref());
    }

    private String technicianOf(String number) {
        var id = repair(number).order().technician().id();
        return site.secondTechnician().id() == (id == null ? 0 : id)
                ? site.secondTechnician().login()
                : site.the(Post.TECHNICIAN).login();
    }

    private Repair repair(String number) {
        return beans.getBean(RepairDesk.class).find(site.community(), number).orElseThrow();
    }

    private void stands(String number, Stage stage) {
        assertThat(repair(number).stage()).isEqualTo(stage);
    }

    private void eventually(String number, Stage stage) {
        for (var tries = 0; tries < 50 && repair(number).stage() != stage; tries++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        stands(number, stage);
    }
}
