package io.huiyin.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Post;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class ImportingOnThePageTests {
    private static final Map<String, String> COLUMNS = Map.of(
            "column.ID", "Unique Key",
            "column.RECEIVED", "Created Date",
            "column.CLOSED", "Closed Date",
            "column.CATEGORY", "Complaint Type",
            "column.ADDRESS", "Incident Address",
            "column.STATUS", "Status");
    private final MockMvcTester mvc;
    private final Importer importer;
    private final ApiTokens tokens;
    private final JsonMapper json;
    private final MovableClock clock;
    private final Site site;
    private static int next;

    ImportingOnThePageTests(
            MockMvcTester mvc,
            Importer importer,
            ApiTokens tokens,
            JsonMapper json,
            JdbcClient jdbc,
            MovableClock clock) {
        this.mvc = mvc;
        this.importer = importer;
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
        site = new Sites(jdbc, clock).open("i" + next++);
    }

    @Test
    void aFileIsUploadedMappedImportedAndItsErrorsAreShown() {
        assertThat(get("/history")).hasStatusOk().bodyText().contains("还没有导入过");
        var page = uploaded(PastFile.odd().text());
        assertThat(get(page)).hasStatusOk().bodyText().contains("Created Date", "预览", "1 Elm Street", "早于受理时间");
        var missing = post(page + "/beginning", Map.of("column.ID", "Unique Key", "zone", "Mars", "books", "x"));
        assertThat(missing).hasStatus(422).bodyText().contains("请选出对应的列", "没有这个时区");
        assertThat(post(page + "/preview", mapping("DAY_FIRST")))
                .hasStatusOk()
                .bodyText()
                .contains("看不懂的时间");
        assertThat(post(page + "/beginning", mapping("MONTH_FIRST"))).hasStatus(302);
        assertThat(get(page)).hasStatusOk().bodyText().contains("every 1s", "<progress");
        importer.run(site.id(), Long.parseLong(page.substring(page.lastIndexOf('/') + 1)));
        assertThat(get(page + "/progress"))
                .hasStatusOk()
                .bodyText()
                .contains("下载未导入的行", "引号不成对")
                .doesNotContain("every 1s");
        assertThat(get(page)).hasStatusOk();
        assertThat(get(page + "/report.xlsx"))
                .hasStatusOk()
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"past-report.xlsx\"; filename*=UTF-8''past-report.xlsx");
        assertThat(get("/history")).hasStatusOk().bodyText().contains("past.csv", "已完成");
        assertThat(post(page + "/preview", mapping("DAY_FIRST"))).hasStatus(409);
    }

    @Test
    void whatIsNoTableIsToldBesideTheField() {
        var result = upload("just words", UUID.randomUUID());
        assertThat(result).hasStatus(422).bodyText().contains("文件里没有内容", "field-error");
    }

    @Test
    void theSameSubmissionIsTheSameFile() {
        var once = UUID.randomUUID();
        var first = upload(PastFile.odd().text(), once).getResponse().getRedirectedUrl();
        assertThat(upload(PastFile.odd().text(), once).getResponse().getRedirectedUrl())
                .isEqualTo(first);
    }

    @Test
    void onlyThoseWhoAnswerForTheSiteImport() {
        assertThat(mvc.get().uri(path("/history")).with(Door.as(site.the(Post.TECHNICIAN))))
                .hasStatus(403);
    }

    @Test
    void aProgramHandsAFileInAndSeesWhatCameOfIt() {
        var key = UUID.randomUUID().toString();
        var begun = handIn(key, Post.SITE_HEAD);
        assertThat(begun.getResponse().getStatus()).isEqualTo(202);
        var id = body(begun).get("id").asLong();
        assertThat(body(begun).get("mapping").get("dates").asString()).isEqualTo("MONTH_FIRST");
        assertThat(handIn(key, Post.SITE_HEAD).getResponse().getHeader("Idempotent-Replayed"))
                .isEqualTo("true");
        importer.run(site.id(), id);
        var ended = body(api("/imports/" + id));
        assertThat(ended.get("ended").asBoolean()).isTrue();
        assertThat(ended.get("counts").get("imported").asInt()).isEqualTo(4);
        assertThat(ended.get("counts").get("rejected").asInt()).isEqualTo(8);
        assertThat(api("/imports/" + id + "/report.xlsx")).hasStatusOk();
        assertThat(handIn(UUID.randomUUID().toString(), Post.TECHNICIAN)
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private MvcTestResult handIn(String key, Post post) {
        return mvc.post()
                .uri("/api/v1/communities/" + site.code() + "/imports")
                .multipart()
                .file(file(PastFile.odd().text()))
                .param("zone", "America/New_York")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(post))
                .header("Idempotency-Key", key)
                .exchange();
    }

    private MvcTestResult api(String rest) {
        return mvc.get()
                .uri("/api/v1/communities/" + site.code() + rest)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(Post.SITE_HEAD))
                .exchange();
    }

    private String token(Post post) {
        var staff = site.the(post).id();
        return tokens.create("test", staff, staff, clock.instant().plus(Duration.ofDays(30)));
    }

    private JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private String uploaded(String text) {
        var address = Objects.requireNonNull(
                upload(text, UUID.randomUUID()).getResponse().getRedirectedUrl());
        return address.substring(address.indexOf("/history"));
    }

    private MvcTestResult upload(String text, UUID submission) {
        return mvc.post()
                .uri(path("/history"))
                .multipart()
                .file(file(text))
                .param("submission", submission.toString())
                .with(Door.as(site.the(Post.SITE_HEAD)))
                .exchange();
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "past.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> mapping(String dates) {
        var mapping = new HashMap<>(COLUMNS);
        mapping.putAll(Map.of("dates", dates, "zone", "America/New_York", "books", "past", "createBuildings", "on"));
        return mapping;
    }

    private MvcTestResult get(String rest) {
        return mvc.get().uri(path(rest)).with(Door.as(site.the(Post.SITE_HEAD))).exchange();
    }

    private MvcTestResult post(String rest, Map<String, String> parameters) {
        var request = mvc.post().uri(path(rest)).with(Door.as(site.the(Post.SITE_HEAD)));
        parameters.forEach(request::param);
        return request.exchange();
    }

    private String path(String rest) {
        return "/c/" + site.code() + rest;
    }
}
