package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.message.Refresh;
import io.huiyin.staff.Post;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk has a page open; the administrator lets her go, and the page goes to the door by itself. */
@ApplicationTest
class ALockedOutPersonJourney {
    private final int port;
    private final Refresh refresh;
    private final Site site;

    ALockedOutPersonJourney(@LocalServerPort int port, JdbcClient jdbc, MovableClock clock, Refresh refresh) {
        this.port = port;
        this.refresh = refresh;
        this.site = new Sites(jdbc, clock).open("lo" + Long.toString(System.nanoTime(), 36));
    }

    @Test
    void fromTheOpenPageToTheClosedDoor() throws Exception {
        try (var clerk = Visitor.atTheDesk("clerk", port);
                var administrator = Visitor.atTheDesk("administrator", port)) {
            var desk = site.the(Post.FRONT_DESK);
            clerk.signIn(desk.login()).open("/c/" + site.code() + "/desk");
            givenTheServerIsHeard(clerk);

            administrator.page.onDialog(Dialog::accept);
            administrator.signIn(site.the(Post.ADMINISTRATOR).login()).open("/staff/" + desk.id());
            administrator.looks("locked-out-staff").press("办理离职");
            administrator.seesText("恢复在职");

            clerk.page.waitForURL("**/sign-in?ended");
            clerk.seesText("您的登录已被终止");
            clerk.findsItAccessible().looks("locked-out");
            clerk.page.goBack();
            clerk.page.waitForURL("**/sign-in?to=**");
            clerk.the("#login").fill(desk.login());
            clerk.the("#password").fill(Sites.PASSWORD);
            clerk.the("#password").press("Enter");
            clerk.seesText("用户名或密码不对");
            administrator.findsItAccessible().looks("locked-out-after").hasNoComplaints();
            clerk.hasNoComplaints();
        }
    }

    /** The application has just been given another database, where it may not listen yet. */
    private void givenTheServerIsHeard(Visitor clerk) throws InterruptedException {
        clerk.page.evaluate("""
                () => {
                    const source = new EventSource(document.body.dataset.changes);
                    source.addEventListener("change", () => { window.heard = true; source.close(); });
                }""");
        for (int tries = 0;
                tries < 100 && !Boolean.TRUE.equals(clerk.page.evaluate("window.heard === true"));
                tries++) {
            refresh.announce(site.id(), "warm");
            Thread.sleep(100);
        }
        assertThat(clerk.page.evaluate("window.heard === true")).isEqualTo(true);
    }
}
