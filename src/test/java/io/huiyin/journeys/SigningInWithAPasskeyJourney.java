package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.Post;
import io.huiyin.staff.factor.FactorRules;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody makes a passkey in the account, comes in by password and passkey and by the passkey alone, and removes it. */
@ApplicationTest
class SigningInWithAPasskeyJourney {
    private final int port;
    private final Site site;

    SigningInWithAPasskeyJourney(
            @LocalServerPort int port, JdbcClient jdbc, MovableClock clock, FactorRules rules, Accounts accounts) {
        this.port = port;
        this.site = new Sites(jdbc, clock).open("pk" + Long.toString(System.nanoTime(), 36));
        accounts.speak(site.the(Post.FINANCE).id(), Locale.ENGLISH);
        accounts.speak(site.the(Post.QUALITY).id(), Locale.ENGLISH);
        rules.decide(Set.of(Post.SITE_HEAD, Post.QUALITY), null, "tests");
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMER_SERVICE_MANAGER,zh-CN,1440", "FINANCE,en,390"})
    void fromTheAccountToTheLastOne(Post post, String language, int width) {
        var picture = "passkey-" + language + "-";
        try (var person = visitor("manager", width, language)) {
            withADevice(person);
            person.signIn(Sites.login(site.code(), post));
            person.open("/account/second-factor").findsItAccessible().looks(picture + "none");
            person.the("a[href$='/passkeys/new']").click();
            person.the("#password").fill("wrong");
            person.the("[data-save]").click();
            person.the("#password-error").waitFor();
            person.findsItAccessible().looks(picture + "proof");
            person.the("#password").fill(Sites.PASSWORD);
            person.the("[data-save]").click();
            person.the("[data-passkey=create]").waitFor();
            person.findsItAccessible().looks(picture + "new");
            person.the("[data-passkey=create]").click();
            person.the(".codes").waitFor();
            person.open("/account/second-factor").findsItAccessible().looks(picture + "list");

            thenThePasswordAloneIsNotEnough(person, post, language, picture);
            thenThePasskeyAloneIsEnough(person, language, picture);
            thenItIsRemoved(person, picture);
            person.hasNoComplaints();
        }
    }

    @ParameterizedTest
    @CsvSource({"SITE_HEAD,zh-CN,390", "QUALITY,en,1440"})
    void whoeverMustHaveASecondFactorMakesAPasskeyAtTheDoor(Post post, String language, int width) {
        try (var head = visitor("head", width, language)) {
            withADevice(head);
            whenThePasswordIsGiven(head, post, language);
            head.the("[data-passkey=create]").waitFor();
            head.findsItAccessible().looks("passkey-" + language + "-door");
            head.the("[data-passkey=create]").click();
            head.the(".codes").waitFor();
            head.the(".door-enter").click();
            head.page.waitForURL(url -> !url.contains("/sign-in"));
            head.hasNoComplaints();
        }
    }

    private void thenThePasswordAloneIsNotEnough(Visitor person, Post post, String language, String picture) {
        whenThePasswordIsGiven(person, post, language);
        person.the("[data-passkey=get]").waitFor();
        person.findsItAccessible().looks(picture + "step");
        person.open("/account");
        assertThat(person.page.url()).contains("/sign-in");
        whenThePasswordIsGiven(person, post, language);
        person.the("[data-passkey=get]").click();
        person.page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void thenThePasskeyAloneIsEnough(Visitor person, String language, String picture) {
        person.page.navigate("about:blank");
        person.context.clearCookies();
        person.speaks(language).open("/sign-in").findsItAccessible().looks(picture + "sign-in");
        person.the("a[href^='/sign-in/passkey']").click();
        person.page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void thenItIsRemoved(Visitor person, String picture) {
        person.open("/account/second-factor");
        person.the(".passkeys a").click();
        person.the("#name").fill("Office / 办公室电脑");
        person.the("[data-save]").click();
        person.the(".passkeys a").click();
        person.findsItAccessible().looks(picture + "one");
        person.the("#password").fill(Sites.PASSWORD);
        person.the("[data-passkey=get]").click();
        person.the("[role=status]:visible").waitFor();
        person.looks(picture + "proved");
        person.the(".btn-outline-danger").click();
        person.page.waitForURL("**/account/second-factor");
        assertThat(person.the(".passkeys a").count()).isZero();
    }

    private void whenThePasswordIsGiven(Visitor person, Post post, String language) {
        person.page.navigate("about:blank");
        person.context.clearCookies();
        person.speaks(language).open("/sign-in");
        person.the("#login").fill(Sites.login(site.code(), post));
        person.the("#password").fill(Sites.PASSWORD);
        person.the("#password").press("Enter");
    }

    private Visitor visitor(String name, int width, String language) {
        var visitor = width == 390 ? Visitor.onThePhone(name, port, width, language) : Visitor.atTheDesk(name, port);
        return visitor.speaks(language);
    }

    /** The browser's own stand-in for a device with a fingerprint reader, whose owner always agrees. */
    private static void withADevice(Visitor person) {
        CDPSession session = person.context.newCDPSession(person.page);
        session.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", device);
        session.send("WebAuthn.addVirtualAuthenticator", asked);
    }
}
