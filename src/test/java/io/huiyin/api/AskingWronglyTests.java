package io.huiyin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.repair.Drawn;
import io.huiyin.staff.Post;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class AskingWronglyTests {
    private final Program program;
    private final MockMvcTester mvc;

    AskingWronglyTests(ApplicationContext beans, MockMvcTester mvc) {
        this.program = new Program(beans);
        this.mvc = mvc;
    }

    @Test
    void withoutAToken() {
        var result = mvc.get().uri(program.path("/repairs")).exchange();
        assertThat(problem(result, 401).get("detail").asString()).isNotEmpty();
        assertThat(result.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer");
    }

    @Test
    void atACommunityOfSomebodyElse(ApplicationContext beans) {
        var elsewhere = new Program(beans);
        var result = mvc.get()
                .uri(elsewhere.path("/repairs"))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + program.token(Post.FRONT_DESK))
                .exchange();
        problem(result, 404);
    }

    @Test
    void anUnknownNumberAnUnknownActAnUnknownAddress() {
        problem(program.get(Post.FRONT_DESK, "/repairs/BX20261121-9999"), 404);
        problem(program.get(Post.FRONT_DESK, "/repairs/BX20261121-9999/timeline"), 404);
        problem(program.get(Post.FRONT_DESK, "/contacts/999999999"), 404);
        problem(program.get(Post.FRONT_DESK, "/nothing"), 404);
        var number = program.reported();
        problem(program.post(Post.FRONT_DESK, "/repairs/" + number + "/explosion", "{\"version\": 1}"), 404);
        problem(program.post(Post.FRONT_DESK, "/repairs/BX20261121-9999/urge", "{\"version\": 1}"), 404);
    }

    @Test
    void brokenJsonIsToldByItsPlace() {
        var problem = problem(program.post(Post.FRONT_DESK, "/repairs", "{\"fault\": \"tap\",\n oops}"), 400);
        assertThat(problem.get("detail").asString()).contains("line 2");
    }

    @Test
    void nothingAtAll() {
        problem(program.post(Post.FRONT_DESK, "/repairs", ""), 400);
        problem(program.post(Post.FRONT_DESK, "/repairs", "[]"), 400);
        problem(program.post(Post.FRONT_DESK, "/repairs", "null"), 400);
    }

    @Test
    void anUnknownFieldIsNamed() {
        var problem =
                problem(program.post(Post.FRONT_DESK, "/repairs", "{\"place\": {\"text\": \"x\", \"flor\": 3}}"), 400);
        assertThat(problem.get("detail").asString()).contains("place.flor");
        var number = program.reported();
        var act = problem(
                program.post(
                        Post.TECHNICIAN,
                        "/repairs/" + number + "/items",
                        "{\"version\": 1, \"lines\": [{\"name\": \"tap\", \"prize\": 3}]}"),
                400);
        assertThat(act.get("detail").asString()).contains("lines[0].prize");
    }

    @Test
    void aWrongTypeOrChoiceIsNamed() {
        var problem = problem(program.post(Post.FRONT_DESK, "/repairs", "{\"priority\": \"SOMETIMES\"}"), 400);
        assertThat(problem.get("detail").asString()).contains("priority");
    }

    @Test
    void everyFaultyFieldIsToldAtOnce() {
        var body = """
                {"place": {"home": "9-9-999"}, "customer": {"telephone": "call me"}, "fault": "", "item": 77,
                 "contact": 88}""";
        var problem = problem(program.post(Post.FRONT_DESK, "/repairs", body), 422);
        assertThat(problem.get("faults").findValuesAsString("field"))
                .contains("place.home", "customer.telephone", "fault", "item", "contact");
        assertThat(problem.get("faults").findValuesAsString("reason")).noneMatch(text -> text.startsWith("api."));
    }

    @Test
    void aTextOfTenThousandCharactersIsRefusedAndRareCharactersAreKept() {
        var tooLong = program.post(Post.FRONT_DESK, "/repairs", Program.tap().replace("厨房水龙头一直滴水", "长".repeat(10_000)));
        assertThat(problem(tooLong, 422).get("faults").findValuesAsString("field"))
                .containsExactly("content");
        var rare = program.post(Post.FRONT_DESK, "/repairs", Program.tap().replace("陈美玲", "𬭎燚😀"));
        assertThat(program.body(rare).get("customer").get("name").asString()).isEqualTo("𬭎燚😀");
    }

    @Test
    void aPlaceIsNamedOnce() {
        var twice = Program.tap().replace("\"spot\"", "\"home\": \"3-2-1201\", \"spot\"");
        assertThat(problem(program.post(Post.FRONT_DESK, "/repairs", twice), 422)
                        .get("faults")
                        .findValuesAsString("field"))
                .containsExactly("place");
    }

    @Test
    void aWrongPostIsToldWhichPostsMay() {
        var number = program.reported();
        var refused = program.post(Post.FRONT_DESK, "/repairs/" + number + "/acknowledgement", "{\"version\": 1}");
        var problem = problem(refused, 403);
        assertThat(problem.get("reasons").get(0).get("code").asString()).isEqualTo("procedure.refused.party");
        assertThat(problem.get("reasons").get(0).get("text").asString()).contains("ngineering");
    }

    @Test
    void aWrongStageIsRefusedInTheAskersLanguage() {
        var number = program.reported();
        var body = "{\"version\": 1}";
        var english = problem(program.post(Post.TECHNICIAN, "/repairs/" + number + "/arrival", body), 422);
        assertThat(english.get("reasons").get(0).get("text").asString()).contains("present stage");
        program.speaking(Locale.SIMPLIFIED_CHINESE);
        var chinese = problem(program.post(Post.TECHNICIAN, "/repairs/" + number + "/arrival", body), 422);
        assertThat(chinese.get("reasons").get(0).get("text").asString()).containsPattern("\\p{IsHan}");
    }

    @Test
    void whoSawAnOlderVersionIsToldWhatChanged() {
        var number = program.reported();
        program.act(Post.ENGINEERING_SUPERVISOR, number, "acknowledgement", "");
        var stale = program.post(Post.FRONT_DESK, "/repairs/" + number + "/urge", "{\"version\": 1}");
        var problem = problem(stale, 409);
        assertThat(problem.get("version").asInt()).isEqualTo(2);
        assertThat(problem.get("changes").get(0).get("act").asString()).isEqualTo("Acknowledge");
    }

    @Test
    void anActWithoutItsVersionOrItsFields() {
        var number = program.reported();
        var problem = problem(program.post(Post.FRONT_DESK, "/repairs/" + number + "/cancellation", "{}"), 422);
        assertThat(problem.get("faults").findValuesAsString("field")).containsExactly("reason");
        var version = problem(
                program.post(Post.FRONT_DESK, "/repairs/" + number + "/cancellation", "{\"reason\": \"no\"}"), 422);
        assertThat(version.get("faults").findValuesAsString("field")).containsExactly("version");
    }

    @Test
    @Proves("BIL-04")
    void anItemOfAnotherCommunitysPriceListIsToldByItsLine(ApplicationContext beans) {
        var lists = beans.getBean(PriceLists.class);
        var elsewhere = new Program(beans).site();
        var line = DefaultPrices.lines().getFirst();
        var foreign = lists.items(
                        lists.publish(new Publication(elsewhere.id(), MovableClock.START, "首版", "管理员", List.of(line)))
                                .id())
                .getFirst();
        var number = program.arrived();
        var lines = "\"lines\": [{\"name\": \"tap\", \"labour\": \"5\"}, {\"item\": " + foreign.id() + "}]";
        var body = program.versioned(number, lines);
        var problem = problem(program.post(Post.TECHNICIAN, "/repairs/" + number + "/items", body), 422);
        assertThat(problem.get("faults").findValuesAsString("field")).containsExactly("lines[1].item");
        assertThat(problem.get("faults").findValuesAsString("reason").getFirst())
                .contains("look it up by name or code");
    }

    @Test
    void aBlankPictureIsNobodysSignature() {
        var number = program.arrived();
        for (var blank : Drawn.blanks()) {
            var body = program.versioned(number, "\"reason\": \"too dear\", \"signature\": \"" + blank + "\"");
            var problem = problem(program.post(Post.TECHNICIAN, "/repairs/" + number + "/refusal", body), 422);
            assertThat(problem.get("faults").findValuesAsString("field")).containsExactly("signature");
            assertThat(problem.get("faults").findValuesAsString("reason").getFirst())
                    .contains("blank");
        }
        var signed = "\"reason\": \"too dear\", \"signature\": \"" + Drawn.signature() + "\"";
        assertThat(program.act(Post.TECHNICIAN, number, "refusal", signed)
                        .get("stage")
                        .asString())
                .isEqualTo("DECLINED");
    }

    @Test
    void aWrongMethodMediaTypeOrSize() {
        var token = "Bearer " + program.token(Post.FRONT_DESK);
        var method = mvc.delete()
                .uri(program.path("/repairs"))
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange();
        problem(method, 405);
        assertThat(method.getResponse().getHeader(HttpHeaders.ALLOW)).contains("POST");
        var type = mvc.post()
                .uri(program.path("/repairs"))
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType(MediaType.TEXT_PLAIN)
                .content("tap")
                .exchange();
        problem(type, 415);
        problem(program.post(Post.FRONT_DESK, "/repairs", " ".repeat(300 * 1024)), 413);
    }

    @Test
    void aWrongFilter() {
        assertThat(problem(program.get(Post.FRONT_DESK, "/repairs?stage=LOST"), 422)
                        .get("faults")
                        .findValuesAsString("field"))
                .containsExactly("stage");
        assertThat(problem(program.get(Post.FRONT_DESK, "/repairs?next=zzz"), 422)
                        .get("faults")
                        .findValuesAsString("field"))
                .containsExactly("next");
    }

    private JsonNode problem(MvcTestResult result, int status) {
        var body = program.body(result);
        assertThat(result.getResponse().getStatus()).as(String.valueOf(body)).isEqualTo(status);
        assertThat(result.getResponse().getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(body.get("title").asString()).isNotEmpty();
        assertThat(body.get("status").asInt()).isEqualTo(status);
        return body;
    }
}
