package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.repair.print.ScannedPaper;
import io.huiyin.repair.scan.Stickers;
import io.huiyin.staff.Post;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Staff print the stickers of public places and give out new ones; the paper is read back. */
@ApplicationTest
class KeepingStickersTests {
    private final RepairHouse house;
    private final MockMvcTester mvc;
    private final Stickers stickers;
    private final PublicPlaces places;

    KeepingStickersTests(ApplicationContext beans, MockMvcTester mvc, Stickers stickers, PublicPlaces places) {
        this.house = new RepairHouse(beans);
        this.mvc = mvc;
        this.stickers = stickers;
        this.places = places;
    }

    @Test
    @Proves("REP-20")
    void aSheetHasPlaceCodeAndAQrThatLeadsThere() {
        post("/telephone", "telephone", "020-8888 1234");
        var ids = new String[18];
        for (var at = 0; at < 9; at++) {
            ids[2 * at] = "place";
            ids[2 * at + 1] = String.valueOf(places.add(house.community().id(), null, PlaceKind.LOBBY, "大堂 " + at)
                    .id());
        }
        var paper = post("/sheet", ids);
        assertThat(paper).hasStatusOk().hasContentType("application/pdf");

        var pdf = new ScannedPaper(paper.getResponse().getContentAsByteArray());
        assertThat(pdf.pages()).isEqualTo(2);
        var first = Objects.requireNonNull(stickers.of(house.community().id()).get(Long.valueOf(ids[1])));
        assertThat(pdf.text(1)).contains("大堂 0", "大堂 7", first.spelt(), "扫码报修", "020-8888 1234");
        assertThat(pdf.text(2)).contains("大堂 8");
        assertThat(pdf.codes(1)).hasSize(8).anyMatch(code -> code.endsWith(first.path()));
    }

    @Test
    void aNewCodeIsGivenAndPlacesAreAddedOnce() {
        assertThat(post("/places", "name", "东门岗亭", "kind", "GATE")).hasStatus(302);
        assertThat(post("/places", "name", "东门岗亭", "kind", "GATE"))
                .hasStatus(422)
                .bodyText()
                .contains("已有同名");
        assertThat(post("/places", "name", " ", "kind", "GATE")).hasStatus(422);
        var place = places.of(house.community().id()).getFirst();
        post("/" + place.id() + "/renewal");
        var first = Objects.requireNonNull(stickers.of(house.community().id()).get(place.id()));
        post("/" + place.id() + "/renewal");

        assertThat(stickers.scanned(first.code())).isEmpty();
        assertThat(page(Post.FRONT_DESK)).hasStatusOk().bodyText().contains("东门岗亭", "换新码");
        assertThat(page(Post.TECHNICIAN)).hasStatus(403);
        assertThat(post("/telephone", "telephone", "call me")).hasStatus(422);
        assertThat(post("/999999/renewal")).hasStatus(404);
        assertThat(post("/sheet")).hasStatus(404);
    }

    private MvcTestResult page(Post post) {
        return mvc.get()
                .uri("/c/" + house.community().code() + "/stickers")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .with(Door.as(house.site.the(post)))
                .exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var form = mvc.post()
                .uri("/c/" + house.community().code() + "/stickers" + path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN");
        for (var at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        return form.with(Door.as(house.site.the(Post.FRONT_DESK))).exchange();
    }
}
