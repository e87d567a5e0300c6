package io.huiyin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Sites;
import io.huiyin.desk.DeskHouse;
import io.huiyin.message.text.TextState;
import io.huiyin.message.text.Texts;
import io.huiyin.staff.Post;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Without a gateway the desk sends a customer his link from its own telephone, and he follows his repair by it. */
@ApplicationTest
class ATextByHandJourney {
    private final DeskHouse house;
    private final Texts texts;
    private final int port;

    ATextByHandJourney(ApplicationContext beans, Texts texts, @LocalServerPort int port) {
        this.house = new DeskHouse(beans);
        this.texts = texts;
        this.port = port;
    }

    @Test
    void theDeskSendsTheLinkAndTheHouseholdWantsNoMore() {
        var order = house.leakAt(house.home, "水龙头漏水");
        try (var desk = Visitor.atTheDesk("desk", port);
                var household = Visitor.onThePhone("household", port)) {
            desk.signIn(Sites.login(house.site.code(), Post.FRONT_DESK));
            desk.open("/c/" + house.site.code() + "/texts");
            desk.findsItAccessible().looks("texts");
            desk.the("tbody tr a").first().click();
            desk.press("显示号码和全文");
            var words = desk.the("#text-words");
            assertThat(words).isVisible();
            desk.findsItAccessible().looks("text-by-hand");
            var said = words.inputValue();

            household.open(URI.create(said.substring(said.indexOf("http"))).getPath());
            household.seesText(order.number());
            household.press("不再收短信");
            household.seesText("您不再收这张单的短信");
            household.findsItAccessible().looks("link-without-texts");
            household.hasNoComplaints();

            desk.press("已人工发送");
            desk.seesText("这条短信刚才已经处理过");
            desk.hasNoComplaints();
        }
        Assertions.assertThat(texts.of(house.site.id(), order.id()))
                .allSatisfy(text -> Assertions.assertThat(text.state()).isEqualTo(TextState.DROPPED));
    }
}
