package io.huiyin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.desk.DeskHouse;
import io.huiyin.staff.Post;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A clerk with a telephone at her ear: from the ring to the order without touching the mouse. */
@ApplicationTest
class ACallTakenFromTheKeyboardJourney {
    private final int port;
    private final DeskHouse house;

    ACallTakenFromTheKeyboardJourney(@LocalServerPort int port, ApplicationContext beans) {
        this.port = port;
        house = new DeskHouse(beans);
    }

    private Visitor clerk(String name) {
        return Visitor.atTheDesk(name, port).signIn(Sites.login(house.site.code(), Post.FRONT_DESK));
    }

    @Test
    @Proves({"REP-01", "DSK-01"})
    void fromTheRingToTheOrder() {
        house.leakAt(house.home("3", "2", "1301"), "水管漏水");
        try (var clerk = clerk("clerk")) {
            var keys = clerk.page.keyboard();
            clerk.open(house.url("/desk"));
            assertThat(clerk.the(".channel-first")).isFocused();
            clerk.findsItAccessible();
            keys.press("Enter");
            assertThat(clerk.the("#caller-search")).isFocused();
            assertThat(clerk.the("#fault")).isVisible();

            keys.type("cml");
            assertThat(clerk.the("[role=option].chosen")).containsText("陈美玲");
            clerk.findsItAccessible();
            keys.press("Enter");
            assertThat(clerk.the(".home-label")).hasText("3-2-1201");
            assertThat(clerk.the("#near")).containsText("楼上");
            assertThat(clerk.the("#spot")).isFocused();

            keys.type("厨房");
            keys.press("Tab");
            keys.type("水龙头漏水");
            assertThat(clerk.the("#trade")).hasValue("PLUMBING");
            keys.press("Tab");
            keys.press("Tab");
            keys.type("一直滴水，𠮷太太说关不紧");
            clerk.findsItAccessible().looks("desk-contact");
            keys.press("Control+Enter");
            clerk.page.waitForURL(Pattern.compile(".*/repairs/BX\\d+-\\d+$"));
            clerk.seesText("已开单");
            clerk.open(house.url("/contacts")).seesText("水龙头漏水");
            clerk.findsItAccessible().looks("desk-register").hasNoComplaints();
        }
    }

    @Test
    void whatIsTypedBeforeTheScriptsCameIsSearchedFor() {
        var held = new ArrayList<Route>();
        try (var clerk = clerk("quick")) {
            clerk.open(house.url("/desk"));
            clerk.page.route(url -> url.contains("/htmx.min"), held::add);
            clerk.page.keyboard().press("Enter");
            assertThat(clerk.the("#caller-search")).isFocused();
            clerk.page.keyboard().type("cml");
            assertThat(clerk.the("#caller-search")).hasValue("cml");
            clerk.page.waitForCondition(() -> !held.isEmpty());

            held.forEach(Route::resume);

            assertThat(clerk.the("#callers [role=option]").first()).containsText("陈美玲");
            assertThat(clerk.the("#caller-search")).hasValue("cml");
            clerk.hasNoComplaints();
        }
    }

    @Test
    void whatIsMissingIsSaidAndAnInquiryEndsOnRecord() {
        try (var clerk = clerk("inquiry")) {
            var keys = clerk.page.keyboard();
            clerk.open(house.url("/desk"));
            keys.press("2");
            assertThat(clerk.the("#fault")).isVisible();
            clerk.the("#spot").focus();
            keys.type("大堂");
            keys.press("Control+Enter");
            assertThat(clerk.the("#fault-error")).isVisible();
            assertThat(clerk.the("#spot")).hasValue("大堂");
            clerk.findsItAccessible().looks("desk-faults");

            clerk.the(".kind:has([value=INQUIRY])").click();
            assertThat(clerk.the("#note")).isFocused();
            keys.press("Control+Enter");
            assertThat(clerk.the("#note-error")).isVisible();
            keys.type("问停车月保怎么办，已告知材料");
            keys.press("Control+Enter");
            clerk.page.waitForURL("**/desk");
            clerk.seesText("已记录答复");
            clerk.hasNoComplaints();
        }
    }

    @Test
    void theCallersWholeNumberIsShownForAReason() {
        var contact = house.ownersCall();
        try (var clerk = clerk("reveal")) {
            clerk.open(house.url("/contacts/" + contact.id()));
            assertThat(clerk.the("#who")).containsText("138****5678");
            clerk.the("#who .tel-reveal summary").click();
            clerk.the("#who .tel-reveal [name=reason]").fill("回电核实");
            clerk.findsItAccessible().looks("desk-reveal");
            clerk.page.keyboard().press("Enter");
            assertThat(clerk.the("#who a[href^='tel:']")).containsText(DeskHouse.PHONE);
            clerk.findsItAccessible().hasNoComplaints();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theDeskFitsAPhoneToo(String language) {
        var contact = house.ownersCall();
        try (var clerk = Visitor.onThePhone("pocket " + language, port, 360, language)) {
            clerk.speaks(language).signIn(Sites.login(house.site.code(), Post.PROPERTY_ASSISTANT));
            clerk.open(house.url("/desk")).findsItAccessible().looks("desk-phone-" + language);
            clerk.open(house.url("/contacts/" + contact.id()));
            assertThat(clerk.the("#fault")).isVisible();
            clerk.findsItAccessible().looks("desk-contact-phone-" + language);
            clerk.open(house.url("/contacts")).findsItAccessible();
            clerk.open(house.url("/dispatch")).findsItAccessible();
            clerk.hasNoComplaints();
        }
    }
}
