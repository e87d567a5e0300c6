package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.staff.Post;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever keeps the roster writes what those who work in a building have to know of it. */
@ApplicationTest
class WritingTheHintsOfABuildingTests {
    private final RepairHouse house;
    private final RepairBrowser browser;
    private final Buildings buildings;

    WritingTheHintsOfABuildingTests(ApplicationContext beans, MockMvcTester mvc, Buildings buildings) {
        this.house = new RepairHouse(beans);
        this.browser = new RepairBrowser(mvc, house);
        this.buildings = buildings;
    }

    @Test
    void theKeeperOfTheRosterWritesThem() {
        var building = buildings.add(house.community().id(), "9", "9栋", 18, BuildingHints.none());
        assertThat(browser.text(Post.CUSTOMER_SERVICE_SUPERVISOR, "/buildings")).contains("9栋", "还没有写");
        assertThat(browser.text(Post.CUSTOMER_SERVICE_SUPERVISOR, "/buildings?edit=" + building.id()))
                .contains("name=\"waterValve\"", "type=\"date\"");
        var path = "/buildings/" + building.id() + "/hints";
        assertThat(browser.post(
                        Post.CUSTOMER_SERVICE_SUPERVISOR, path, "waterValve", " 一层管井 ", "warrantyUntil", "2027-06-30"))
                .hasStatus(302);
        var hints = buildings
                .find(house.community().id(), building.id())
                .orElseThrow()
                .hints();
        assertThat(hints.waterValve()).isEqualTo("一层管井");
        assertThat(hints.warrantyUntil()).hasToString("2027-06-30");
        assertThat(browser.post(Post.CUSTOMER_SERVICE_SUPERVISOR, path, "remark", "x".repeat(201)))
                .hasStatus(422)
                .bodyText()
                .contains("每项最多 200 字");
        assertThat(browser.post(Post.CUSTOMER_SERVICE_SUPERVISOR, "/buildings/1/hints", "remark", "x"))
                .hasStatus(404);
        assertThat(browser.get(Post.TECHNICIAN, "/buildings")).hasStatus(403);
        assertThat(browser.english().text(Post.CUSTOMER_SERVICE_SUPERVISOR, "/buildings"))
                .contains("Water valve", "Building hints");
    }
}
