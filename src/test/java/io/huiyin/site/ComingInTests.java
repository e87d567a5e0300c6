package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Post;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.client.RestClient;

/** Coming in by the door for people and by the door for programs, and being kept out. */
@ApplicationTest
class ComingInTests {
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Sites.Site site;
    private final Sites.Site other;

    @LocalServerPort
    private int port;

    ComingInTests(MockMvcTester mvc, JdbcClient jdbc, MovableClock clock, Accounts accounts, ApiTokens tokens) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.accounts = accounts;
        this.tokens = tokens;
        var sites = new Sites(jdbc, clock);
        var tag = Long.toString(System.nanoTime(), 36);
        site = sites.open("s" + tag);
        other = sites.open("o" + tag);
    }

    @BeforeEach
    void nobodyHasTriedYet() {
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from sign_in_pressure").update();
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheDoorAndBack() {
        assertThat(mvc.get().uri("/c/{site}?due=today", site.code()))
                .hasStatus(302)
                .hasHeader(HttpHeaders.LOCATION, "/sign-in?to=%2Fc%2F" + site.code() + "%3Fdue%3Dtoday");
        assertThat(signIn(login(Post.FRONT_DESK), Sites.PASSWORD, "/c/" + site.code() + "?due=today"))
                .hasStatus(302)
                .hasHeader(HttpHeaders.LOCATION, "/c/" + site.code() + "?due=today");
    }

    @Test
    void theDoorLeadsNowhereElse() {
        for (var elsewhere : new String[] {"https://example.org/", "//example.org", "/\\example.org", "/sign-in"}) {
            assertThat(signIn(login(Post.FRONT_DESK), Sites.PASSWORD, elsewhere))
                    .hasHeader(HttpHeaders.LOCATION, "/");
        }
    }

    @Test
    void aWrongPasswordIsToldBesideTheFormWithoutSayingWhichWasWrong() {
        assertThat(signIn(login(Post.FRONT_DESK), "wrong", "/"))
                .hasStatus(422)
                .bodyText()
                .contains("用户名或密码不对", login(Post.FRONT_DESK));
        assertThat(signIn("nobody-here", "wrong", "/"))
                .hasStatus(422)
                .bodyText()
                .contains("用户名或密码不对");
    }

    @Test
    void guessingMustWaitAndIsToldHowLong() {
        for (int i = 0; i < 4; i++) {
            assertThat(signIn(login(Post.GATE), "guess", "/")).hasStatus(422);
        }
        assertThat(signIn(login(Post.GATE), "guess", "/"))
                .hasStatus(429)
                .bodyText()
                .contains("请在 0 分 30 秒 后再试");
        assertThat(signIn(login(Post.GATE), Sites.PASSWORD, "/")).hasStatus(429);
        clock.advance(Duration.ofSeconds(30));
        assertThat(signIn(login(Post.GATE), Sites.PASSWORD, "/")).hasStatus(302);
    }

    @Test
    void signingInChangesTheSessionAndKeepsAlmostNothingInIt() {
        var cookie = session(Post.FRONT_DESK);
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatusOk();
        assertThat(jdbc.sql("select max(octet_length(attribute_bytes)) from spring_session_attributes")
                        .query(Integer.class)
                        .single())
                .isLessThan(2000);
        assertThat(mvc.post().uri("/sign-out").with(Door.form()).cookie(cookie)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatus(302);
    }

    @Test
    void visitorsAtTheDoorLeaveNoSession() {
        long before = sessions();
        var answer = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/sign-in")
                .retrieve()
                .toBodilessEntity();
        assertThat(answer.getHeaders().get(HttpHeaders.SET_COOKIE))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void whoeverLeavesIsOutsideAtOnce() {
        var cookie = session(Post.TECHNICIAN);
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatusOk();
        jdbc.sql("update staff_member set left_at = ? where id = ?")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        site.the(Post.TECHNICIAN).id())
                .update();
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatus(302);
        accounts.comeBack(site.the(Post.TECHNICIAN).id());
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatus(302);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        var cookie = session(Post.FINANCE);
        accounts.changePassword(site.the(Post.FINANCE).id(), "a brand new password", null);
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatus(302);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInWords() {
        var cookie = session(Post.FRONT_DESK);
        assertThat(mvc.post().uri("/theme").param("theme", "dark").cookie(cookie))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/theme")
                        .param("theme", "dark")
                        .with(Door.form())
                        .cookie(cookie))
                .hasStatus(302)
                .cookies()
                .hasValue("huiyin-theme", "dark");
    }

    @Test
    void aCommunityOutOfScopeDoesNotExist() {
        var cookie = session(Post.FRONT_DESK);
        assertThat(mvc.get().uri("/c/{site}/badges", site.code()).cookie(cookie))
                .hasStatusOk();
        assertThat(mvc.get().uri("/c/{site}/badges", other.code()).cookie(cookie))
                .hasStatus(404)
                .bodyText()
                .contains("没有这个页面");
        assertThat(mvc.get().uri("/c/nowhere/badges").cookie(cookie)).hasStatus(404);
        assertThat(mvc.get().uri("/no/such/page").cookie(cookie)).hasStatus(404);
    }

    @Test
    void everyAnswerForbidsForeignAndInlineScripts() {
        assertThat(mvc.get().uri("/sign-in")).headers().satisfies(headers -> {
            assertThat(headers.getFirst("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("same-origin");
        });
        assertThat(mvc.get().uri("/sign-in")).bodyText().doesNotContain("style=", "onclick", "<script>", "hx-on");
    }

    @Test
    void aProgramComesInByItsToken() {
        var member = site.the(Post.FRONT_DESK);
        var secret =
                tokens.create("呼叫中心", member.id(), member.id(), clock.instant().plus(Duration.ofDays(1)));
        assertThat(mvc.get().uri("/api/v1/nothing").header("Authorization", "Bearer " + secret))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        clock.advance(Duration.ofDays(1));
        assertThat(mvc.get().uri("/api/v1/nothing").header("Authorization", "Bearer " + secret))
                .hasStatus(401);
        clock.advance(Duration.ofDays(-1));
    }

    @Test
    void aProgramWithoutATokenIsToldWhatIsMissing() {
        assertThat(mvc.get().uri("/api/v1/nothing").header("Accept-Language", "en"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"huiyin\"")
                .bodyText()
                .contains("Authorization: Bearer");
        assertThat(mvc.post().uri("/api/v1/nothing").cookie(session(Post.FRONT_DESK)))
                .hasStatus(401);
    }

    @Test
    void aFragmentWithoutASessionMakesItsPageReload() {
        assertThat(mvc.get().uri("/c/{site}/badges", site.code()).header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Refresh", "true");
    }

    @Test
    void theLanguageChosenAtTheDoorStaysWithTheAccount() {
        assertThat(mvc.get().uri("/sign-in?lang=en")).cookies().hasValue("huiyin-language", "en");
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .with(Door.form())
                        .param("login", login(Post.QUALITY))
                        .param("password", Sites.PASSWORD)
                        .param("lang", "en"))
                .cookies()
                .hasValue("huiyin-language", "en");
        assertThat(signIn(login(Post.QUALITY), Sites.PASSWORD, "/")).cookies().hasValue("huiyin-language", "en");
    }

    private MvcTestResult signIn(String login, String password, String to) {
        return mvc.post()
                .uri("/sign-in")
                .with(Door.form())
                .param("login", login)
                .param("password", password)
                .param("to", to)
                .exchange();
    }

    private Cookie session(Post post) {
        var cookie = signIn(login(post), Sites.PASSWORD, "/").getResponse().getCookie("huiyin");
        return Objects.requireNonNull(cookie);
    }

    private String login(Post post) {
        return site.the(post).login();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
