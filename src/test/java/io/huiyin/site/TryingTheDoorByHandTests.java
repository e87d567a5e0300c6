package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.Post;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an attacker tried by hand on a running server, and got further with than he should have. */
@ApplicationTest
class TryingTheDoorByHandTests {
    private final MockMvcTester mvc;
    private final SessionRepository<? extends Session> sessions;
    private final Sites.Site site;

    TryingTheDoorByHandTests(
            MockMvcTester mvc, JdbcClient jdbc, MovableClock clock, SessionRepository<? extends Session> sessions) {
        this.mvc = mvc;
        this.sessions = sessions;
        site = new Sites(jdbc, clock).open("h" + Long.toString(System.nanoTime(), 36));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\0", "' or true --", "\ud83d\ude00", "00000000-0000-0000-0000-00000000000G", ""})
    void aCookieThatIsNoneOfOurIdsIsNoSession(String id) {
        var value = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.get().uri("/sign-in").cookie(new Cookie("huiyin", value)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/account").cookie(new Cookie("huiyin", value)))
                .redirectedUrl()
                .startsWith("/sign-in?");
    }

    @Test
    void twoRequestsOfOnePersonThatLeaveAWordForTheNextPageBothSucceed() {
        leavesTwoWords(sessions);
    }

    @Test
    void aRequestThatComesToItsEndAfterTheSessionDoesFailsNobody() {
        endsBeforeItsRequest(sessions);
    }

    private static <S extends Session> void leavesTwoWords(SessionRepository<S> sessions) {
        var opened = sessions.createSession();
        sessions.save(opened);
        var one = Objects.requireNonNull(sessions.findById(opened.getId()));
        var other = Objects.requireNonNull(sessions.findById(opened.getId()));
        one.setAttribute("word", "first");
        other.setAttribute("word", "second");
        sessions.save(one);
        assertThatNoException().isThrownBy(() -> sessions.save(other));
        var kept = Objects.requireNonNull(sessions.findById(opened.getId()));
        assertThat(kept.<String>getAttribute("word")).isEqualTo("second");
    }

    private static <S extends Session> void endsBeforeItsRequest(SessionRepository<S> sessions) {
        var opened = sessions.createSession();
        sessions.save(opened);
        var held = Objects.requireNonNull(sessions.findById(opened.getId()));
        sessions.deleteById(opened.getId());
        held.setAttribute("word", "late");
        assertThatNoException().isThrownBy(() -> sessions.save(held));
        assertThat(sessions.findById(opened.getId())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..//evil.example",
                "/.//evil.example",
                "/c/../..//evil.example",
                "///evil.example",
                "/account//evil.example",
                "//evil.example",
                "/\\evil.example"
            })
    void afterSigningInNobodyIsLedRoundCorners(String to) {
        var answer = mvc.post()
                .uri("/sign-in")
                .with(Door.form())
                .param("login", site.the(Post.GATE).login())
                .param("password", Sites.PASSWORD)
                .param("to", to);
        assertThat(answer).hasStatus(302).redirectedUrl().isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatTheBrowserSaysComesFromAnotherSiteIsRefusedThoughItsTokenIsRight(String from) {
        var gate = site.the(Post.GATE);
        assertThat(mvc.post().uri("/messages/reading").with(Door.as(gate)).header("Sec-Fetch-Site", from))
                .hasStatus(403);
        assertThat(mvc.get().uri("/account").with(Door.as(gate)).header("Sec-Fetch-Site", from))
                .as("a link from elsewhere")
                .hasStatusOk();
        assertThat(mvc.post().uri("/messages/reading").with(Door.as(gate)).header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(302);
    }
}
