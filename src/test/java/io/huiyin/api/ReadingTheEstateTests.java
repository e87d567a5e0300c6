package io.huiyin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.NewHome;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.staff.Post;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class ReadingTheEstateTests {
    private final Program program;

    ReadingTheEstateTests(ApplicationContext beans) {
        program = new Program(beans);
        var community = program.site().id();
        var building = beans.getBean(Buildings.class).add(community, "3", "3 栋", 18, BuildingHints.none());
        beans.getBean(Homes.class).add(new NewHome(building, "2", "1201", HomeState.OCCUPIED, 12, null));
        beans.getBean(PublicPlaces.class).add(community, building.id(), PlaceKind.LOBBY, "3 栋大堂");
    }

    @Test
    void homesAndPlacesAreFoundAndReadAndReportedAt() {
        var found =
                program.body(program.get(Post.FRONT_DESK, "/estate?q=3-2-1201")).get("found");
        assertThat(found.findValuesAsString("label")).containsExactly("3-2-1201");
        var home = program.body(
                program.get(Post.FRONT_DESK, "/homes/" + found.get(0).get("id").asLong()));
        assertThat(home.get("building").asString()).isEqualTo("3 栋");
        var repair = program.body(program.post(
                Post.FRONT_DESK,
                "/repairs",
                Program.tap().replace("\"text\": \"3-2-1201\"", "\"home\": \"3栋2单元1201\"")));
        assertThat(repair.get("homeId").asLong())
                .isEqualTo(found.get(0).get("id").asLong());
        assertThat(repair.get("place").asString()).isEqualTo("3-2-1201 厨房");
        var lobby = program.post(
                Post.FRONT_DESK,
                "/repairs",
                Program.tap().replace("\"text\": \"3-2-1201\", \"spot\": \"厨房\"", "\"publicPlace\": \"3 栋大堂\""));
        assertThat(lobby.getResponse().getStatus()).isEqualTo(201);
        assertThat(program.get(Post.FRONT_DESK, "/estate?q=3&limit=500")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(program.get(Post.FRONT_DESK, "/homes/1").getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorAboveTheSitesOpensACommunity() {
        var body = "{\"code\": \"nyc-x\", \"name\": \"New York\", \"zone\": \"America/New_York\","
                + " \"workingHours\": \"MON-FRI 09:00-17:00\"}";
        assertThat(program.open(Post.ADMINISTRATOR, body).getResponse().getStatus())
                .isEqualTo(403);
        program.promote(Post.ADMINISTRATOR);
        assertThat(program.open(Post.ADMINISTRATOR, body).getResponse().getStatus())
                .isEqualTo(201);
        var again = program.open(Post.ADMINISTRATOR, body);
        assertThat(again.getResponse().getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(program.open(Post.ADMINISTRATOR, body.replace("New York", "Old York"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(program.open(Post.ADMINISTRATOR, "{\"code\": \"A B\"}")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }
}
