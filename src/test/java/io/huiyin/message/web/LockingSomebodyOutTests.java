package io.huiyin.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.message.Refresh;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever leaves, loses a post or gets another password is outside at once: pages, open lines, programs. */
@ApplicationTest
class LockingSomebodyOutTests {
    private final Accounts accounts;
    private final Appointments appointments;
    private final ApiTokens tokens;
    private final Refresh refresh;
    private final MovableClock clock;
    private final MockMvcTester mvc;
    private final Sites.Site site;

    @LocalServerPort
    private int port;

    LockingSomebodyOutTests(
            Accounts accounts,
            Appointments appointments,
            ApiTokens tokens,
            Refresh refresh,
            MockMvcTester mvc,
            JdbcClient jdbc,
            MovableClock clock) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.tokens = tokens;
        this.refresh = refresh;
        this.mvc = mvc;
        this.clock = clock;
        this.site = new Sites(jdbc, clock).open("k" + Long.toString(System.nanoTime(), 36));
    }

    /** The application has just been given another database, where it may not listen yet. */
    @BeforeEach
    void theApplicationListens() throws Exception {
        try (var page = open(Post.GATE)) {
            for (int tries = 0; tries < 100 && !page.events.contains("data:warm"); tries++) {
                refresh.announce(site.id(), "warm");
                Thread.sleep(100);
            }
        }
    }

    @Test
    void whoeverLeavesLosesPagesOpenLinesAndTokens() throws Exception {
        var token = token(Post.TECHNICIAN);
        try (var page = open(Post.TECHNICIAN);
                var another = open(Post.FRONT_DESK)) {
            assertThat(page.status("/account")).isEqualTo(200);
            assertThat(program(token)).isEqualTo(404);
            accounts.leave(site.the(Post.TECHNICIAN).id());
            thenItIsOver(page, token);
            assertThat(another.status("/account")).isEqualTo(200);
            assertThat(another.events).doesNotContain("event:out", "ended");

            accounts.comeBack(site.the(Post.TECHNICIAN).id());
            assertThat(page.status("/account")).as("the old session").isEqualTo(302);
            assertThat(program(token)).as("the old token").isEqualTo(401);
        }
    }

    @Test
    void whoeverLosesAPostComesInAgainByWhatIsLeft() throws Exception {
        var id = site.the(Post.PROPERTY_ASSISTANT).id();
        appointments.appoint(id, Post.FRONT_DESK, site.organisation());
        var lost = appointments.of(List.of(id)).stream()
                .filter(held -> held.post() == Post.FRONT_DESK)
                .findFirst()
                .orElseThrow();
        var token = token(Post.PROPERTY_ASSISTANT);
        try (var page = open(Post.PROPERTY_ASSISTANT)) {
            assertThat(mvc.post()
                            .uri("/staff/" + id + "/appointments/" + lost.id() + "/end")
                            .with(Door.as(site.the(Post.ADMINISTRATOR))))
                    .hasStatus(302);
            thenItIsOver(page, token);
        }
        try (var again = open(Post.PROPERTY_ASSISTANT)) {
            assertThat(again.status("/account")).isEqualTo(200);
        }
    }

    @Test
    void anotherPasswordEndsEverythingButTheSessionInWhichItWasChanged() throws Exception {
        var token = token(Post.QUALITY);
        try (var elsewhere = open(Post.QUALITY);
                var here = open(Post.QUALITY)) {
            accounts.changePassword(site.the(Post.QUALITY).id(), Sites.PASSWORD, here.session());
            thenItIsOver(elsewhere, token);
            assertThat(here.status("/account")).isEqualTo(200);
            assertThat(here.events).doesNotContain("event:out", "ended");
        }
    }

    private void thenItIsOver(ListeningBrowser page, String token) throws Exception {
        assertThat(page.event("out")).isEqualTo("now");
        assertThat(page.next()).isEqualTo("ended");
        assertThat(page.status("/account")).isEqualTo(302);
        assertThat(page.status("/messages/stream")).isEqualTo(302);
        assertThat(program(token)).isEqualTo(401);
    }

    private ListeningBrowser open(Post post) throws Exception {
        return new ListeningBrowser(port, site.the(post).login(), "/c/" + site.code() + "/changes");
    }

    private String token(Post post) {
        var holder = site.the(post).id();
        return tokens.create("呼叫中心", holder, holder, clock.instant().plus(Duration.ofDays(1)));
    }

    private int program(String token) {
        return mvc.get()
                .uri("/api/v1/nothing")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .getResponse()
                .getStatus();
    }
}
