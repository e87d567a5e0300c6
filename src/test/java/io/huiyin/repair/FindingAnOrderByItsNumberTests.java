package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The search of the top bar takes one from a number to its order. */
@ApplicationTest
class FindingAnOrderByItsNumberTests {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private final MockMvcTester mvc;
    private final RepairHouse house;
    private final RepairHouse next;
    private final Repair repair;

    FindingAnOrderByItsNumberTests(ApplicationContext beans, MockMvcTester mvc) {
        this.mvc = mvc;
        this.house = new RepairHouse(beans, "number" + NEXT.incrementAndGet());
        this.next = new RepairHouse(beans, "number" + NEXT.incrementAndGet());
        this.repair = house.dispatched(house.recorded());
    }

    @Test
    void asOneTypesItComesFirstWithStagePlaceAndFault() {
        for (var typed : new String[] {"BX20261121-0001", "bx202611", "20261121", "1121-1", "0001"}) {
            assertThat(typing(house, Post.FRONT_DESK, typed))
                    .as(typed)
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "BX20261121-0001",
                            "待接单",
                            "3-2-1201",
                            "水龙头漏水",
                            "href=\"/c/" + house.community().code() + "/matters/BX20261121-0001\"",
                            "data-typed=\"" + typed + "\"")
                    .doesNotContain("<html", house.community().name());
        }
        assertThat(mvc.get().uri(matter()).with(Door.as(house.site.the(Post.FRONT_DESK))))
                .hasRedirectedUrl("/c/" + house.community().code() + "/repairs/BX20261121-0001");
    }

    @Test
    void aWholeNumberAndEnterLeadToTheOrder() {
        assertThat(entering("bx20261121-0001")).hasStatus3xxRedirection().hasRedirectedUrl(matter());
        assertThat(entering("BX20261121-00")).hasStatusOk().bodyText().contains("<html", "BX20261121-0001", "待接单");
        assertThat(entering("BX20261121-0002")).hasStatusOk().bodyText().contains("没有找到");
    }

    @Test
    void theOrderOfACommunityOutOfScopeDoesNotExist() {
        assertThat(typing(next, Post.FRONT_DESK, "BX20261121-0001"))
                .hasStatusOk()
                .bodyText()
                .contains("没有找到")
                .doesNotContain("水龙头漏水", house.community().code());
        assertThat(mvc.get()
                        .uri(
                                "/c/{site}/search?q=BX20261121-0001",
                                house.community().code())
                        .with(Door.as(next.site.the(Post.FRONT_DESK))))
                .hasStatus(404);
    }

    @Test
    void whoSeesBothIsToldWhereTheOtherIs() {
        var other = next.recorded();
        assertThat(typing(house, Post.HEAD_OFFICE, "0001"))
                .bodyText()
                .satisfies(body -> assertThat(body)
                        .containsSubsequence(
                                matter(),
                                "/c/" + next.community().code() + "/matters/" + number(other),
                                next.community().name())
                        .doesNotContain(house.community().name()));
    }

    private String matter() {
        return "/c/" + house.community().code() + "/matters/" + number(repair);
    }

    private static String number(Repair repair) {
        return repair.matter().number();
    }

    private MvcTestResult typing(RepairHouse where, Post post, String typed) {
        return mvc.get()
                .uri("/c/{site}/search?q={typed}", where.community().code(), typed)
                .header("HX-Request", "true")
                .with(Door.as(where.site.the(post)))
                .exchange();
    }

    private MvcTestResult entering(String typed) {
        return mvc.get()
                .uri("/c/{site}/search?q={typed}", house.community().code(), typed)
                .with(Door.as(house.site.the(Post.FRONT_DESK)))
                .exchange();
    }
}
