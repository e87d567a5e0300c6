package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.print.ScannedPaper;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The household's link stands on the order and on copy 1, for those of the staff who deal with the household. */
@ApplicationTest
class GivingOutTheHouseholdsLinkTests {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private final MockMvcTester mvc;
    private final HouseholdLinks links;
    private final RepairHouse house;
    private final RepairBrowser browser;

    GivingOutTheHouseholdsLinkTests(ApplicationContext beans, MockMvcTester mvc, HouseholdLinks links) {
        this.mvc = mvc;
        this.links = links;
        this.house = new RepairHouse(beans, "giving" + NEXT.incrementAndGet());
        this.browser = new RepairBrowser(mvc, house);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "FRONT_DESK",
                "PROPERTY_ASSISTANT",
                "TECHNICIAN",
                "ENGINEERING_SUPERVISOR",
                "CUSTOMER_SERVICE_MANAGER"
            })
    void whoDealsWithTheHouseholdFindsItOnTheOrder(Post post) {
        var repair = house.recorded();
        assertThat(browser.text(post, path(repair)))
                .contains(
                        "住户链接",
                        "发给陈美玲（3-2-1201）",
                        "不用登录",
                        "value=\"" + address(repair) + "\"",
                        path(repair) + "/household-link.svg");
        assertThat(browser.get(post, path(repair) + "/household-link.svg"))
                .hasStatusOk()
                .hasContentType("image/svg+xml")
                .hasHeader("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @EnumSource(names = {"FINANCE", "QUALITY", "ADMINISTRATOR", "HEAD_OFFICE"})
    void whoDoesNotFindsNone(Post post) {
        var repair = house.recorded();
        assertThat(browser.text(post, path(repair)))
                .contains(repair.matter().number())
                .doesNotContain("住户链接", "/h/", "household-link");
        assertThat(browser.get(post, path(repair) + "/household-link.svg")).hasStatus(404);
        assertThat(paper(post, repair).code(1))
                .endsWith("/matters/" + repair.matter().number());
    }

    @Test
    void theCodeOfCopyOneOpensTheHouseholdsPageWithoutSigningIn() {
        var repair = house.dispatched(house.recorded());
        var paper = paper(Post.FRONT_DESK, repair);
        assertThat(paper.pages()).isEqualTo(4);
        assertThat(paper.code(1)).isEqualTo(address(repair));
        assertThat(paper.text(1)).contains("第一联", "免登录");
        assertThat(paper.code(2)).isEqualTo("http://localhost" + path("/matters/", repair));
        assertThat(mvc.get().uri(java.net.URI.create(paper.code(1)).getPath()))
                .hasStatusOk()
                .bodyText()
                .contains("水龙头漏水");
    }

    @Test
    void itIsToldInEnglishToo() {
        assertThat(browser.english().text(Post.FRONT_DESK, path(house.recorded())))
                .contains("Household&#39;s link", "It opens without signing in", "Show the QR code")
                .doesNotContain("repair-order.link");
    }

    @Test
    void aLinkThatOpensNothingAnyMoreIsNotGivenOut() {
        var repair = house.recorded();
        house.act(repair, new RepairAct.Cancel("客户自行修好"), Post.FRONT_DESK);
        assertThat(browser.text(Post.FRONT_DESK, path(repair))).contains("住户链接");
        house.later(Duration.ofDays(31));
        assertThat(browser.anew().text(Post.FRONT_DESK, path(repair)))
                .contains(repair.matter().number())
                .doesNotContain("住户链接");
        assertThat(browser.get(Post.FRONT_DESK, path(repair) + "/household-link.svg"))
                .hasStatus(404);
        assertThat(paper(Post.FRONT_DESK, repair).code(1)).endsWith(path("/matters/", repair));
    }

    @Test
    void anOrderOfOlderBooksSaysThatItHasNoCopies() {
        var repair = house.recorded();
        house.jdbc
                .sql(
                        "update matter set stage = 'CLOSED', ended = true, ended_at = opened_at where community_id = ? and id = ?")
                .params(house.community().id(), repair.matter().id())
                .update();
        assertThat(browser.text(Post.FRONT_DESK, path(repair)))
                .contains("没有四联单")
                .doesNotContain("第四联 工程");
    }

    private ScannedPaper paper(Post post, Repair repair) {
        var paper = browser.get(post, path(repair) + "/paper.pdf");
        assertThat(paper).hasStatusOk().hasContentType("application/pdf");
        return new ScannedPaper(paper.getResponse().getContentAsByteArray());
    }

    private String address(Repair repair) {
        return "http://localhost" + links.path(repair.matter().ref());
    }

    private String path(Repair repair) {
        return path("/repairs/", repair);
    }

    private String path(String kind, Repair repair) {
        return "/c/" + house.community().code() + kind + repair.matter().number();
    }
}
