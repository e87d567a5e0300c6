package io.huiyin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Priority;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairAct;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import io.huiyin.worklist.BoardHouse;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Something off the price list: the supervisor gives a price from his queue, the household answers on its telephone. */
@ApplicationTest
class AQuoteByTheLinkJourney {
    private final BoardHouse house;
    private final HouseholdLinks links;
    private final int port;

    AQuoteByTheLinkJourney(ApplicationContext beans, HouseholdLinks links, @LocalServerPort int port) {
        this.house = new BoardHouse(beans);
        this.links = links;
        this.port = port;
    }

    @Test
    @Proves({"REP-10", "REP-11"})
    void itIsAgreedToAndThenSomebodyCanBeSent() {
        var order = quoted("暗管漏水");
        try (var household = Visitor.onThePhone("household", port)) {
            household.open(links.path(order.ref()));
            household.seesText("已为您核价");
            household.seesText("拆换暗管");
            household.findsItAccessible().looks("link-quote");
            household.the("#name").fill("陈美玲");
            household.signs();
            household.press("同意 ¥400.00");
            household.seesText("谢谢，您已同意价格。");
            household.hasNoComplaints();
        }
        Assertions.assertThat(house.now(order).stage()).isEqualTo("UNASSIGNED");
    }

    @Test
    @Proves({"REP-10", "REP-12"})
    void itIsTurnedDownAndTheSupervisorSeesWhy() {
        var order = quoted("暗管堵塞");
        try (var household = Visitor.onThePhone("household", port);
                var supervisor = Visitor.atTheDesk("supervisor", port)) {
            household.open(links.path(order.ref()));
            household.press("不接受这个价格");
            household.press("不维修了");
            assertThat(household.the("#turn-reason-error")).isVisible();
            household.the("#turn-reason").fill("价格偏高");
            household.the("#turn-name").fill("陈美玲");
            household.findsItAccessible().looks("link-turned-down");
            household.press("不维修了");
            household.seesText("已登记不维修");
            household.hasNoComplaints();

            supervisor.signIn(Sites.login(house.site().code(), Post.ENGINEERING_SUPERVISOR));
            supervisor.open("/c/" + house.site().code() + "/repairs/" + order.number());
            supervisor.seesText("价格偏高");
            supervisor.hasNoComplaints();
        }
        Assertions.assertThat(house.now(order).stage()).isEqualTo("DECLINED");
    }

    /** The supervisor opens the queue and gives a price for something off the list. */
    private Matter quoted(String fault) {
        var order = house.recorded(fault);
        house.act(order, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(order, new RepairAct.Triage(Priority.REGULAR, Trade.PLUMBING, true), Post.ENGINEERING_SUPERVISOR);
        try (var supervisor = Visitor.atTheDesk("supervisor", port)) {
            supervisor.signIn(Sites.login(house.site().code(), Post.ENGINEERING_SUPERVISOR));
            supervisor.open("/c/" + house.site().code() + "/reviews");
            supervisor.the(".review time.countdown").first().waitFor();
            supervisor.findsItAccessible().looks("reviews");
            supervisor.open("/c/" + house.site().code() + "/repairs/" + order.number() + "?act=review");
            supervisor.the("[name=offList]").first().click();
            supervisor.the("#line-0-name").fill("拆换暗管");
            supervisor.the("#line-0-labour").fill("280");
            supervisor.the("#line-0-material").fill("120");
            supervisor.the("[data-save]").click();
            supervisor.seesText("已办理");
            supervisor.hasNoComplaints();
        }
        return order;
    }
}
