package io.huiyin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.Post;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands around every page: keys, palette, menus, languages, light and dark, and clocks that run. */
@ApplicationTest
class LivingInTheFrameJourney {
    private final int port;
    private final Site site;

    LivingInTheFrameJourney(@LocalServerPort int port, JdbcClient jdbc, MovableClock clock) {
        this.port = port;
        site = new Sites(jdbc, clock).open("f" + Long.toString(System.nanoTime(), 36));
    }

    @Test
    void theDeskIsWorkedFromTheKeyboard() {
        try (var desk = Visitor.atTheDesk("keyboard", port)) {
            desk.signIn(Sites.login(site.code(), Post.FRONT_DESK)).open("/c/" + site.code() + "/duty");
            var keys = desk.page.keyboard();

            keys.press("?");
            assertThat(desk.the("#help")).isVisible();
            desk.findsItAccessible();
            keys.press("Escape");
            assertThat(desk.the("#help")).isHidden();

            keys.press("/");
            assertThat(desk.the("#search")).isFocused();
            keys.press("Escape");
            assertThat(desk.the("#search")).not().isFocused();

            keys.press("g");
            keys.press("d");
            desk.page.waitForURL("**/desk");

            desk.open("/account");
            keys.press("Control+k");
            desk.the("#palette input").fill("值班");
            keys.press("Enter");
            desk.page.waitForURL("**/duty");
            desk.hasNoComplaints();
        }
    }

    @Test
    void lookAndLanguageAreChosenAndKept() {
        try (var desk = Visitor.atTheDesk("look", port)) {
            desk.signIn(Sites.login(site.code(), Post.SITE_HEAD)).open("/c/" + site.code() + "/duty");
            desk.the(".user-button").click();
            desk.press("深色显示");
            assertThat(desk.the("html")).hasAttribute("data-bs-theme", "dark");
            assertThat(desk.page.url()).endsWith("/duty");
            desk.findsItAccessible().looks("duty-dark");
            desk.the(".user-button").click();
            desk.press("English");
            desk.seesText("On duty now");
            desk.findsItAccessible();
            desk.open("/account").findsItAccessible();
            desk.open("/no/such/page").findsItAccessible();
            desk.hasNoComplaints();
        }
    }

    @Test
    void theAdministratorsPagesAreFitForEverybody() {
        try (var desk = Visitor.atTheDesk("administrator", port)) {
            desk.signIn(Sites.login(site.code(), Post.ADMINISTRATOR));
            assertThat(desk.page.url()).endsWith("/repairs");
            long member = site.the(Post.TECHNICIAN).id();
            long organisation = site.organisation().id();
            for (var path : new String[] {
                "/staff",
                "/staff/new",
                "/staff/" + member,
                "/tokens",
                "/organisation",
                "/organisation/" + organisation + "/new"
            }) {
                desk.open(path).findsItAccessible().looks("administrator" + path.replace('/', '-'));
            }
            desk.open("/staff/" + member);
            desk.page.onDialog(com.microsoft.playwright.Dialog::accept);
            desk.press("重置密码");
            desk.seesText("新密码");
            desk.hasNoComplaints();
        }
    }

    @Test
    void onANarrowScreenTheMenuSlidesIn() {
        try (var phone = Visitor.onThePhone("narrow", port)) {
            phone.signIn(Sites.login(site.code(), Post.SITE_HEAD)).open("/c/" + site.code() + "/duty");
            assertThat(phone.the("#side")).isHidden();
            phone.the("[popovertarget=side]").click();
            assertThat(phone.the("#side")).isVisible();
            phone.findsItAccessible().looks("menu-narrow");
            phone.page.keyboard().press("Escape");
            assertThat(phone.the("#side")).isHidden();
            for (var path : new String[] {"/account", "/c/" + site.code() + "/duty", "/nothing"}) {
                phone.open(path).findsItAccessible();
            }
            phone.hasNoComplaints();
        }
    }

    @Test
    void aClockOnThePageRunsByItselfAndChangesItsTone() {
        try (var desk = Visitor.atTheDesk("clock", port)) {
            desk.signIn(Sites.login(site.code(), Post.FRONT_DESK)).open("/account");
            desk.page.evaluate("""
                    () => {
                        const now = Date.parse(document.body.dataset.now);
                        const clock = document.createElement("time");
                        clock.id = "running";
                        clock.className = "countdown tone-calm";
                        clock.dataset.due = new Date(now + 4500).toISOString();
                        clock.dataset.warn = new Date(now).toISOString();
                        clock.append(document.createElement("i"), document.createElement("span"));
                        document.querySelector("main").append(clock);
                    }
                    """);
            assertThat(desk.the("#running.tone-amber")).containsText("将到 · 还剩 0 分");
            assertThat(desk.the("#running.tone-red")).containsText("超 0 分");
            desk.hasNoComplaints();
        }
    }
}
