package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.Report;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A technician with a small phone, and the household with an older one: accept, arrive, items, price, signature, photos, stars. */
@ApplicationTest
class AnOrderOnThePhoneJourney {
    private final ApplicationContext beans;
    private final RepairDesk desk;
    private final MovableClock clock;
    private final int port;

    AnOrderOnThePhoneJourney(ApplicationContext beans, RepairDesk desk, MovableClock clock, @LocalServerPort int port) {
        this.beans = beans;
        this.desk = desk;
        this.clock = clock;
        this.port = port;
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"390, zh-CN", "360, en"})
    void fromTheListToTheReturnedSlip(int width, String language) {
        var site = site(language);
        var matter = dispatched(site);
        try (var technician = Visitor.onThePhone("technician", port, width, language);
                var household = Visitor.onThePhone("household", port, width, language)) {
            var pictures = new Pictures(language + width);
            technician.signIn(site.the(Post.TECHNICIAN).login()).speaks(language);
            acceptsAndArrives(technician, site, matter, pictures);
            showsThePrice(technician, pictures);
            agrees(household, matter, width, pictures);
            worksAndPauses(technician, site, matter, pictures);
            completes(technician, pictures);
            triesAndRates(household, matter, pictures);
            bringsTheSlipIn(technician, site, matter, pictures);
            technician.hasNoComplaints();
            household.hasNoComplaints();
        }
    }

    private void acceptsAndArrives(Visitor technician, Site site, Matter matter, Pictures pictures) {
        technician.open("/c/" + site.code() + "/my/orders");
        look(technician, pictures, "list");
        technician.the(".order-line").first().click();
        technician.page.waitForURL("**/my/orders/" + matter.number());
        look(technician, pictures, "dispatched");
        main(technician);
        look(technician, pictures, "accepted");
        technician.open("/c/" + site.code() + "/my/orders/" + matter.number() + "/hand-back");
        look(technician, pictures, "hand-back");
        technician.the("[data-back]").click();
        main(technician);
        technician.the("[data-photos] input[type=file]").first().setInputFiles(photo());
        technician.the(".photos img").first().waitFor();
        look(technician, pictures, "on-site");
    }

    private static FilePayload photo() {
        var picture = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePayload("IMG_0001.png", "image/png", bytes.toByteArray());
    }

    private static void showsThePrice(Visitor technician, Pictures pictures) {
        main(technician);
        look(technician, pictures, "items-empty");
        technician.the("#q").fill("龙头");
        technician.the(".items-found [name=add]").first().waitFor();
        technician.page.waitForTimeout(500);
        technician.the(".items-found [name=add]").first().click();
        technician.the(".items-row").first().waitFor();
        technician.the("[name=\"lines[0].quantity\"]").fill("2");
        technician.the("[name=\"lines[0].quantity\"]").blur();
        technician.seesText("¥120.00");
        look(technician, pictures, "items");
        main(technician);
        look(technician, pictures, "checked");
        main(technician);
        look(technician, pictures, "consent");
        main(technician);
        technician.the("[data-empty]").waitFor();
        technician.the("[value=RECORDED_CALL]").check();
        look(technician, pictures, "consent-call");
    }

    private void agrees(Visitor household, Matter matter, int width, Pictures pictures) {
        household.open(beans.getBean(HouseholdLinks.class).path(matter.ref()));
        look(household, pictures, "household-price");
        household.the("#name").fill("陈美玲");
        household.the("form:has(canvas) .btn-primary").click();
        household.the("[data-empty]").waitFor();
        household.signs();
        household.page.setViewportSize(844, 390);
        household.page.waitForTimeout(300);
        look(household, pictures, "household-turned");
        household.page.setViewportSize(width, 844);
        household.page.waitForTimeout(300);
        assertThat(household.the("input[name=drawing]").inputValue()).startsWith("data:image/png;base64,");
        look(household, pictures, "household-drawn");
        household.the("form:has(canvas) .btn-primary").click();
        household.the(".notice-good").waitFor();
        look(household, pictures, "household-agreed");
    }

    private void worksAndPauses(Visitor technician, Site site, Matter matter, Pictures pictures) {
        var order = "/c/" + site.code() + "/my/orders/" + matter.number();
        main(technician);
        technician.the(".notice-bad, .notice-amber").first().waitFor();
        look(technician, pictures, "stale");
        main(technician);
        look(technician, pictures, "safety");
        for (var point : technician.the("[name=safety]").all()) {
            point.check();
        }
        main(technician);
        look(technician, pictures, "working");
        technician.open(order + "/pause");
        technician.the("#reason").fill("等配件");
        look(technician, pictures, "pause");
        main(technician);
        look(technician, pictures, "paused");
        main(technician);
        for (var noun : new String[] {"material-check", "promise", "refusal"}) {
            technician.open(order + "/" + noun);
            look(technician, pictures, noun);
        }
        technician.open(order);
        clock.advance(Duration.ofMinutes(35));
    }

    private static void completes(Visitor technician, Pictures pictures) {
        main(technician);
        look(technician, pictures, "completion");
        main(technician);
        technician.the("#result-error").waitFor();
        look(technician, pictures, "completion-wrong");
        technician.the("#result").fill("更换两只混合龙头，试水十分钟不漏");
        main(technician);
        technician
                .the("#result-error")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        look(technician, pictures, "completed");
        main(technician);
        look(technician, pictures, "signature");
    }

    private void triesAndRates(Visitor household, Matter matter, Pictures pictures) {
        household.open(beans.getBean(HouseholdLinks.class).path(matter.ref()));
        household.the("#name").fill("陈美玲");
        household.the("label[for=quality-5]").click();
        household.the("label[for=attitude-4]").click();
        household.signs();
        look(household, pictures, "household-sign");
        household.the("form:has(canvas) .btn-primary").click();
        household.the("#tried-error").waitFor();
        look(household, pictures, "household-sign-wrong");
        household.the("[name=tried]").check();
        household.the("form:has(canvas) .btn-primary").click();
        household.the(".notice-good").waitFor();
        look(household, pictures, "household-signed");
        household.open("/h/nothing");
        look(household, pictures, "household-unknown");
    }

    private void bringsTheSlipIn(Visitor technician, Site site, Matter matter, Pictures pictures) {
        technician.open("/c/" + site.code() + "/my/orders/" + matter.number());
        look(technician, pictures, "signed");
        main(technician);
        look(technician, pictures, "returned");
        technician.open("/c/" + site.code() + "/my/orders");
        look(technician, pictures, "list-done");
        var now = desk.find(site.community(), matter.number()).orElseThrow();
        assertThat(now.order().progress().returnedAt()).isNotNull();
    }

    private static void main(Visitor visitor) {
        visitor.the(".phone-act .btn").click();
        visitor.page.waitForLoadState();
    }

    /** Looked at from its end, where the bar with the main act lies over nothing. */
    private static void look(Visitor visitor, Pictures pictures, String what) {
        visitor.page.waitForFunction("document.readyState === 'complete'");
        visitor.page.evaluate("scrollTo(0, document.body.scrollHeight)");
        (pictures.narrow() ? visitor.findsNothingStickingOut() : visitor.findsItAccessible())
                .looks(pictures.name(what));
        visitor.page.evaluate("scrollTo(0, 0)");
    }

    /** Pictures are numbered in the order in which they were taken. */
    private static final class Pictures {
        private final String folder;
        private int taken;

        Pictures(String folder) {
            this.folder = folder;
        }

        /** The narrowest is looked at for its width; the rest is the same page. */
        boolean narrow() {
            return folder.endsWith("360");
        }

        String name(String what) {
            taken++;
            return "phone-%s/%02d-%s".formatted(folder, taken, what);
        }
    }

    private Site site(String language) {
        var site = new Sites(beans.getBean(JdbcClient.class), clock).open("j" + language.toLowerCase(Locale.ROOT));
        if (beans.getBean(PriceLists.class).inForce(site.id(), clock.instant()).isEmpty()) {
            beans.getBean(PriceLists.class)
                    .publish(new Publication(null, clock.instant(), "首版", "财务", DefaultPrices.lines()));
        }
        return site;
    }

    private Matter dispatched(Site site) {
        var building = beans.getBean(Buildings.class)
                .add(
                        site.id(),
                        "3",
                        "3栋",
                        18,
                        new BuildingHints(null, "宏达防水", "020-81234567", "一层管井，需管家开门", null, null));
        var recorded = matter(desk.record(
                site.community(),
                new Location(null, building.id(), null, "3-2-1201"),
                new Customer(null, "陈美玲"),
                report(site),
                as(site, Post.FRONT_DESK),
                null));
        act(site, recorded, new RepairAct.Acknowledge());
        act(site, recorded, new RepairAct.Triage(Priority.URGENT, Trade.PLUMBING, false));
        var technician = site.the(Post.TECHNICIAN);
        act(site, recorded, new RepairAct.Dispatch(technician.id(), technician.name()));
        var another = matter(desk.record(
                site.community(),
                new Location(null, building.id(), null, "3栋大堂"),
                Customer.NOBODY,
                report(site),
                as(site, Post.FRONT_DESK),
                null));
        act(site, another, new RepairAct.Acknowledge());
        act(site, another, new RepairAct.Triage(Priority.REGULAR, Trade.ELECTRICAL, false));
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

    private void act(Site site, Matter matter, RepairAct act) {
        var version = desk.find(site.community(), matter.number())
                .orElseThrow()
                .matter()
                .version();
        var by = as(site, Post.ENGINEERING_SUPERVISOR);
        matter(desk.perform(site.community(), matter.number(), version, act, by, null));
    }

    private static Performer as(Site site, Post post) {
        return Performer.of(site.viewer(post), site.id());
    }

    private static Matter matter(Performed performed) {
        return ((Performed.Done) performed).matter();
    }
}
