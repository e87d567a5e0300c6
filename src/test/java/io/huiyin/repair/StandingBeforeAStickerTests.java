package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.repair.scan.Stickers;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A technician before a place or an asset sees what is open there; his day lies before him by the hour and from building to building. */
@ApplicationTest
class StandingBeforeAStickerTests {
    private final RepairHouse house;
    private final PhoneInHand phone;
    private final RepairBrowser browser;
    private final PublicPlaces places;
    private final Stickers stickers;

    StandingBeforeAStickerTests(ApplicationContext beans, MockMvcTester mvc, PublicPlaces places, Stickers stickers) {
        this.house = new RepairHouse(beans);
        this.phone = new PhoneInHand(mvc, house, house.technician());
        this.browser = new RepairBrowser(mvc, house);
        this.places = places;
        this.stickers = stickers;
    }

    @Test
    void whatIsOpenAtThePlaceIsShownAndAFaultReportedThere() {
        var place = places.add(house.community().id(), null, PlaceKind.values()[0], "地下车库水泵房");
        assertThat(phone.kept("scan")).hasStatusOk().bodyText().contains("公共部位码上的编号", "data-scan");
        assertThat(phone.kept("at?place=" + place.id()))
                .hasStatusOk()
                .bodyText()
                .contains("这里没有未结的维修单");
        var repair = house.done(house.desk.record(
                house.community(),
                new Location(null, null, place.id(), "地下车库水泵房"),
                new Customer(null, null),
                RepairHouse.report(house.call()).publicFacility().build(),
                house.as(Post.FRONT_DESK),
                null));
        assertThat(phone.kept("at?place=" + place.id()))
                .bodyText()
                .contains(repair.matter().number(), "where=PUBLIC&amp;placeId=" + place.id());
        assertThat(phone.kept("at?place=1")).hasStatus(404);
        assertThat(phone.kept("at"))
                .hasStatus(302)
                .hasRedirectedUrl("/c/" + house.community().code() + "/my/scan");
        stickers.give(house.community().id(), List.of(place.id()), Actor.of(house.the(Post.FRONT_DESK)));
        var sticker = Objects.requireNonNull(stickers.of(house.community().id()).get(place.id()));
        assertThat(phone.kept("scan?code=" + sticker.spelt()))
                .hasStatus(302)
                .hasRedirectedUrl("/c/" + house.community().code() + "/my/at?place=" + place.id());
        assertThat(phone.kept("scan?code=x")).hasStatusOk().bodyText().contains("没有这个编号");
    }

    @Test
    void theDayGoesByTheHourAndFromBuildingToBuilding() {
        var third = at(building("3"), "3-1-101");
        var first = at(building("1"), "1-1-101");
        var second = at(building("2"), "2-1-101");
        for (var repair : List.of(third, first, second)) {
            house.dispatched(repair);
            house.act(repair, new RepairAct.Accept(), Post.TECHNICIAN);
        }
        var day = RepairBrowser.text(phone.orders());
        assertThat(day.indexOf("1-1-101")).isLessThan(day.indexOf("2-1-101"));
        assertThat(day.indexOf("2-1-101")).isLessThan(day.indexOf("3-1-101"));
        assertThat(day).containsOnlyOnce("下一单");
        assertThat(browser.text(Post.TECHNICIAN, "/my/orders/" + first.matter().number()))
                .contains("data-timer", "开始计时");
    }

    private long building(String code) {
        return house.jdbc
                .sql("insert into building (community_id, code, name, ordering) values (?, ?, ?, ?) returning id")
                .param(house.community().id())
                .param(code)
                .param(code + "栋")
                .param("0000000" + code)
                .query(Long.class)
                .single();
    }

    private RepairDesk.Repair at(long building, String label) {
        return house.done(house.desk.record(
                house.community(),
                new Location(null, building, null, label),
                new Customer(null, RepairHouse.CUSTOMER),
                RepairHouse.report(house.call()).build(),
                house.as(Post.FRONT_DESK),
                null));
    }
}
