package io.huiyin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.Post;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager puts the company's name on its papers, sees it before it is saved, and takes it back. */
@ApplicationTest
class APrintAdjustedJourney {
    private final int port;
    private final Site site;

    APrintAdjustedJourney(@LocalServerPort int port, JdbcClient jdbc, MovableClock clock) {
        this.port = port;
        site = new Sites(jdbc, clock).open("q" + Long.toString(System.nanoTime(), 36));
    }

    @Test
    @Proves("REP-16")
    void seenBeforeItIsSavedAndEveryVersionKept() {
        try (var manager = Visitor.atTheDesk("prints", port)) {
            manager.signIn(Sites.login(site.code(), Post.CUSTOMER_SERVICE_MANAGER))
                    .open("/c/" + site.code() + "/print-templates");
            var shown = new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
            assertThat(manager.the("[data-preview-picture]")).isVisible(shown);
            manager.the("#name").fill("荔湾物业");
            manager.the("#paper").selectOption("HALF");
            manager.findsItAccessible().findsNothingStickingOut().looks("print-templates");
            manager.press("保存为新的一版");
            manager.seesText("第 1 版");
            manager.the("#name").fill("别的名字");
            manager.press("保存为新的一版");
            manager.seesText("第 2 版");
            manager.press("恢复这一版");
            manager.seesText("第 3 版");
            assertThat(manager.the("#name")).hasValue("荔湾物业");
            manager.open("/c/" + site.code() + "/printer").findsItAccessible();
            manager.the("#x").fill("1.5");
            manager.press("记在这台电脑");
            manager.seesText("本机打印机的设置已记下");
            manager.hasNoComplaints();
        }
    }
}
