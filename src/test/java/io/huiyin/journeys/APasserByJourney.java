package io.huiyin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.repair.scan.Stickers;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.worklist.BoardHouse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Somebody scans the sticker of a lift and reports; the desk sees it at once; the next one sees that it is known. */
@ApplicationTest
class APasserByJourney {
    private final BoardHouse house;
    private final String sticker;
    private final int port;

    APasserByJourney(ApplicationContext beans, PublicPlaces places, Stickers stickers, @LocalServerPort int port) {
        this.house = new BoardHouse(beans);
        this.port = port;
        var site = house.site();
        var lift = places.add(site.id(), null, PlaceKind.LIFT, "3 栋 1 单元客梯");
        stickers.give(site.id(), List.of(lift.id()), Actor.of(site.viewer(Post.FRONT_DESK)));
        this.sticker =
                Objects.requireNonNull(stickers.of(site.id()).get(lift.id())).path();
    }

    @Test
    @Proves("REP-20")
    void aReportOnATelephoneReachesTheDeskAndTheNextOneSeesIt() {
        try (var desk = Visitor.atTheDesk("desk", port);
                var passer = Visitor.onThePhone("passer-by", port);
                var next = Visitor.onThePhone("next", port, 360, "en-GB")) {
            desk.signIn(Sites.login(house.site().code(), Post.FRONT_DESK));
            desk.open("/c/" + house.site().code() + "/repairs");

            passer.open(sticker);
            passer.seesText("3 栋 1 单元客梯");
            passer.findsItAccessible().looks("scan-form");
            passer.press("上报");
            passer.seesText("请选一项");
            passer.the("label:has-text('电梯停运')").click();
            passer.the("#scan-what").fill("停在五楼");
            passer.press("上报");
            passer.seesText("谢谢！已报给工程部");
            passer.findsItAccessible().looks("scan-reported");
            passer.hasNoComplaints();

            desk.seesText("电梯停运");
            desk.hasNoComplaints();

            next.open(sticker);
            next.seesText("Lift stands still");
            next.findsItAccessible().looks("scan-next");
            next.press("I see it too");
            next.seesText("seen by 1 more");
            assertThat(next.the("body")).not().containsText("停在五楼");
            next.hasNoComplaints();
        }
    }
}
