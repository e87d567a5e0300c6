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
import io.huiyin.staff.StaffMember;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private final Sites sites;
    private final long building;
    private final long next;

    GivingOutAreasTests(MockMvcTester mvc, Areas areas, Buildings buildings, JdbcClient jdbc, MovableClock clock) {
        this.mvc = mvc;
        this.areas = areas;
        sites = new Sites(jdbc, clock);
        site = sites.open("area" + OPENED.incrementAndGet());
        var hints = new BuildingHints(null, null, null, null, null, null);
        building = buildings.add(site.id(), "3", "3栋", 18, hints).id();
        next = buildings.add(site.id(), "4", "4栋", 18, hints).id();
    }

    private MvcTestResult give(String keeper, Post by) {
        var seen = areas.keepers(site.id()).get(building);
        return save(by, seen == null ? "" : seen.toString(), keeper, "", "");
    }

    /** What the two rows of the page showed, and what was chosen in them. */
    private MvcTestResult save(Post by, String seen, String chosen, String seenNext, String chosenNext) {
        return mvc.post()
                .uri("/c/" + site.code() + "/areas")
                .param("s" + building, seen)
                .param("b" + building, chosen)
                .param("s" + next, seenNext)
                .param("b" + next, chosenNext)
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

    private StaffMember another() {
        return sites.hire("zhou" + site.code(), "周敏", Post.PROPERTY_ASSISTANT, site.organisation());
    }

    @Test
    void whoSavesLaterOverwritesNothingAndIsToldAtTheRow() {
        var zhou = another();
        assertThat(save(Post.CUSTOMER_SERVICE_SUPERVISOR, "", assistant(), "", ""))
                .hasStatus(302);

        var refused = save(Post.SITE_HEAD, "", "" + zhou.id(), "", "" + zhou.id());
        assertThat(refused)
                .hasStatus(409)
                .bodyText()
                .contains("别人刚才改过，现在是「陈嘉怡」", "有 1 栋没有保存")
                .contains("name=\"s" + building + "\" value=\"" + assistant() + "\"")
                .contains("<option value=\"" + zhou.id() + "\" selected>");
        assertThat(areas.keepers(site.id()))
                .containsEntry(building, site.the(Post.PROPERTY_ASSISTANT).id())
                .as("the other row is saved")
                .containsEntry(next, zhou.id());

        assertThat(save(Post.SITE_HEAD, assistant(), "" + zhou.id(), "" + zhou.id(), "" + zhou.id()))
                .hasStatus(302);
        assertThat(areas.keepers(site.id())).containsEntry(building, zhou.id());
    }

    @Test
    void aRowThatNobodyTouchedStaysAsTheOtherLeftIt() {
        save(Post.CUSTOMER_SERVICE_SUPERVISOR, "", assistant(), "", "");
        assertThat(save(Post.SITE_HEAD, "", "", "", assistant())).hasStatus(302);
        assertThat(areas.keepers(site.id())).containsOnlyKeys(building, next);
    }

    @Test
    void whatBothChoseIsNoQuarrelAndWhatWasTakenAwayIsSaid() {
        save(Post.CUSTOMER_SERVICE_SUPERVISOR, "", assistant(), "", "");
        assertThat(save(Post.SITE_HEAD, "", assistant(), "", "")).hasStatus(302);
        save(Post.CUSTOMER_SERVICE_SUPERVISOR, assistant(), "", "", "");
        assertThat(save(Post.SITE_HEAD, assistant(), "" + another().id(), "", ""))
                .hasStatus(409)
                .bodyText()
                .contains("现在是「共同负责」");
        assertThat(areas.keepers(site.id())).isEmpty();
    }

    @Test
    void twoWhoSaveAtOnceDoNotBothSucceed() throws Exception {
        var zhou = another();
        Callable<Boolean> one = () -> areas.giveOn(
                site.id(), building, null, site.the(Post.PROPERTY_ASSISTANT).id());
        Callable<Boolean> other = () -> areas.giveOn(site.id(), building, null, zhou.id());
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(hands.invokeAll(List.of(one, other)).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aKeeperWhoIsNoAssistantAnyMoreIsShownAndNotLostBySavingAnotherRow() {
        areas.give(site.id(), building, site.the(Post.GATE).id());
        var gate = Long.toString(site.the(Post.GATE).id());
        assertThat(page(Post.SITE_HEAD)).bodyText().contains("已不是物业助理", "value=\"" + gate + "\" selected");
        assertThat(save(Post.SITE_HEAD, gate, gate, "", assistant())).hasStatus(302);
        assertThat(areas.keepers(site.id())).hasSize(2);
        assertThat(save(Post.SITE_HEAD, "", gate, "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("没有保存：所选的人已不是");
    }
}
