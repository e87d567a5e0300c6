package io.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.matter.MatterRef;
import io.huiyin.repair.HouseholdLinks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every answer is defined while no connection to the database can be had, whichever door it was asked at. */
@ApplicationTest
class WhileTheDatabaseIsAwayTests {
    /** A session as a browser brings it; whether it is one only the database knows. */
    private static final String SESSION = "huiyin=MTExMTExMTEtMjIyMi0zMzMzLTQ0NDQtNTU1NTU1NTU1NTU1";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HouseholdLinks links;

    @LocalServerPort
    private int port;

    WhileTheDatabaseIsAwayTests(HouseholdLinks links) {
        this.links = links;
    }

    @BeforeEach
    void away() {
        SwitchedDataSource.away(true);
    }

    @AfterEach
    void back() {
        SwitchedDataSource.away(false);
    }

    @Test
    void aProgramIsToldWhenToComeAgain() throws Exception {
        for (var path : new String[] {"/api/v1/communities", "/api/v1/communities/lw/repairs"}) {
            var answer = get(path, "Authorization", "Bearer huiyin_x", "Accept-Language", "en");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(header(answer, "Retry-After")).isEqualTo("5");
            assertThat(answer.body()).contains("\"title\":\"Very busy\"", "\"instance\":\"" + path + "\"");
        }
    }

    @Test
    void somebodySignedInSeesAPageInHisLanguage() throws Exception {
        var chinese = get("/c/lw/repairs", "Cookie", SESSION);
        assertThat(chinese.statusCode()).isEqualTo(503);
        assertThat(header(chinese, "Retry-After")).isEqualTo("5");
        assertThat(header(chinese, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(chinese.body()).contains("<!DOCTYPE html>", "lang=\"zh-CN\"", "系统正忙", "/static/css/huiyin");
        var english = get("/c/lw/repairs", "Cookie", SESSION + "; huiyin-language=en");
        assertThat(english.body()).contains("lang=\"en\"", "Very busy");
    }

    @Test
    void aFragmentGetsOneLine() throws Exception {
        var answer = get("/c/lw/badges", "Cookie", SESSION, "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body().strip()).isEqualTo("暂时无法处理，请过一会儿再试。");
    }

    @Test
    void aHouseholdIsAnsweredInTheLanguageOfItsPhone() throws Exception {
        var answer = get(links.path(new MatterRef(1, 1)), "Accept-Language", "en-GB");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Very busy");
    }

    @Test
    void filesAndReadinessNeedNoDatabase() throws Exception {
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/favicon.ico").statusCode()).isLessThan(500);
    }

    @Test
    void whenItIsBackNothingHasToBeDone() throws Exception {
        assertThat(get("/api/v1/communities", "Authorization", "Bearer huiyin_x")
                        .statusCode())
                .isEqualTo(503);
        back();
        assertThat(get("/api/v1/communities", "Authorization", "Bearer huiyin_x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/c/lw/repairs", "Cookie", SESSION).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
