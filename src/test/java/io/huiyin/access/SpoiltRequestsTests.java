package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Post;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What went wrong once, or would have: requests that are no text, files that blow up, cells that calculate. */
@ApplicationTest
class SpoiltRequestsTests {
    private static int opened;
    private final ApplicationContext beans;
    private final MockMvcTester mvc;
    private final Wire wire;
    private final Site site;

    SpoiltRequestsTests(ApplicationContext beans, MockMvcTester mvc, @LocalServerPort int port) {
        this.beans = beans;
        this.mvc = mvc;
        this.wire = new Wire(port);
        var sites = new Sites(beans.getBean(JdbcClient.class), beans.getBean(MovableClock.class));
        this.site = sites.open("spoilt" + opened++);
    }

    @Test
    void aParameterThatIsBadlyEncodedIsRefusedAndIsNoFailureOfOurs() {
        for (var query : new String[] {"login=%ZZ", "login=%FF%FE%C0%AF", "login=%ED%A0%80"}) {
            assertThat(wire.send(Attempt.get("/sign-in?" + query)).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void anAddressTooLongForAHeaderIsNotKeptForAfterSigningIn() {
        var reply = wire.send(Attempt.get("/account?q=" + "%CC%B8".repeat(1_000)));
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.location()).endsWith("/sign-in");
    }

    @Test
    void aZeroInAFieldIsRefusedBeforeItReachesTheDatabase() {
        var zero = mvc.post()
                .uri(path("/contacts"))
                .param("channel", "CALL\0")
                .with(desk())
                .exchange();
        assertThat(zero).hasStatus(400).bodyText().contains("无法读取的字符");
        assertThat(mvc.get().uri(path("/repairs")).param("q", "tap\0").with(desk()))
                .hasStatus(400);
    }

    @Test
    void aProcedureNamedInBracesIsNoVariableOfAnAddress() {
        assertThat(mvc.get()
                        .uri("/c/{site}/rulebook?procedure={p}", site.code(), "{0}")
                        .with(desk()))
                .hasStatusOk();
    }

    @Test
    void bracesInTheAddressToGoOnToAreNoVariables() {
        assertThat(mvc.post()
                        .uri("/language")
                        .param("lang", "en")
                        .param("to", "/", "${7*7}")
                        .with(desk())
                        .exchange())
                .hasStatus(302)
                .hasHeader("Location", "/");
    }

    @Test
    void aDayOfNoCalendarShowsTheRosterOfThisWeek() {
        assertThat(mvc.get().uri(path("/duty?week=-999999999-01-01")).with(desk()))
                .hasStatusOk();
    }

    @Test
    void aNameThatLeadsOutOfTheFormIsRefused() {
        var home = SampleHouse.filled(beans, site, 0).thing("home");
        assertThat(mvc.post()
                        .uri(path("/homes/" + home + "/residents"))
                        .param("name", "王芳")
                        .param("kind", " ")
                        .param("kind.class.classLoader", "x")
                        .with(desk()))
                .hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tap\\u0000", "\\ud800", "x\\udc00y"})
    void jsonWithAZeroOrHalfACharacterIsToldWhere(String text) {
        var result = api("{\"fault\":\n \"" + text + "\"}");
        assertThat(result).hasStatus(400).bodyText().contains("第 2 行");
    }

    @Test
    void jsonWithAWholeCharacterOfTwoHalvesIsText() {
        assertThat(api("{\"fault\": \"\\ud83d\\ude00\"}")).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roster", "/history", "/prices"})
    void aWorkbookThatBlowsUpIsRefused(String where) {
        assertThat(Bombs.zipBomb().length).isLessThan(1024 * 1024);
        assertThat(sent(where, Bombs.zipBomb())).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history", "/prices"})
    void aWorkbookThatAsksForFilesOrIsBrokenInsideIsRefused(String where) {
        assertThat(sent(where, Bombs.withEntities())).hasStatus(422).bodyText().doesNotContain("root:");
        assertThat(sent(where, Bombs.xlsx(new byte[] {1, 2}))).hasStatus(422);
    }

    private MvcTestResult sent(String where, byte[] workbook) {
        return mvc.post()
                .uri(path(where))
                .multipart()
                .file(new MockMultipartFile("file", "x.xlsx", "application/zip", workbook))
                .param("submission", UUID.randomUUID().toString())
                .param("reason", "new")
                .with(Door.as(site.the(Post.CUSTOMER_SERVICE_MANAGER)))
                .exchange();
    }

    @Test
    void aPictureThatSaysItIsHugeIsNotUnpacked() {
        var ground = SampleHouse.filled(beans, site, 0);
        var result = mvc.post()
                .uri(path("/matters/" + ground.thing("repair") + "/attachments"))
                .multipart()
                .file(new MockMultipartFile("photo", "x.png", "image/png", Bombs.hugePicture()))
                .with(desk())
                .exchange();
        assertThat(result).hasStatus(422);
    }

    @Test
    void noCellOfASheetCalculates() throws IOException {
        var formula = "=cmd|' /C calc'!A0";
        var call = mvc.post()
                .uri(path("/contacts"))
                .param("channel", "CALL")
                .with(desk())
                .exchange();
        var contact = call.getResponse().getRedirectedUrl();
        mvc.post()
                .uri(contact + "/caller")
                .param("name", "@SUM(1)")
                .with(desk())
                .exchange();
        mvc.post().uri(contact + "/answer").param("note", "+1+1").with(desk()).exchange();
        var order =
                "{\"place\": {\"text\": \"-1-2\"}, \"customer\": {\"name\": \"@x\", \"telephone\": \"13812345678\"},"
                        + "\"fault\": \"" + formula + "\", \"content\": \"" + formula
                        + "\", \"priority\": \"REGULAR\", \"readBack\": true}";
        assertThat(api(order)).hasStatus(201);
        assertThat(cells("/repairs/repairs.xlsx"))
                .contains("'" + formula, "'@x")
                .noneMatch(this::calculates);
        assertThat(cells("/contacts/export.xlsx")).contains("'@SUM(1)", "'+1+1").noneMatch(this::calculates);
    }

    private boolean calculates(String cell) {
        return cell.matches("(?s)[=+@\\-\\t\\r＝＋－＠].*");
    }

    private List<String> cells(String where) throws IOException {
        var sheet =
                mvc.get().uri(path(where)).with(desk()).exchange().getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            return book.getFirstSheet().read().stream()
                    .flatMap(row -> IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText))
                    .toList();
        }
    }

    private MvcTestResult api(String body) {
        var desk = site.the(Post.FRONT_DESK).id();
        var until = beans.getBean(MovableClock.class).instant().plus(Duration.ofDays(9));
        return mvc.post()
                .uri("/api/v1/communities/" + site.code() + "/repairs")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + beans.getBean(ApiTokens.class).create("t", desk, desk, until))
                .exchange();
    }

    private RequestPostProcessor desk() {
        return Door.as(site.the(Post.FRONT_DESK));
    }

    private String path(String rest) {
        return "/c/" + site.code() + rest;
    }
}
