package io.huiyin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Priority;
import io.huiyin.repair.Books;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.Report;
import io.huiyin.staff.Post;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager with one minute: a figure, how it is counted, the orders behind it, one of them, and back. */
@ApplicationTest
class AFigureAndItsOrdersJourney {
    private final int port;
    private final Site site;
    private final RepairDesk desk;

    AFigureAndItsOrdersJourney(@LocalServerPort int port, JdbcClient jdbc, MovableClock clock, RepairDesk desk) {
        this.port = port;
        this.desk = desk;
        site = new Sites(jdbc, clock).open("g" + Long.toString(System.nanoTime(), 36));
    }

    @Test
    @Proves("ORG-06")
    void fromTheFigureToTheOrderAndBack() {
        givenTwoRequestsOfOlderBooks();
        try (var head = Visitor.atTheDesk("figures", port)) {
            head.signIn(Sites.login(site.code(), Post.SITE_HEAD)).open("/c/" + site.code() + "/repair-figures");
            assertThat(head.the(".figure-value").first()).hasText("2");
            head.the(".figure-formula summary").first().click();
            head.seesText("口径第 1 版");
            head.findsItAccessible().findsNothingStickingOut().looks("figures");
            head.the(".figure-value a").first().click();
            head.page.waitForURL("**/repair-figures/orders?**");
            assertThat(head.the("tbody tr")).hasCount(2);
            head.seesText("历史导入");
            head.findsItAccessible().findsNothingStickingOut();
            head.the("tbody a").first().click();
            head.page.waitForURL("**/repairs/BX*");
            head.page.goBack();
            head.page.goBack();
            assertThat(head.the(".chart").first()).isVisible();
            head.hasNoComplaints();
        }
    }

    private void givenTwoRequestsOfOlderBooks() {
        for (var id = 1; id <= 2; id++) {
            desk.takeOver(
                    site.community(),
                    new Location(null, null, null, "3-2-1201"),
                    Customer.NOBODY,
                    new RepairAct.TakeOver(report(), new Books("past:" + id, "PHONE", "Open")));
        }
    }

    private static Report report() {
        var received = Instant.parse("2026-11-02T02:00:00Z");
        return new Report(
                null, received, "漏水", "漏水", null, Priority.REGULAR, null, false, null, null, "旧台账", false, false);
    }
}
