package io.huiyin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.staff.Post;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PostingOnceTests {
    private static final String KEY = "Idempotency-Key";
    private final Program program;
    private final JdbcClient jdbc;

    PostingOnceTests(ApplicationContext beans, JdbcClient jdbc) {
        this.program = new Program(beans);
        this.jdbc = jdbc;
    }

    @Test
    void theSamePostActsOnceAndIsAnsweredAlike() {
        var once = Map.of(KEY, UUID.randomUUID().toString());
        var first = program.post(Post.FRONT_DESK, "/repairs", Program.tap(), once);
        var again = program.post(Post.FRONT_DESK, "/repairs", Program.tap(), once);
        assertThat(again.getResponse().getStatus()).isEqualTo(201);
        assertThat(again.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(again.getResponse().getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.getResponse().getHeader("Idempotent-Replayed")).isNull();
        assertThat(program.body(again)).isEqualTo(program.body(first));
        assertThat(repairs()).isEqualTo(1);
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        var once = Map.of(KEY, "order 17 of the shop");
        var first = program.post(Post.FRONT_DESK, "/repairs", Program.tap(), once);
        assertThat(first.getResponse().getStatus()).isEqualTo(201);
        var other = program.post(Post.FRONT_DESK, "/repairs", Program.tap().replace("滴水", "喷水"), once);
        assertThat(other.getResponse().getStatus()).isEqualTo(422);
        assertThat(program.body(other).get("reasons").get(0).get("code").asString())
                .isEqualTo("matter.refused.submissionReused");
    }

    @Test
    void anActRepeatedAfterTheVersionMovedOnIsNotStale() {
        var number = program.reported();
        var once = Map.of(KEY, UUID.randomUUID().toString());
        var body = program.versioned(number, "");
        var path = "/repairs/" + number + "/acknowledgement";
        var first = program.post(Post.ENGINEERING_SUPERVISOR, path, body, once);
        var again = program.post(Post.ENGINEERING_SUPERVISOR, path, body, once);
        assertThat(first.getResponse().getStatus()).isEqualTo(200);
        assertThat(again.getResponse().getStatus()).isEqualTo(200);
        assertThat(program.body(again).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void aRefusedPostLeavesItsKeyFree() {
        var once = Map.of(KEY, UUID.randomUUID().toString());
        var number = program.reported();
        var path = "/repairs/" + number + "/triage";
        var body = "{\"version\": 2, \"priority\": \"URGENT\", \"trade\": \"PLUMBING\"}";
        assertThat(program.post(Post.ENGINEERING_SUPERVISOR, path, body, once)
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
        program.act(Post.ENGINEERING_SUPERVISOR, number, "acknowledgement", "");
        assertThat(program.post(Post.ENGINEERING_SUPERVISOR, path, body, once)
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aContactIsOpenedOnce() {
        var once = Map.of(KEY, "call 1");
        var first = program.post(Post.FRONT_DESK, "/contacts", "{\"channel\": \"CALL\"}", once);
        var again = program.post(Post.FRONT_DESK, "/contacts", "{\"channel\": \"CALL\"}", once);
        assertThat(first.getResponse().getStatus()).isEqualTo(201);
        assertThat(again.getResponse().getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(program.body(again)).isEqualTo(program.body(first));
        var other = program.post(Post.FRONT_DESK, "/contacts", "{\"channel\": \"VISIT\"}", once);
        assertThat(other.getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void aKeyHasAtMost64Characters() {
        var key = Map.of(KEY, "k".repeat(65));
        assertThat(program.post(Post.FRONT_DESK, "/repairs", Program.tap(), key)
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void twoAtTheSameMomentMakeOneRepair(@LocalServerPort int port) {
        var token = program.token(Post.FRONT_DESK);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + program.path("/repairs")))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header(KEY, UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(Program.tap()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var sent = IntStream.range(0, 8)
                    .mapToObj(each -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                    .toList();
            var answers = sent.stream().map(each -> each.join()).toList();
            assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
            assertThat(answers.stream()
                            .map(answer -> answer.headers().firstValue("Location"))
                            .distinct())
                    .hasSize(1);
            assertThat(answers.stream()
                            .filter(answer -> answer.headers()
                                    .firstValue("Idempotent-Replayed")
                                    .isEmpty()))
                    .hasSize(1);
        }
        assertThat(repairs()).isEqualTo(1);
    }

    private long repairs() {
        return jdbc.sql("select count(*) from matter where community_id = ?")
                .param(program.site().id())
                .query(Long.class)
                .single();
    }
}
