package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.message.text.Text;
import io.huiyin.message.text.TextNode;
import io.huiyin.message.text.TextState;
import io.huiyin.message.text.TextWishes;
import io.huiyin.message.text.Texts;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Without a gateway the desk sends what waits from its own telephone; with one it looks after what failed. */
@ApplicationTest
class SendingTextsByHandTests {
    private static final String MOBILE = "13812345678";
    private final MockMvcTester mvc;
    private final ApplicationContext beans;
    private final Texts texts;
    private final TextWishes wishes;
    private final HouseholdLinks links;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private RepairHouse house;

    SendingTextsByHandTests(
            MockMvcTester mvc,
            ApplicationContext beans,
            Texts texts,
            TextWishes wishes,
            HouseholdLinks links,
            JdbcClient jdbc,
            MovableClock clock) {
        this.mvc = mvc;
        this.beans = beans;
        this.texts = texts;
        this.wishes = wishes;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
        house = new RepairHouse(beans);
    }

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from customer_text").update();
        clock.reset();
        house = new RepairHouse(beans);
    }

    @Test
    void whatWaitsStandsOnThePageWithTheNumberMasked() {
        var repair = house.recorded();
        assertThat(get(Post.FRONT_DESK, "/texts"))
                .hasStatusOk()
                .bodyText()
                .contains(repair.matter().number(), "138****5678", RepairHouse.CUSTOMER, "还没有配置短信网关")
                .doesNotContain(MOBILE, "/h/");
        assertThat(get(
                        Post.FRONT_DESK,
                        "/texts?number=" + repair.matter().number().substring(14)))
                .bodyText()
                .contains(repair.matter().number());
        assertThat(get(Post.FRONT_DESK, "/texts?number=9999")).bodyText().contains("没有待发的短信");
        assertThat(get(Post.FRONT_DESK, "/texts?tab=SENT")).bodyText().contains("没有已发的短信");
    }

    @Test
    void whoSendsItByHandSeesNumberAndLinkAndThatIsNoted() {
        var repair = house.recorded();
        var text = only(repair);
        assertThat(get(Post.FRONT_DESK, "/texts/" + text.id())).bodyText().doesNotContain(MOBILE, "/h/");
        assertThat(post(Post.FRONT_DESK, "/texts/" + text.id() + "/words"))
                .hasStatusOk()
                .bodyText()
                .contains(MOBILE, "/h/", "sms:" + MOBILE, "水龙头漏水");
        assertThat(house.words(repair)).contains("TelephoneRevealed");
        assertThat(jdbc.sql("select count(*) from audit_note where kind = 'TELEPHONE_REVEALED' and community_id = ?")
                        .param(house.community().id())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(post(Post.FRONT_DESK, "/texts/" + text.id() + "/by-hand")).hasStatus(HttpStatus.FOUND);
        assertThat(only(repair).state()).isEqualTo(TextState.BY_HAND);
        assertThat(only(repair).doneBy()).isEqualTo(house.the(Post.FRONT_DESK).name());
        assertThat(get(Post.FRONT_DESK, "/repairs/" + repair.matter().number()))
                .bodyText()
                .contains("客户短信", "人工已发");
    }

    @Test
    void sentTwiceItCountsOnceAndIsNotShownAgain() {
        var text = only(house.recorded());
        post(Post.FRONT_DESK, "/texts/" + text.id() + "/by-hand");
        clock.advance(Duration.ofMinutes(1));
        post(Post.CUSTOMER_SERVICE_MANAGER, "/texts/" + text.id() + "/by-hand");
        post(Post.CUSTOMER_SERVICE_MANAGER, "/texts/" + text.id() + "/omission", "why", "x");
        var after = texts.find(text.communityId(), text.id()).orElseThrow();
        assertThat(after.state()).isEqualTo(TextState.BY_HAND);
        assertThat(after.doneBy()).isEqualTo(house.the(Post.FRONT_DESK).name());
        assertThat(post(Post.FRONT_DESK, "/texts/" + text.id() + "/words"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .doesNotContain(MOBILE);
    }

    @Test
    void whoLeavesOneOutSaysWhy() {
        var repair = house.recorded();
        var address = "/texts/" + only(repair).id() + "/omission";
        assertThat(post(Post.FRONT_DESK, address, "why", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写原因");
        assertThat(post(Post.FRONT_DESK, address, "why", "已当面告知")).hasStatus(HttpStatus.FOUND);
        assertThat(only(repair).note()).isEqualTo("已当面告知");
        assertThat(get(Post.FRONT_DESK, "/texts?tab=DROPPED")).bodyText().contains("已当面告知");
    }

    @Test
    void whatTheGatewayRefusedIsShownAndGoesAgainUnderAnotherKey() throws IOException {
        try (var gateway = new StandInGateway().answers(400)) {
            var node = new TextNode(beans, gateway.address(), StandInGateway.SECRET, "bearer");
            var repair = house.recorded();
            node.round();
            assertThat(get(Post.FRONT_DESK, "/texts")).bodyText().contains("发送失败", "HTTP 400");
            post(Post.FRONT_DESK, "/texts/" + only(repair).id() + "/retry");
            node.round();
            assertThat(only(repair).state()).isEqualTo(TextState.SENT);
            assertThat(gateway.given().stream()
                            .map(StandInGateway.Given::idempotency)
                            .distinct())
                    .hasSize(2);
        }
    }

    @Test
    void theLinkIsSentAgainOnceInFiveMinutes() {
        var repair = house.recorded();
        var address = "/repairs/" + repair.matter().number() + "/texts";
        post(Post.FRONT_DESK, address);
        post(Post.FRONT_DESK, address);
        assertThat(links(repair)).isOne();
        clock.advance(Duration.ofMinutes(5));
        post(Post.FRONT_DESK, address);
        assertThat(links(repair)).isEqualTo(2);
        assertThat(post(Post.FINANCE, address)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private long links(Repair repair) {
        return all(repair).stream()
                .filter(text -> text.template().equals("LINK"))
                .count();
    }

    @Test
    void theDeskNotesThatACustomerWantsNoMoreAndThatHeDoesAgain() {
        var repair = house.recorded();
        var address = "/repairs/" + repair.matter().number() + "/texts";
        post(Post.FRONT_DESK, address + "/wish", "stop", "true");
        assertThat(only(repair).state()).isEqualTo(TextState.DROPPED);
        assertThat(get(Post.FRONT_DESK, "/repairs/" + repair.matter().number()))
                .bodyText()
                .contains("这张单不再发短信");
        post(Post.FRONT_DESK, address);
        assertThat(all(repair)).hasSize(1);
        post(Post.FRONT_DESK, address + "/wish", "stop", "false");
        post(Post.FRONT_DESK, address);
        assertThat(all(repair)).hasSize(2);
    }

    @Test
    void theHouseholdStopsTheTextsOnItsLinkAndChoosesItsLanguage() {
        var repair = house.recorded();
        var path = links.path(repair.matter().ref());
        assertThat(household(path, "EN")).hasStatus(HttpStatus.FOUND);
        var wish = wishes.of(house.community().id(), repair.matter().id());
        assertThat(wish.language().getLanguage()).isEqualTo("en");
        household(path, "STOP");
        assertThat(only(repair).state()).isEqualTo(TextState.DROPPED);
        assertThat(mvc.get()
                        .uri(path)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                        .exchange())
                .bodyText()
                .contains("您不再收这张单的短信", "恢复短信");
        household(path, "RESUME");
        assertThat(wishes.of(house.community().id(), repair.matter().id()).stopped())
                .isFalse();
        assertThat(mvc.post().uri(path + "/texts").param("wish", "STOP").with(Door.as(house.site.the(Post.FRONT_DESK))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(household(path, "NONSENSE")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private MvcTestResult household(String path, String wish) {
        return mvc.post()
                .uri(path + "/texts")
                .param("wish", wish)
                .with(Door.form())
                .exchange();
    }

    @Test
    void whoDoesNotKeepTheRegisterAndWhoIsElsewhereFindsNothing() {
        var text = only(house.recorded());
        assertThat(get(Post.TECHNICIAN, "/texts")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(Post.TECHNICIAN, "/texts/" + text.id() + "/words")).hasStatus(HttpStatus.FORBIDDEN);
        var elsewhere = new RepairHouse(beans);
        for (var what : List.of("", "/words", "/by-hand", "/retry")) {
            var address = "/c/" + elsewhere.community().code() + "/texts/" + text.id() + what;
            var request = what.isEmpty() ? mvc.get().uri(address) : mvc.post().uri(address);
            assertThat(request.with(Door.as(elsewhere.site.the(Post.FRONT_DESK))))
                    .as(what)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(texts.find(text.communityId(), text.id()).orElseThrow().state())
                .isEqualTo(TextState.WAITING);
    }

    @Test
    void theManagerChangesTheRuleAndTheDeskReadsIt() {
        assertThat(rule(Post.CUSTOMER_SERVICE_MANAGER, "0", "25:00"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写时间");
        assertThat(rule(Post.CUSTOMER_SERVICE_MANAGER, "0", "22:00")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(rule(Post.CUSTOMER_SERVICE_MANAGER, "2", "22:00")).hasStatus(HttpStatus.FOUND);
        assertThat(rule(Post.FRONT_DESK, "3", "22:00")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(Post.FRONT_DESK, "/texts/rule")).bodyText().contains("22:00", "业主提过意见");
    }

    private MvcTestResult rule(Post post, String perDay, String from) {
        return post(
                post,
                "/texts/rule",
                "perDay",
                perDay,
                "reminders",
                "1",
                "remindAfterMinutes",
                "60",
                "quietFrom",
                from,
                "quietUntil",
                "07:30",
                "reason",
                "业主提过意见");
    }

    private Text only(Repair repair) {
        assertThat(all(repair)).hasSize(1);
        return all(repair).getFirst();
    }

    private List<Text> all(Repair repair) {
        return texts.of(house.community().id(), repair.matter().id());
    }

    private MvcTestResult get(Post post, String path) {
        return mvc.get()
                .uri("/c/" + house.community().code() + path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .with(Door.as(house.site.the(post)))
                .exchange();
    }

    private MvcTestResult post(Post post, String path, String... fields) {
        var form = mvc.post().uri("/c/" + house.community().code() + path).header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN");
        for (var at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        return form.with(Door.as(house.site.the(post))).exchange();
    }
}
