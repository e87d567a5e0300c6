package io.huiyin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.WaitForSelectorState;
import io.huiyin.ApplicationTest;
import io.huiyin.Sites;
import io.huiyin.matter.Entry;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Timeline;
import io.huiyin.repair.RepairAct;
import io.huiyin.staff.Post;
import io.huiyin.worklist.BoardHouse;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The page of an order in the hands of those who work on it: from the keyboard, against each other, and on the glass. */
@ApplicationTest
class TwoPeopleAtOneOrderJourney {
    private final BoardHouse house;
    private final Timeline timeline;
    private final int port;

    TwoPeopleAtOneOrderJourney(ApplicationContext beans, Timeline timeline, @LocalServerPort int port) {
        this.house = new BoardHouse(beans);
        this.timeline = timeline;
        this.port = port;
    }

    private Visitor at(Matter order, Post post, String form) {
        var visitor = Visitor.atTheDesk(post.name().toLowerCase(Locale.ROOT), port);
        visitor.signIn(Sites.login(house.site().code(), post));
        return visitor.open("/c/" + house.site().code() + "/repairs/" + order.number() + "?act=" + form);
    }

    private Matter onSite(String fault) {
        var order = house.classified(fault);
        var technician = house.technician();
        house.act(order, new RepairAct.Dispatch(technician.id(), technician.name()), Post.ENGINEERING_SUPERVISOR);
        house.act(order, new RepairAct.Accept(), Post.TECHNICIAN);
        return house.act(order, new RepairAct.Arrive(), Post.TECHNICIAN);
    }

    @Test
    void anItemIsFoundAddedAndSentFromTheKeyboardAlone() {
        var order = onSite("水龙头漏水");
        try (var technician = at(order, Post.TECHNICIAN, "items")) {
            var keys = technician.page.keyboard();
            technician.the("#q").focus();
            keys.type("混合水龙头");
            assertThat(technician.the("#items-found [name=add]")).hasCount(1);
            keys.press("Enter");
            assertThat(technician.the(".items-row")).hasCount(1);
            assertThat(technician.the("#q")).isFocused();
            assertThat(technician.the("#q")).hasValue("");
            keys.type("角阀");
            assertThat(technician.the("#items-found [name=add]")).hasCount(1);
            keys.press("Enter");
            assertThat(technician.the(".items-row")).hasCount(2);
            technician.findsItAccessible().looks("order-items");
            keys.press("Control+Enter");
            technician.seesText("已办理");
            technician.hasNoComplaints();
        }
        Assertions.assertThat(words(order)).containsOnlyOnce("CheckItems");
        Assertions.assertThat(house.now(order).stage()).isEqualTo("CHECKED");
    }

    @Test
    void whoIsSecondIsToldWhatChangedAndKeepsWhatHeTyped() {
        var order = house.recorded("水管漏水");
        try (var clerk = at(order, Post.FRONT_DESK, "cancellation");
                var supervisor = at(order, Post.ENGINEERING_SUPERVISOR, "acknowledgement")) {
            clerk.the("#reason").fill("客户说自己修好了，𠮷师傅作证");
            supervisor.the("form[action$='/acknowledgement'] button").click();
            supervisor.seesText("已办理");

            clerk.the(".acts-changed").waitFor();
            assertThat(clerk.the("#region-timeline")).containsText("工程接单");
            assertThat(clerk.the("#reason")).hasValue("客户说自己修好了，𠮷师傅作证");
            clerk.the("#reason").focus();
            clerk.page.keyboard().press("Control+Enter");
            assertThat(clerk.the("[data-act] [role=alert]")).containsText("工程接单");
            assertThat(clerk.the("#reason")).hasValue("客户说自己修好了，𠮷师傅作证");
            Assertions.assertThat(house.now(order).stage()).isEqualTo("TRIAGE");
            clerk.findsItAccessible().looks("order-second");

            clerk.the("[data-save]").click();
            clerk.seesText("已办理");
            supervisor.seesText("𠮷师傅作证");
            supervisor.hasNoComplaints();
            clerk.hasNoComplaints();
        }
        Assertions.assertThat(words(order)).endsWith("Acknowledge", "Cancel");
    }

    @Test
    void theCustomerSignsOnTheOrdersPageWithTheMouse() {
        var order = onSite("水龙头漏水");
        try (var technician = at(order, Post.TECHNICIAN, "items")) {
            technician.the("#items-found [name=add]").first().click();
            technician.the(".items-row").waitFor();
            technician.the("[data-save]").click();
            technician.the("form[action$='/quote'] button").first().click();
            technician.the("#region-acts canvas").waitFor();
            technician.the("#name").fill("陈美玲");
            technician.the("[data-save]").click();
            assertThat(technician.the("[data-empty]")).isVisible();
            technician.touchesTheGlass();
            technician.the("[data-save]").click();
            assertThat(technician.the("#drawing-error")).containsText("只有一点");
            assertThat(technician.the("#name")).hasValue("陈美玲");
            technician.findsItAccessible().looks("order-glass");

            technician.the("#region-acts [value=RECORDED_CALL]").check();
            assertThat(technician.the("#region-acts canvas")).isHidden();
            technician.the("#region-acts [value=SIGNATURE]").check();
            technician.signs();
            technician.the("[data-save]").click();
            var picture = technician.the("#region-timeline img.signature").first();
            picture.waitFor(
                    new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            technician.findsItAccessible().looks("order-signed").hasNoComplaints();
        }
        Assertions.assertThat(house.now(order).stage()).isEqualTo("READY");
    }

    private List<String> words(Matter order) {
        return timeline.of(order.ref()).stream().map(Entry::word).toList();
    }
}
