package io.huiyin.repair;

import static io.huiyin.repair.RepairHouse.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The supervisor's queue of what is off the list, and what waits for the customer's answer. */
@ApplicationTest
class ReviewingWhatIsOffTheListTests {
    private final RepairHouse house;
    private final MockMvcTester mvc;

    ReviewingWhatIsOffTheListTests(ApplicationContext beans, MockMvcTester mvc) {
        this.house = new RepairHouse(beans);
        this.mvc = mvc;
    }

    @Test
    @Proves("REP-10")
    void itCountsFifteenMinutesDownAndHintsAtFormerPrices() {
        house.act(
                offList(),
                new Review(true, List.of(line("拆换暗管", "280", "120", true)), ""),
                Post.ENGINEERING_SUPERVISOR);
        house.later(Duration.ofMinutes(5));
        var repair = offList();

        assertThat(page(Post.ENGINEERING_SUPERVISOR, "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        repair.matter().number(),
                        "评审报价",
                        "data-due=\"" + house.clock.instant().plus(Duration.ofMinutes(15)) + "\"",
                        "以前报过的价",
                        "拆换暗管",
                        "人工 ¥280.00，材料 ¥120.00");
        assertThat(house.clock(repair, "REP-10").dueAt())
                .isEqualTo(house.clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    @Proves("REP-10")
    void theDeskSeesSinceWhenThePriceWaitsAndWhenToCall() {
        var repair = offList();
        house.act(repair, new Review(true, List.of(line("拆换暗管", "280", "120", true)), ""), Post.ENGINEERING_SUPERVISOR);
        assertThat(page(Post.FRONT_DESK, "zh-CN"))
                .bodyText()
                .contains(repair.matter().number(), "¥400.00", "11月21日 10:00 起等客户", "还没派人")
                .doesNotContain("请致电提醒");
        house.later(Duration.ofHours(25));

        assertThat(page(Post.FRONT_DESK, "zh-CN")).bodyText().contains("11月21日 10:00 起等客户，请致电提醒");
        assertThat(page(Post.FRONT_DESK, "en")).bodyText().contains("waiting since 21 Nov 10:00: please call");
        house.act(repair, new Agree(Consent.Way.RECORDED_CALL, "陈美玲", "L-20261122-1"), Post.FRONT_DESK);
        assertThat(page(Post.FRONT_DESK, "zh-CN")).bodyText().contains("没有等客户答复的报价");
    }

    @Test
    void whoHasNothingToDoWithPricesIsKeptOut() {
        assertThat(page(Post.GATE, "zh-CN")).hasStatus(403);
        assertThat(page(Post.TECHNICIAN, "zh-CN")).hasStatus(403);
    }

    private Repair offList() {
        var repair = house.recorded(RepairHouse.report(house.call()).offList());
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        return house.act(
                repair, new Triage(repair.order().priority(), Trade.PLUMBING, true), Post.ENGINEERING_SUPERVISOR);
    }

    private MvcTestResult page(Post post, String language) {
        return mvc.get()
                .uri("/c/" + house.community().code() + "/reviews")
                .cookie(new Cookie("huiyin-language", language))
                .with(Door.as(house.site.the(post)))
                .exchange();
    }
}
