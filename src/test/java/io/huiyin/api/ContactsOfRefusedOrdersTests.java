package io.huiyin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.staff.Post;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A program's order is refused: no desk waits for its contact, and putting the order right leads it to an order after all. */
@ApplicationTest
class ContactsOfRefusedOrdersTests {
    private final Program program;

    ContactsOfRefusedOrdersTests(ApplicationContext beans) {
        this.program = new Program(beans).speaking(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void itIsGivenUpWithWhatWasSaidAndWhy() {
        var contact = opened(Post.FRONT_DESK);
        var refused = program.post(Post.FRONT_DESK, "/repairs", order(contact).replace("138-1234-5678", "none"));
        assertThat(refused).hasStatus(422);
        var ended = read(contact);
        assertThat(ended.get("open").asBoolean()).isFalse();
        assertThat(ended.get("outcome").asString()).isEqualTo("ABANDONED");
        assertThat(ended.get("note").asString()).contains("程序开单未成", "customer.telephone", "水龙头漏水", "一直滴水");
        assertThat(program.body(program.get(Post.FRONT_DESK, "/contacts?open=true"))
                        .get("contacts"))
                .isEmpty();
    }

    @Test
    @Proves("REP-01")
    void anOrderThatIsPutRightStillGoesWithItAndCountsFromItsOpening() {
        var contact = opened(Post.FRONT_DESK);
        program.post(Post.FRONT_DESK, "/repairs", order(contact).replace("138-1234-5678", "none"));
        var repair = program.body(program.post(Post.FRONT_DESK, "/repairs", order(contact)));
        var led = read(contact);
        assertThat(led.get("outcome").asString()).isEqualTo("MATTER");
        assertThat(led.get("number").asString()).isEqualTo(repair.get("number").asString());
        assertThat(repair.get("times").get("openedAt").asString())
                .isEqualTo(led.get("openedAt").asString());
        assertThat(program.post(Post.FRONT_DESK, "/repairs", order(contact))).hasStatus(422);
        assertThat(read(contact).get("outcome").asString()).isEqualTo("MATTER");
    }

    @Test
    void whatSomebodyElseHasOpenStaysOpen() {
        var contact = opened(Post.FRONT_DESK);
        assertThat(program.post(Post.FINANCE, "/repairs", order(contact))).hasStatus(403);
        assertThat(program.post(
                        Post.PROPERTY_ASSISTANT, "/repairs", order(contact).replace("138-1234-5678", "none")))
                .hasStatus(422);
        assertThat(read(contact).get("open").asBoolean()).isTrue();
    }

    @Test
    void whatWasAnsweredOnTheSpotIsNotLedToAnOrderAfterwards() {
        var contact = opened(Post.FRONT_DESK);
        program.post(
                Post.FRONT_DESK, "/contacts/" + contact + "/ending", "{\"outcome\": \"ABANDONED\", \"note\": \"挂断\"}");
        assertThat(program.post(Post.FRONT_DESK, "/repairs", order(contact))).hasStatus(422);
        assertThat(read(contact).get("note").asString()).isEqualTo("挂断");
    }

    private long opened(Post post) {
        return program.body(program.post(post, "/contacts", "{\"channel\": \"CALL\"}"))
                .get("id")
                .asLong();
    }

    private JsonNode read(long contact) {
        return program.body(program.get(Post.FRONT_DESK, "/contacts/" + contact));
    }

    private static String order(long contact) {
        return Program.tap().replaceFirst("\\{", "{\"contact\": " + contact + ", ");
    }
}
