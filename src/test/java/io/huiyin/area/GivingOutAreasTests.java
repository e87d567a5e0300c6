package io.huiyin.area;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.staff.Post;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class GivingOutAreasTests {
    private static final AtomicInteger OPENED = new AtomicInteger();
    private final MockMvcTester mvc;
    private final Areas areas;
    private final Site site;
    private final long building;

    GivingOutAreasTests(MockMvcTester mvc, Areas areas, Buildings buildings, JdbcClient jdbc, MovableClock clock) {
        this.mvc = mvc;
        this.areas = areas;
        site = new Sites(jdbc, clock).open("area" + OPENED.incrementAndGet());
        building = buildings
                .add(site.id(), "3", "3栋", 18, new BuildingHints(null, null, null, null, null, null))
                .id();
    }

    private MvcTestResult give(String keeper, Post by) {
        return mvc.post()
                .uri("/c/" + site.code() + "/areas")
                .param("b" + building, keeper)
                .with(Door.as(site.the(by)))
                .exchange();
    }

    private String assistant() {
        return Long.toString(site.the(Post.PROPERTY_ASSISTANT).id());
    }

    private MvcTestResult page(Post post) {
        return mvc.get()
                .uri("/c/" + site.code() + "/areas")
                .with(Door.as(site.the(post)))
                .exchange();
    }

    @Test
    void aBuildingIsGivenToAnAssistantAndTakenBack() {
        assertThat(give(assistant(), Post.CUSTOMER_SERVICE_SUPERVISOR)).hasStatus(302);
        assertThat(areas.keepers(site.id()))
                .containsEntry(building, site.the(Post.PROPERTY_ASSISTANT).id());
        assertThat(page(Post.SITE_HEAD)).hasStatusOk().bodyText().contains("3栋", "陈嘉怡");
        give("", Post.SITE_HEAD);
        assertThat(areas.keepers(site.id())).isEmpty();
    }

    @Test
    void whoIsNoAssistantHereKeepsNothing() {
        give(assistant(), Post.SITE_HEAD);
        give(Long.toString(site.the(Post.GATE).id()), Post.SITE_HEAD);
        give("x", Post.SITE_HEAD);
        assertThat(areas.keepers(site.id()))
                .containsEntry(building, site.the(Post.PROPERTY_ASSISTANT).id());
    }

    @Test
    void assistantsMayReadAndOthersMayNot() {
        assertThat(page(Post.PROPERTY_ASSISTANT)).hasStatusOk();
        assertThat(give(assistant(), Post.PROPERTY_ASSISTANT)).hasStatus(403);
        assertThat(page(Post.GATE)).hasStatus(403);
    }
}
