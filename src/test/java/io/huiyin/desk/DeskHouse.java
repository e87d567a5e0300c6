package io.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.HouseholdRegister;
import io.huiyin.estate.NewHome;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Person;
import io.huiyin.estate.Phone;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlace;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.estate.ResidencyKind;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Matter;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Matters;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.staff.Post;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A community with a few homes and its desk, so that tests read as sentences. */
public final class DeskHouse {
    public static final String PHONE = "13812345678";
    public final Contacts contacts;
    public final Matters matters;
    public final MovableClock clock;
    public final JdbcClient jdbc;
    public final Site site;
    public final Home home;
    public final Person owner;
    private final ApplicationContext beans;
    private final MockMvcTester mvc;

    public DeskHouse(ApplicationContext beans) {
        this.beans = beans;
        mvc = beans.getBean(MockMvcTester.class);
        contacts = beans.getBean(Contacts.class);
        matters = beans.getBean(Matters.class);
        clock = beans.getBean(MovableClock.class);
        jdbc = beans.getBean(JdbcClient.class);
        site = new Sites(jdbc, clock).open("d" + Long.toString(System.nanoTime(), 36));
        home = home("3", "2", "1201");
        prices();
        owner = beans.getBean(HouseholdRegister.class)
                .moveIn(site.id(), home.id(), new Newcomer("陈美玲", ResidencyKind.OWNER, null, Phone.parse(PHONE), null));
    }

    private void prices() {
        var lists = beans.getBean(PriceLists.class);
        if (lists.inForce(site.id(), clock.instant()).isEmpty()) {
            lists.publish(new Publication(null, clock.instant(), "first", "测试", DefaultPrices.lines()));
        }
    }

    public Home home(String building, String unit, String room) {
        var buildings = beans.getBean(Buildings.class);
        var where = buildings
                .byCode(site.id(), building)
                .orElseGet(() -> buildings.add(site.id(), building, building + "栋", 18, BuildingHints.none()));
        return beans.getBean(Homes.class).add(new NewHome(where, unit, room, HomeState.OCCUPIED, null, null));
    }

    public PublicPlace lobby() {
        return beans.getBean(PublicPlaces.class).add(site.id(), home.buildingId(), PlaceKind.LOBBY, "3栋大堂");
    }

    public String url(String path) {
        return "/c/" + site.code() + path;
    }

    /** A page as somebody in this post sees it. */
    public MvcTestResult get(Post post, String path) {
        return mvc.get().uri(url(path)).with(Door.as(site.the(post))).exchange();
    }

    public MvcTestResult getEnglish(Post post, String path) {
        return mvc.get()
                .uri(url(path))
                .with(Door.as(site.the(post)))
                .cookie(new Cookie("huiyin-language", "en"))
                .exchange();
    }

    /** Sends a form without script; names and values alternate. */
    public MvcTestResult post(Post post, String path, String... form) {
        return send(post, path, false, form);
    }

    /** Sends a form as the page's script does. */
    public MvcTestResult htmx(Post post, String path, String... form) {
        return send(post, path, true, form);
    }

    private MvcTestResult send(Post post, String path, boolean htmx, String... form) {
        var request = mvc.post().uri(url(path)).with(Door.as(site.the(post)));
        for (var at = 0; at < form.length; at += 2) {
            request = request.param(form[at], form[at + 1]);
        }
        return (htmx ? request.header("HX-Request", "true") : request).exchange();
    }

    /** A call that the desk has taken. */
    public Contact call() {
        var opened = post(
                Post.FRONT_DESK,
                "/contacts",
                "channel",
                "CALL",
                "submission",
                UUID.randomUUID().toString());
        assertThat(opened).hasStatus(302);
        var address = Objects.requireNonNull(opened.getResponse().getRedirectedUrl());
        return contact(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
    }

    /** A call of the owner of 3-2-1201. */
    public Contact ownersCall() {
        var contact = call();
        post(
                Post.FRONT_DESK,
                "/contacts/" + contact.id() + "/caller",
                "homeId",
                Long.toString(home.id()),
                "personId",
                Long.toString(owner.id()));
        return contact(contact.id());
    }

    public Contact contact(long id) {
        return contacts.find(site.id(), id).orElseThrow();
    }

    public Contact now(Contact contact) {
        return contact(contact.id());
    }

    /** The order that a contact led to. */
    public Matter order(Contact contact) {
        var matterId = Objects.requireNonNull(now(contact).matterId(), "the contact led to no order");
        return matters.find(new MatterRef(site.id(), matterId)).orElseThrow();
    }

    /** A tap leaks somewhere; the order is written. */
    public Matter leakAt(Home where, String fault) {
        var contact = call();
        var written = post(
                Post.FRONT_DESK,
                "/repairs",
                "contact",
                Long.toString(contact.id()),
                "homeId",
                Long.toString(where.id()),
                "fault",
                fault,
                "priority",
                "REGULAR",
                "telephone",
                PHONE);
        assertThat(written).hasStatus(302);
        return order(contact);
    }

    public static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
