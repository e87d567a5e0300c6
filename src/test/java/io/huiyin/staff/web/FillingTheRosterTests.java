package io.huiyin.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The duty roster's page. */
@ApplicationTest
class FillingTheRosterTests {
    private final MockMvcTester mvc;
    private final DutyRoster roster;
    private final Sites.Site site;

    FillingTheRosterTests(MockMvcTester mvc, DutyRoster roster, JdbcClient jdbc, MovableClock clock) {
        this.mvc = mvc;
        this.roster = roster;
        site = new Sites(jdbc, clock).open("f" + Long.toString(System.nanoTime(), 36));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,此刻值班,这一周还没有排班", "en,On duty now,No shifts in this week yet"})
    void anEmptyRosterSaysSo(String language, String now, String empty) {
        assertThat(mvc.get()
                        .uri("/c/{site}/duty", site.code())
                        .cookie(new Cookie("huiyin-language", language))
                        .with(Door.as(site.the(Post.FRONT_DESK))))
                .hasStatusOk()
                .bodyText()
                .contains(now, empty)
                .doesNotContain("name=\"who\"");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,到 17:00", "en,until 17:00"})
    void aShiftShowsNowAndInItsWeek(String language, String until) {
        assertThat(add(Post.GATE, "2026-11-21", "08:00", "17:00", "2")).hasStatus(302);
        assertThat(roster.onDuty(site.id(), Instant.parse("2026-11-22T08:00:00Z")))
                .containsKey(Post.GATE);
        assertThat(mvc.get()
                        .uri("/c/{site}/duty", site.code())
                        .cookie(new Cookie("huiyin-language", language))
                        .with(Door.as(site.the(Post.SITE_HEAD))))
                .bodyText()
                .contains(until, "08:00–17:00", "孙大勇");
    }

    @Test
    void aNightShiftEndsTheNextMorning() {
        assertThat(add(Post.TEAM_LEADER, "2026-11-23", "20:00", "08:00", "1")).hasStatus(302);
        var shift = roster.shifts(
                        site.id(), Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-25T00:00:00Z"))
                .getFirst();
        assertThat(shift.startsAt()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(shift.endsAt()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(mvc.post()
                        .uri("/c/{site}/duty/{id}/removal", site.code(), shift.id())
                        .param("week", "2026-11-23")
                        .with(Door.as(site.the(Post.SITE_HEAD))))
                .hasStatus(302);
        assertThat(roster.onDuty(site.id(), shift.startsAt())).isEmpty();
    }

    @Test
    void allDaysAreSavedOrNone() {
        assertThat(add(Post.FINANCE, "2026-12-03", "08:00", "17:00", "1")).hasStatus(302);
        assertThat(add(Post.FINANCE, "2026-12-01", "08:00", "17:00", "5"))
                .hasStatus(422)
                .bodyText()
                .contains("没有保存");
        assertThat(roster.onDuty(site.id(), Instant.parse("2026-12-01T04:00:00Z")))
                .isEmpty();
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertThat(add(Post.FINANCE, "", "08:00", "17:00", "1")).hasStatus(422);
        assertThat(add(Post.FINANCE, "2026-12-01", "08:00", "17:00", "99")).hasStatus(422);
        assertThat(add(Post.FINANCE, "2026-12-01", "08:00", "abc", "1")).hasStatus(422);
        assertThat(send(site.the(Post.GATE).id() + ":FINANCE", "2026-12-01", "08:00", "17:00", "1", Post.SITE_HEAD))
                .hasStatus(422);
        assertThat(send("nonsense", "2026-12-01", "08:00", "17:00", "1", Post.SITE_HEAD))
                .hasStatus(422);
    }

    @Test
    void aClerkDoesNotFillTheRoster() {
        assertThat(send(site.the(Post.GATE).id() + ":GATE", "2026-12-01", "08:00", "17:00", "1", Post.FRONT_DESK))
                .hasStatus(403);
    }

    private MvcTestResult add(Post post, String day, String from, String to, String days) {
        return send(site.the(post).id() + ":" + post, day, from, to, days, Post.SITE_HEAD);
    }

    private MvcTestResult send(String who, String day, String from, String to, String days, Post editor) {
        return mvc.post()
                .uri("/c/{site}/duty", site.code())
                .with(Door.as(site.the(editor)))
                .param("who", who)
                .param("day", day)
                .param("from", from)
                .param("to", to)
                .param("days", days)
                .exchange();
    }
}
