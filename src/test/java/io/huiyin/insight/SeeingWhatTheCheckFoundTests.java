package io.huiyin.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Post;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of the nightly check, and the check on a program's demand. */
@ApplicationTest
class SeeingWhatTheCheckFoundTests {
    private final MockMvcTester mvc;
    private final MovableClock clock;
    private final ApiTokens tokens;
    private final CountedHouse house;

    SeeingWhatTheCheckFoundTests(MockMvcTester mvc, MovableClock clock, ApiTokens tokens, JdbcClient jdbc) {
        this.mvc = mvc;
        this.clock = clock;
        this.tokens = tokens;
        this.house = new CountedHouse(jdbc, clock);
    }

    @Test
    void beforeTheFirstNightThePageSaysSo() {
        assertThat(get(Post.SITE_HEAD))
                .hasStatusOk()
                .bodyText()
                .contains("今晚 2:30 会检查", "一切正常")
                .doesNotContain("现在检查");
    }

    @Test
    void whatIsFoundIsListedWithItsMatterInWords() {
        house.running("REP-07", Duration.ofHours(60), Duration.ofHours(48));
        assertThat(post("/checks", Post.QUALITY)).hasStatus(302);
        assertThat(get(Post.QUALITY))
                .bodyText()
                .contains("时限 REP-07 已过十多分钟，却没有记为超时", house.url("/repairs/BX20261121-0001"), "逐条核对");
        assertThat(mvc.get()
                        .uri(house.url("/badges"))
                        .with(Door.as(house.site.the(Post.QUALITY)))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("badge-insight-menu-checks");
    }

    @Test
    void thoseWhoNeedNotLookMayNot() {
        assertThat(get(Post.FRONT_DESK)).hasStatus(403);
        assertThat(post("/checks", Post.SITE_HEAD)).hasStatus(403);
    }

    @Test
    void aProgramHasItCheckedAndReadsLines() {
        house.running("REP-07", Duration.ofHours(60), Duration.ofHours(48));
        assertThat(program(Post.ADMINISTRATOR, MediaType.TEXT_PLAIN))
                .hasStatusOk()
                .bodyText()
                .contains("BX20261121-0001  matter.LATE_WITHOUT_BREACH  ");
        assertThat(program(Post.ADMINISTRATOR, MediaType.APPLICATION_JSON))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.findings[*].rule")
                .asArray()
                .contains("matter.LATE_WITHOUT_BREACH");
        assertThat(program(Post.FRONT_DESK, MediaType.TEXT_PLAIN)).hasStatus(403);
    }

    private MvcTestResult get(Post post) {
        return mvc.get()
                .uri(house.url("/checks"))
                .with(Door.as(house.site.the(post)))
                .exchange();
    }

    private MvcTestResult post(String path, Post post) {
        return mvc.post()
                .uri(house.url(path))
                .with(Door.as(house.site.the(post)))
                .exchange();
    }

    private MvcTestResult program(Post post, MediaType type) {
        var member = house.site.the(post).id();
        var secret = tokens.create("check", member, member, clock.instant().plus(Duration.ofDays(1)));
        return mvc.post()
                .uri("/api/v1/communities/{site}/checks", house.site.code())
                .header("Authorization", "Bearer " + secret)
                .header("Idempotency-Key", "00000000-0000-4000-8000-000000000001")
                .accept(type)
                .exchange();
    }
}
