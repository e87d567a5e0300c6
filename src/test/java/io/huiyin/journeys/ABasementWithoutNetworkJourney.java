package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Entry;
import io.huiyin.matter.Location;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.matter.Timeline;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.Report;
import io.huiyin.repair.Stage;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A technician in a basement, whose phone reaches nobody: he goes on, and it is sent later; what others did meanwhile is shown. */
@ApplicationTest
class ABasementWithoutNetworkJourney {
    private final ApplicationContext beans;
    private final RepairDesk desk;
    private final MovableClock clock;
    private final int port;

    ABasementWithoutNetworkJourney(
            ApplicationContext beans, RepairDesk desk, MovableClock clock, @LocalServerPort int port) {
        this.beans = beans;
        this.desk = desk;
        this.clock = clock;
        this.port = port;
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @Proves({"REP-08", "REP-13", "REP-15", "REP-27"})
    void aJobIsDoneWithoutNetworkAndSentWhenItReturns(String language) {
        var site = site(language);
        var first = dispatched(site, "地下车库水泵房");
        var second = dispatched(site, "3-2-1201");
        try (var technician = Visitor.onThePhone("technician", port, 390, language)) {
            technician.signIn(site.the(Post.TECHNICIAN).login()).speaks(language);
            var look = "offline-" + language + "/";
            technician.open(list(site));
            technician.the("html[data-ready=offline]").waitFor();
            technician.looks(look + "01-list");

            technician.context.setOffline(true);
            technician.open(order(site, first));
            technician.the(".outbox-bar").waitFor();
            technician.looks(look + "02-order-without-network");
            press(technician);
            technician.the("#queued li").waitFor();
            press(technician);
            waiting(technician, 2);
            technician.looks(look + "03-arrived-without-network");
            photo(technician);
            waiting(technician, 3);
            items(technician, look);
            waiting(technician, 4);
            safety(technician, look);
            waiting(technician, 5);
            completion(technician, look);
            waiting(technician, 6);
            technician.looks(look + "08-done-without-network");
            assertThat(stage(site, first)).as("nobody heard of it").isEqualTo(Stage.DISPATCHED);

            technician.open(order(site, second));
            press(technician);
            technician.the("#queued li").waitFor();
            // Somebody acts on the other order meanwhile.
            act(site, second, new RepairAct.Urge("客户又来电"), Post.FRONT_DESK);
            technician.open(list(site));
            technician.the(".order-waits").first().waitFor();
            technician.looks(look + "09-list-without-network");

            technician.context.setOffline(false);
            technician.the(".outbox-bar.bad").waitFor();
            technician.page.waitForTimeout(1500);
            assertThat(stage(site, first)).isEqualTo(Stage.COMPLETED);
            assertThat(stage(site, second)).as("shown, not swallowed").isEqualTo(Stage.DISPATCHED);
            assertThat(beans.getBean(Attachments.class).of(first.ref())).hasSize(1);
            assertThat(words(first)).contains("Accept", "Arrive", "CheckItems", "Start", "Complete");

            technician.open("/c/" + site.code() + "/my/waiting");
            technician.the("#waiting .stuck").waitFor();
            technician.findsItAccessible().looks(look + "10-conflict");
            technician.page.evaluate("document.documentElement.setAttribute('data-bs-theme', 'dark')");
            technician.looks(look + "11-conflict-dark");
            technician.the("[data-again]").click();
            technician.the("#waiting-none:not([hidden])").waitFor();
            assertThat(stage(site, second)).isEqualTo(Stage.ACCEPTED);
            technician.looks(look + "12-nothing-waits");
            leavesNothing(technician, site);
        }
    }

    /** Signed out, the phone holds nothing of it. */
    private static void leavesNothing(Visitor technician, Site site) {
        technician.open(list(site));
        technician.the(".user-button").click();
        technician.the("form[action='/sign-out'] button").click();
        technician.page.waitForURL(url -> url.contains("/sign-in"));
        technician.page.waitForTimeout(500);
        var left = technician.page.evaluate("""
                async () => [(await caches.keys()).filter((name) => name.startsWith("huiyin-pages")).length,
                    Object.keys(localStorage).filter((key) => key.startsWith("huiyin-")).length].join()""");
        assertThat(left).isEqualTo("0,0");
    }

    /** Found in the price list that the phone keeps, and there again after the page was left. */
    private static void items(Visitor technician, String look) {
        press(technician);
        technician.the("#q").pressSequentially("P16");
        technician.the(".items-found [name=add]:has-text('P16')").click();
        technician.the(".items-row").first().waitFor();
        technician.looks(look + "04-items-without-network");
        technician.page.reload();
        technician.the(".items-row").first().waitFor();
        technician.looks(look + "05-draft-restored");
        press(technician);
    }

    private static void safety(Visitor technician, String look) {
        press(technician);
        technician.looks(look + "06-safety-without-network");
        for (var point : technician.the("[name=safety]").all()) {
            point.check();
        }
        press(technician);
    }

    private static void completion(Visitor technician, String look) {
        press(technician);
        technician.the(".items-row").first().waitFor();
        technician.the("#result").fill("换了止回阀，水泵试转正常");
        technician.the("#labourMinutes").fill("35");
        technician.looks(look + "07-completion-without-network");
        press(technician);
    }

    private static void photo(Visitor technician) {
        technician.the("[data-photos] input[type=file]").first().setInputFiles(picture());
    }

    private static FilePayload picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePayload("IMG_1.png", "image/png", bytes.toByteArray());
    }

