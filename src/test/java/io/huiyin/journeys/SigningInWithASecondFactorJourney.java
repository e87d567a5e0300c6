package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.Post;
import io.huiyin.staff.factor.Authenticator;
import io.huiyin.staff.factor.FactorRules;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The head of a site is led to a second factor, keeps the recovery codes, and comes in by code and by recovery code. */
@ApplicationTest
class SigningInWithASecondFactorJourney {
    private final int port;
    private final MovableClock clock;
    private final Site site;

    SigningInWithASecondFactorJourney(
            @LocalServerPort int port, JdbcClient jdbc, MovableClock clock, FactorRules rules, Accounts accounts) {
        this.port = port;
        this.clock = clock;
        this.site = new Sites(jdbc, clock).open("sf" + Long.toString(System.nanoTime(), 36));
        accounts.speak(site.the(Post.FINANCE).id(), Locale.ENGLISH);
        rules.decide(Set.of(Post.SITE_HEAD, Post.FINANCE), null, "tests");
    }

    @ParameterizedTest
    @CsvSource({"SITE_HEAD,zh-CN,1440", "FINANCE,en,390"})
    void fromTheFirstSetupToTheLostTelephone(Post post, String language, int width) {
        var picture = "second-factor-" + language + "-";
        try (var head =
                width == 390 ? Visitor.onThePhone("head", port, width, language) : Visitor.atTheDesk("head", port)) {
            head.speaks(language);
            whenThePasswordIsGiven(head, post, language);
            head.page.waitForURL("**/sign-in/second-factor/setup**");
            head.findsItAccessible().looks(picture + "setup");
            var telephone = new Authenticator(head.the("code.secret").textContent(), clock);
            head.the("#fresh").fill(telephone.code());
            head.the("#fresh").press("Enter");
            head.the(".codes").waitFor();
            var codes = head.the(".codes code").allTextContents();
            head.findsItAccessible().looks(picture + "codes");
            head.the(".door-enter").click();
            thenHeIsIn(head);

            head.open("/account/second-factor").findsItAccessible().looks(picture + "account");
            head.open("/account/second-factor/setup").findsItAccessible().looks(picture + "move");
            thenHeComesInByCode(head, post, language, telephone, picture);
            thenHeComesInByRecoveryCode(head, post, language, codes);
            head.hasNoComplaints();
        }
    }

    private void whenThePasswordIsGiven(Visitor head, Post post, String language) {
        head.page.navigate("about:blank"); // a late answer to the page before would bring a cookie back
        head.context.clearCookies();
        head.speaks(language).open("/sign-in");
        head.the("#login").fill(Sites.login(site.code(), post));
        head.the("#password").fill(Sites.PASSWORD);
        head.the("#password").press("Enter");
    }

    private void thenHeComesInByCode(
            Visitor head, Post post, String language, Authenticator telephone, String picture) {
        clock.advance(Duration.ofMinutes(1));
        whenThePasswordIsGiven(head, post, language);
        head.the("#code").fill("000000");
        head.the("#code").press("Enter");
        head.the("#problem").waitFor();
        head.findsItAccessible().looks(picture + "code");
        head.the("#code").fill(telephone.code());
        head.the("#code").press("Enter");
        thenHeIsIn(head);
    }

    private void thenHeComesInByRecoveryCode(Visitor head, Post post, String language, List<String> codes) {
        whenThePasswordIsGiven(head, post, language);
        head.the("details summary").click();
        head.the("#recovery").fill(codes.getFirst());
        head.the("#recovery").press("Enter");
        thenHeIsIn(head);
        head.open("/account/second-factor");
        assertThat(head.the("#work").textContent()).contains("9");
    }

    private static void thenHeIsIn(Visitor head) {
        head.page.waitForURL(url -> !url.contains("/sign-in"));
    }
}
