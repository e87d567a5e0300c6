package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.HouseholdRegister;
import io.huiyin.estate.Identities;
import io.huiyin.estate.Identity;
import io.huiyin.estate.NewHome;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Phone;
import io.huiyin.estate.ResidencyKind;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.Post;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody needs a household's whole number, says why, and whoever watches over it reads who looked, at what and why. */
@ApplicationTest
class LookingAtAWholeNumberJourney {
    private static final String WHOLE = "138 1234 5678";
    private static final String CARD = "110101199003070919";

    private final int port;
    private final Accounts accounts;
    private final Site site;
    private final Home home;

    LookingAtAWholeNumberJourney(
            @LocalServerPort int port,
            JdbcClient jdbc,
            MovableClock clock,
            Accounts accounts,
            Buildings buildings,
            Homes homes,
            HouseholdRegister households,
            Identities identities) {
        this.port = port;
        this.accounts = accounts;
        this.site = new Sites(jdbc, clock).open("rv" + Long.toString(System.nanoTime(), 36));
        var building = buildings.add(site.id(), "3", "3栋", 18, BuildingHints.none());
        this.home = homes.add(new NewHome(building, "2", "1201", HomeState.OCCUPIED, null, null));
        var newcomer = new Newcomer("陈美玲", ResidencyKind.OWNER, null, Phone.parse("13812345678"), null);
        var owner = households.moveIn(site.id(), home.id(), newcomer);
        identities.put(site.id(), owner.id(), Identity.parse(CARD));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,1440,回电核实漏水", "en,390,called back about the leak"})
    void fromTheMaskedNumberToTheAudit(String language, int width, String reason) {
        for (var post : new Post[] {Post.CUSTOMER_SERVICE_MANAGER, Post.SITE_HEAD, Post.GATE}) {
            accounts.speak(site.the(post).id(), Locale.forLanguageTag(language));
        }
        var picture = "reveal-" + language + "-";
        var page = "/c/" + site.code() + "/homes/" + home.id();
        try (var manager = visitor("manager", width, language);
                var head = visitor("head", width, language);
                var gate = visitor("gate", width, language)) {
            manager.signIn(site.the(Post.CUSTOMER_SERVICE_MANAGER).login()).open(page);
            assertThat(manager.page.content()).doesNotContain(WHOLE, "13812345678", CARD);
            manager.findsItAccessible().looks(picture + "masked");
            manager.the("[id^=telephone-] summary").first().click();
            manager.the("[id^=telephone-] input[name=reason]").first().fill(reason);
            manager.findsItAccessible().looks(picture + "why");
            manager.the("[id^=telephone-] input[name=reason]").first().press("Enter");
            manager.the(".telephone.revealed").waitFor();
            assertThat(manager.the(".telephone.revealed").textContent().replaceAll("\\D", ""))
                    .endsWith("13812345678");
            manager.findsItAccessible().looks(picture + "shown");
            thenTheCardIsShownToo(manager, reason, picture);

            head.signIn(site.the(Post.SITE_HEAD).login()).open("/audit");
            head.the(".audit tbody tr").first().waitFor();
            assertThat(head.the(".audit tbody").textContent())
                    .contains(reason, site.the(Post.CUSTOMER_SERVICE_MANAGER).name(), "138****5678")
                    .doesNotContain("13812345678", CARD);
            head.findsItAccessible().looks(picture + "audit");

            gate.signIn(site.the(Post.GATE).login()).open("/audit");
            assertThat(gate.page.content()).doesNotContain(reason);
            manager.hasNoComplaints();
            head.hasNoComplaints();
        }
    }

    private static void thenTheCardIsShownToo(Visitor manager, String reason, String picture) {
        manager.the(".correct > summary").first().click();
        manager.the("[id^=identity-of-] summary").first().click();
        manager.the("[id^=identity-of-] input[name=reason]").first().fill(reason);
        manager.the("[id^=identity-of-] input[name=reason]").first().press("Enter");
        manager.the("[id^=identity-of-][role=status]").waitFor();
        assertThat(manager.the("[id^=identity-of-]").first().textContent()).contains(CARD);
        manager.findsItAccessible().looks(picture + "card");
    }

    private Visitor visitor(String name, int width, String language) {
        var visitor = width == 390 ? Visitor.onThePhone(name, port, width, language) : Visitor.atTheDesk(name, port);
        return visitor.speaks(language);
    }
}