    private static void waiting(Visitor technician, int count) {
        technician.the("#queued li").nth(count - 1).waitFor();
    }

    private static void press(Visitor technician) {
        technician.the(".phone-act .btn").first().click();
        technician.page.waitForLoadState();
    }

    private static String list(Site site) {
        return "/c/" + site.code() + "/my/orders";
    }

    private static String order(Site site, Matter matter) {
        return list(site) + "/" + matter.number();
    }

    private Stage stage(Site site, Matter matter) {
        return desk.find(site.community(), matter.number()).orElseThrow().stage();
    }

    private List<String> words(Matter matter) {
        return beans.getBean(Timeline.class).of(matter.ref()).stream()
                .map(Entry::word)
                .toList();
    }

    private Site site(String language) {
        var site = new Sites(beans.getBean(JdbcClient.class), clock).open("o" + language.toLowerCase(Locale.ROOT));
        if (beans.getBean(PriceLists.class).inForce(site.id(), clock.instant()).isEmpty()) {
            beans.getBean(PriceLists.class)
                    .publish(new Publication(null, clock.instant(), "首版", "财务", DefaultPrices.lines()));
        }
        return site;
    }

    private Matter dispatched(Site site, String place) {
        var recorded = matter(desk.record(
                site.community(),
                new Location(null, null, null, place),
                new Customer(null, "陈美玲"),
                report(site),
                as(site, Post.FRONT_DESK),
                null));
        act(site, recorded, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        act(site, recorded, new RepairAct.Triage(Priority.URGENT, Trade.PLUMBING, false), Post.ENGINEERING_SUPERVISOR);
        var technician = site.the(Post.TECHNICIAN);
        act(site, recorded, new RepairAct.Dispatch(technician.id(), technician.name()), Post.ENGINEERING_SUPERVISOR);
        return recorded;
    }

    private Report report(Site site) {
        var call = beans.getBean(Contacts.class)
                .open(site.id(), Contact.Channel.CALL, Actor.of(site.viewer(Post.FRONT_DESK)), clock.instant());
        return new Report(
                call.id(),
                call.openedAt(),
                "厨房水龙头一直滴水，柜子里已经积了水，水阀关不紧，老人在家。",
                "厨房水龙头漏水",
                Trade.PLUMBING,
                Priority.URGENT,
                null,
                false,
                null,
                "13812345678",
                null,
                false,
                true);
    }

    private void act(Site site, Matter matter, RepairAct act, Post post) {
        var version = desk.find(site.community(), matter.number())
                .orElseThrow()
                .matter()
                .version();
        var by = as(site, post);
        matter(desk.perform(site.community(), matter.number(), version, act, by, null));
    }

    private static Performer as(Site site, Post post) {
        return Performer.of(site.viewer(post), site.id());
    }

    private static Matter matter(Performed performed) {
        return ((Performed.Done) performed).matter();
    }
}
