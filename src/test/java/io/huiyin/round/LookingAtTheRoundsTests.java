package io.huiyin.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.rulebook.Figures;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class LookingAtTheRoundsTests {
    private static final AtomicInteger OPENED = new AtomicInteger();
    private final MockMvcTester mvc;
    private final MovableClock clock;
    private final Occurrences occurrences;
    private final Figures figures;
    private final Site site;

    LookingAtTheRoundsTests(
            MockMvcTester mvc, MovableClock clock, Occurrences occurrences, Figures figures, JdbcClient jdbc) {
        this.mvc = mvc;
        this.clock = clock;
        this.occurrences = occurrences;
        this.figures = figures;
        clock.reset();
        site = new Sites(jdbc, clock).open("rounds" + OPENED.incrementAndGet());
    }

    private MvcTestResult get(String query, Post post) {
        return mvc.get()
                .uri("/c/" + site.code() + "/rounds" + query)
                .with(Door.as(site.the(post)))
                .exchange();
    }

    private void owed() {
        var figure = figures.inForce("REP-25", site.id(), clock.instant()).orElseThrow();
        var share = new Shares(figure.figure(), site.community().zone()).at(clock.instant());
        occurrences.owe(site.id(), figure, share, new RoundSource.Owed("a", "陈嘉怡", null), false);
        occurrences.owe(site.id(), figure, share, new RoundSource.Owed("b", "周敏", null), false);
        var by = Actor.of(site.viewer(Post.PROPERTY_ASSISTANT));
        occurrences.done(site.id(), "REP-25", "a", LocalDate.of(2026, 11, 21), by, clock.instant());
    }

    @Test
    void withoutAnyThePageSaysHowTheyCome() {
        assertThat(get("", Post.SITE_HEAD)).hasStatusOk().bodyText().contains("还没有要反复做的事");
    }

    @Test
    void eachStandsWithItsStateAndTheFilterIsInTheAddress() {
        owed();
        assertThat(get("", Post.SITE_HEAD)).hasStatusOk().bodyText().contains("每日查验昨日维修", "陈嘉怡", "周敏", "按时率", "100%");
        assertThat(get("?state=OPEN&clause=rep-25", Post.SITE_HEAD))
                .bodyText()
                .contains("周敏")
                .doesNotContain("陈嘉怡</td>");
        assertThat(get("?state=MISSED&days=7", Post.SITE_HEAD)).bodyText().contains("没有符合的记录");
    }

    @Test
    void othersMayNotRead() {
        assertThat(get("", Post.GATE)).hasStatus(403);
        assertThat(get("", Post.TECHNICIAN)).hasStatus(403);
    }
}
