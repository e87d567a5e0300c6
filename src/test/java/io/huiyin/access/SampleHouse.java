package io.huiyin.access;

import io.huiyin.MovableClock;
import io.huiyin.Sites.Site;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.HouseholdRegister;
import io.huiyin.estate.Households;
import io.huiyin.estate.Identities;
import io.huiyin.estate.Identity;
import io.huiyin.estate.NewHome;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Phone;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.Plate;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.estate.ResidencyKind;
import io.huiyin.estate.Vehicles;
import io.huiyin.history.ImportDesk;
import io.huiyin.history.PastFile;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.paper.PrintTemplate;
import io.huiyin.paper.PrintTemplates;
import io.huiyin.repair.scan.Stickers;
import io.huiyin.roster.RosterDesk;
import io.huiyin.roster.RosterSheets;
import io.huiyin.roster.Upload;
import io.huiyin.staff.Actor;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.passkey.Passkeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts into a community one of everything that an address or a form can name. */
final class SampleHouse {
    private final ApplicationContext beans;
    private final MovableClock clock;
    private final Site site;
    private final Map<String, String> things = new HashMap<>();

    private SampleHouse(ApplicationContext beans, Site site) {
        this.beans = beans;
        this.clock = beans.getBean(MovableClock.class);
        this.site = site;
    }

    /** The number of orders before is how numbers, which each community counts by itself, are kept from meeting elsewhere. */
    static Ground filled(ApplicationContext beans, Site site, int ordersBefore) {
        var house = new SampleHouse(beans, site);
        house.put("site", site.code());
        house.put("organisation", site.organisation().id());
        house.estate();
        house.contacts();
        house.staff();
        house.files();
        SampleUpkeep.put(beans, site, house.things);
        new SampleOrders(beans, site, house.things).put(ordersBefore);
        return new Ground(site, house.things);
    }

    private void put(String thing, Object value) {
        things.put(thing, value.toString());
    }

    private void estate() {
        var building = beans.getBean(Buildings.class).add(site.id(), "3", "3栋", 18, BuildingHints.none());
        var home = beans.getBean(Homes.class).add(new NewHome(building, "2", "1201", HomeState.OCCUPIED, null, null));
        var newcomer = new Newcomer("陈美玲", ResidencyKind.OWNER, null, Phone.parse("13812345678"), null);
        var owner = beans.getBean(HouseholdRegister.class).moveIn(site.id(), home.id(), newcomer);
        beans.getBean(Identities.class).put(site.id(), owner.id(), Identity.parse("110101199003070919"));
        put("person", owner.id());
        beans.getBean(Vehicles.class).addAll(site.id(), Map.of(home.id(), Plate.parseAll("粤A12345")));
        put("building", building.id());
        put("home", home.id());
        put(
                "place",
                beans.getBean(PublicPlaces.class)
                        .add(site.id(), building.id(), PlaceKind.LOBBY, "3栋大堂")
                        .id());
        var stickers = beans.getBean(Stickers.class);
        var place = Long.valueOf(String.valueOf(things.get("place")));
        stickers.give(site.id(), List.of(place), Actor.of(site.viewer(Post.FRONT_DESK)));
        stickers.of(site.id()).values().forEach(sticker -> put("sticker", sticker.code()));
        household(home);
    }

    private void household(Home home) {
        var household = beans.getBean(Households.class).of(site.id(), home.id());
        var resident = household.residents().getFirst();
        put("residency", resident.residency().id());
        put("telephone", resident.telephones().getFirst().id());
        put("vehicle", household.vehicles().getFirst().id());
        put("seen", household.version());
    }

    private void contacts() {
        var desk = Actor.of(site.viewer(Post.FRONT_DESK));
        var contact = beans.getBean(Contacts.class).open(site.id(), Contact.Channel.CALL, desk, clock.instant());
        put("contact", contact.id());
    }

    private void staff() {
        var gate = site.the(Post.GATE).id();
        var administrator = site.the(Post.ADMINISTRATOR).id();
        put("staff", gate);
        put("technician", site.the(Post.TECHNICIAN).id());
        put(
                "appointment",
                beans.getBean(Appointments.class).of(List.of(gate)).getFirst().id());
        var tokens = beans.getBean(ApiTokens.class);
        tokens.create("sample", gate, administrator, clock.instant().plus(Duration.ofDays(30)));
        put("token", tokens.of(List.of(gate)).getFirst().id());
        put("passkey", passkey(site.the(Post.TECHNICIAN).id()));
        var from = clock.instant().plus(Duration.ofDays(1));
        put(
                "shift",
                beans.getBean(DutyRoster.class).add(site.id(), Post.GATE, gate, from, from.plus(Duration.ofHours(8))));
    }

    private long passkey(long staffId) {
        beans.getBean(Passkeys.class).handle(staffId);
        return beans.getBean(JdbcClient.class)
                .sql("""
                        insert into passkey (staff_id, credential, attested, sign_count, home, name, verifies, portable,
                                             transports, made_at)
                        values (:staff, decode(md5(:staff::text), 'hex'), '', 0, 'localhost', 'sample', true, false, '{}', :now)
                        returning id
                        """)
                .param("staff", staffId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void files() {
        beans.getBean(PrintTemplates.class)
                .save(
                        new PrintTemplates.Place(site.id(), true, PrintTemplate.ALL),
                        0,
                        new PrintTemplate.Look("华南物业", null, null, null, null, null),
                        site.viewer(Post.CUSTOMER_SERVICE_MANAGER));
        var past = new io.huiyin.history.Upload(
                "past.csv", PastFile.odd().text().getBytes(StandardCharsets.UTF_8), UUID.randomUUID());
        put(
                "run",
                beans.getBean(ImportDesk.class)
                        .handIn(past, site.community(), site.viewer(Post.SITE_HEAD), Locale.ENGLISH)
                        .run()
                        .id());
        var head = site.viewer(Post.SITE_HEAD);
        var form = beans.getBean(RosterSheets.class).form(Locale.SIMPLIFIED_CHINESE);
        put(
                "roster",
                beans.getBean(RosterDesk.class)
                        .receive(new Upload(
                                site.id(), UUID.randomUUID(), "roster.xlsx", form, head.staffId(), head.name())));
    }
}
