package io.huiyin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.repair.print.ScannedPaper;
import io.huiyin.staff.Post;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** A program prints an order, and hands its household the link. */
@ApplicationTest
class FetchingAPaperByProgramTests {
    private final Program program;
    private final Program other;
    private final MockMvcTester mvc;
    private final JsonMapper json;

    FetchingAPaperByProgramTests(ApplicationContext beans, MockMvcTester mvc, JsonMapper json) {
        this.program = new Program(beans);
        this.other = new Program(beans);
        this.mvc = mvc;
        this.json = json;
    }

    @Test
    @Proves("REP-16")
    void theFourCopiesComeInTheLanguageAskedFor() {
        var number = program.reported();
        var path = "/repairs/" + number + "/pdf";
        var answer = program.get(Post.FRONT_DESK, path);
        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Content-Disposition", "attachment; filename=\"" + number + ".pdf\"");
        var english = new ScannedPaper(answer.getResponse().getContentAsByteArray());
        assertThat(english.pages()).isEqualTo(4);
        assertThat(english.text(1)).contains("Work order", number, "Copy 1");
        var chinese = program.speaking(Locale.SIMPLIFIED_CHINESE)
                .get(Post.FINANCE, path)
                .getResponse()
                .getContentAsByteArray();
        assertThat(new ScannedPaper(chinese).text(4)).contains("报修人", number, "第四联");
    }

    @Test
    @Proves("DSK-09")
    void theWholeNumberIsOnThePaperForThoseWhoDealWithTheCustomerAndThatTheyHadItIsWrittenDown() {
        var number = program.reported();
        var path = "/repairs/" + number + "/pdf";
        assertThat(paper(Post.FINANCE, path)).contains("138****5678").doesNotContain("13812345678");
        assertThat(course(number)).doesNotContain("TelephoneRevealed");
        assertThat(paper(Post.FRONT_DESK, path)).containsPattern("138.?1234.?5678");
        assertThat(course(number)).contains("TelephoneRevealed", "PAPER_IS_PRINTED");
    }

    private String paper(Post post, String path) {
        return new ScannedPaper(program.get(post, path).getResponse().getContentAsByteArray()).text(1);
    }

    private String course(String number) {
        return program.body(program.get(Post.FRONT_DESK, "/repairs/" + number + "/timeline"))
                .toString();
    }

    @Test
    void thePaperOfAnotherCommunityDoesNotExistAndNobodyGetsOneWithoutAToken() {
        var number = program.reported();
        assertThat(other.get(Post.FRONT_DESK, "/repairs/" + number + "/pdf"))
                .hasStatus(404)
                .hasContentType("application/problem+json");
        assertThat(mvc.get()
                        .uri(program.path("/repairs/" + number + "/pdf"))
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + other.token(Post.FRONT_DESK)))
                .hasStatus(404);
        assertThat(mvc.get().uri(program.path("/repairs/" + number + "/pdf"))).hasStatus(401);
        assertThat(mvc.get()
                        .uri(program.path("/repairs/BX20261121-9999/pdf"))
                        .accept("application/pdf")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + program.token(Post.FRONT_DESK)))
                .hasStatus(404)
                .hasContentType("application/problem+json");
    }

    @Test
    void theHouseholdsLinkStandsInTheRepairForThoseWhoDealWithTheHousehold() {
        var number = program.reported();
        var link = program.body(program.get(Post.FRONT_DESK, "/repairs/" + number))
                .get("householdLink")
                .asString();
        assertThat(mvc.get().uri(URI.create(link).getPath()))
                .hasStatusOk()
                .bodyText()
                .contains("水龙头漏水");
        assertThat(program.body(program.get(Post.QUALITY, "/repairs/" + number)).has("householdLink"))
                .isFalse();
    }

    @Test
    void bothAreDescribed() {
        var answer = mvc.get().uri("/api/openapi.json").exchange();
        var api = json.readTree(answer.getResponse().getContentAsByteArray());
        var pdf = api.at("/paths/~1api~1v1~1communities~1{site}~1repairs~1{number}~1pdf/get");
        assertThat(pdf.at("/responses/200/content/application~1pdf/schema/format")
                        .asString())
                .isEqualTo("binary");
        assertThat(pdf.at("/responses/404/content").propertyNames()).contains("application/problem+json");
        assertThat(api.at("/components/schemas/Repair/properties/householdLink/description")
                        .asString())
                .contains("without signing in");
    }
}
