package io.huiyin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.huiyin.ApplicationTest;
import io.huiyin.Sites;
import io.huiyin.matter.Matter;
import io.huiyin.staff.Post;
import io.huiyin.worklist.BoardHouse;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The supervisor gives orders out: by a digit, by dragging, by the list of a card; and the board keeps up with others. */
@ApplicationTest
class GivingOrdersOutJourney {
    private final int port;
    private final BoardHouse house;

    GivingOrdersOutJourney(@LocalServerPort int port, ApplicationContext beans) {
        this.port = port;
        house = new BoardHouse(beans);
        house.onDuty(house.technician());
        house.onDuty(house.second());
    }

    private static Locator column(Visitor visitor, long technicianId) {
        return visitor.the(".board-cards[data-technician='%d']".formatted(technicianId));
    }

    private static Locator card(Visitor visitor, Matter order) {
        return visitor.the(".board-card[data-number='%s']".formatted(order.number()));
    }

    @Test
    void byKeyByHandAndByList() {
        var first = house.classified("水龙头漏水");
        var second = house.classified("马桶漏水");
        var third = house.classified("角阀漏水");
        try (var supervisor = Visitor.atTheDesk("supervisor", port)) {
            supervisor.signIn(Sites.login(house.site().code(), Post.ENGINEERING_SUPERVISOR));
            supervisor.open("/c/" + house.site().code() + "/dispatch");
            assertThat(supervisor.the(".board-waiting .board-card")).hasCount(3);
            supervisor.findsItAccessible().looks("dispatch");

            var keys = supervisor.page.keyboard();
            keys.press("j");
            var chosen = supervisor.the(".board-card.chosen").getAttribute("data-number");
            supervisor
                    .the(".hand-key[data-technician='%d']"
                            .formatted(house.technician().id()))
                    .click();
            assertThat(column(supervisor, house.technician().id()).locator("[data-number='" + chosen + "']"))
                    .isVisible();

            var left = supervisor.the(".board-waiting .board-card");
            assertThat(left).hasCount(2);
            supervisor.the("#board[data-ready]").waitFor();
            left.first().dragTo(column(supervisor, house.second().id()));
            assertThat(column(supervisor, house.second().id()).locator(".board-card"))
                    .hasCount(1);

            left.first().hover();
            left.first().locator("button").click();
            assertThat(supervisor.the(".board-waiting .board-card")).hasCount(0);
            supervisor.seesText("都派出去了");
            supervisor.findsItAccessible().looks("dispatch-given").hasNoComplaints();
        }
        assertThatAllAreGiven(first, second, third);
    }

    private void assertThatAllAreGiven(Matter... orders) {
        for (var order : orders) {
            Assertions.assertThat(house.now(order).heading().assigneeId()).isNotNull();
        }
    }

    @Test
    void theBoardKeepsUpWithOthersAndTellsWhoWasQuicker() {
        var order = house.classified("水龙头漏水");
        try (var supervisor = Visitor.atTheDesk("slow", port)) {
            supervisor.signIn(Sites.login(house.site().code(), Post.ENGINEERING_SUPERVISOR));
            supervisor.open("/c/" + house.site().code() + "/dispatch");
            assertThat(card(supervisor, order)).isVisible();
            card(supervisor, order).hover();
            card(supervisor, order).locator("select").focus();
            house.urged(order);
            supervisor.page.waitForTimeout(800);
            assertThat(card(supervisor, order).locator("select")).isFocused();
            card(supervisor, order).locator("button").click();
            supervisor.seesText("催单");
            assertThat(card(supervisor, order)).isVisible();

            var another = house.classified("马桶漏水");
            assertThat(card(supervisor, another)).isVisible();
            supervisor.open("/c/" + house.site().code() + "/worklist");
            supervisor.seesText("待派单");
            supervisor.findsItAccessible().looks("worklist").hasNoComplaints();
        }
    }
}
