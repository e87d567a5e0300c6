package io.huiyin.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Sites;
import io.huiyin.desk.DeskHouse;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A monitoring server reads numbers about the house, and nothing about anybody in it. */
@ApplicationTest
class ReadingTheMetersTests {
    private static final String ADDRESS = "/actuator/prometheus";
    private final MockMvcTester mvc;
    private final DeskHouse house;
    private final ApiTokens tokens;

    ReadingTheMetersTests(MockMvcTester mvc, ApplicationContext beans, ApiTokens tokens) {
        this.mvc = mvc;
        this.tokens = tokens;
        house = new DeskHouse(beans);
    }

    @Test
    void peopleAndProgramsOfTheHouseAreKeptOut() {
        assertThat(mvc.get().uri(ADDRESS)).hasStatus(401);
        for (var post : Post.values()) {
            assertThat(mvc.get().uri(ADDRESS).with(Door.as(house.site.the(post))))
                    .hasStatus(403);
        }
        var admin = house.site.the(Post.ADMINISTRATOR);
        var secret = tokens.create(
                "metrics", admin.id(), admin.id(), house.clock.instant().plus(Duration.ofDays(1)));
        assertThat(asked(secret)).hasStatus(401);
        assertThat(asked("")).hasStatus(401);
        assertThat(asked(ApplicationTest.METRICS_TOKEN + "x")).hasStatus(401);
    }

    @Test
    void noOtherMeterOrSettingIsShown() {
        for (var closed : new String[] {"metrics", "env", "beans", "sbom", "loggers", "heapdump", "mappings", "info"}) {
            assertThat(mvc.get()
                            .uri("/actuator/" + closed)
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + ApplicationTest.METRICS_TOKEN))
                    .as(closed)
                    .matches(answer -> answer.getResponse().getStatus() >= 300);
        }
    }

    @Test
    void itCountsWhatRunsWhatIsLateAndWhoWasRefused() throws Exception {
        house.leakAt(house.home, "厨房水龙头漏水");
        house.clock.advance(Duration.ofDays(3));
        mvc.post()
                .uri("/sign-in")
                .param("login", "nobody")
                .param("password", "x")
                .with(Door.form())
                .exchange();
        assertThat(meters())
                .containsPattern("huiyin_clocks_open [1-9]")
                .containsPattern("huiyin_clocks_overdue\\{clause=\"REP-02\"} [0-9]")
                .containsPattern("huiyin_sweep_lag [1-9]")
                .containsPattern("huiyin_sign_ins_total\\{result=\"refused\"} [1-9]")
                .contains("huiyin_mail_waiting", "huiyin_jobs_failed", "jvm_memory_used_bytes");
    }

    /** Addresses are told as their patterns, so that no number of an order, no link of a household and no search stands there. */
    @Test
    void itTellsNothingAboutAnybody() throws Exception {
        var order = house.leakAt(house.home, "主卧灯不亮");
        house.get(Post.FRONT_DESK, "/repairs/" + order.number());
        house.get(Post.FRONT_DESK, "/search?q=" + DeskHouse.PHONE);
        mvc.get().uri("/h/a-token-that-nobody-may-see").exchange();
        mvc.get().uri("/nowhere/138-is-typed-here").exchange();
        var told = meters();
        assertThat(told)
                .doesNotContain(
                        DeskHouse.PHONE,
                        order.number(),
                        house.owner.name(),
                        house.site.code(),
                        "a-token-that-nobody",
                        "138-is-typed",
                        Sites.PASSWORD,
                        ApplicationTest.METRICS_TOKEN);
        assertThat(Pattern.compile("\\p{IsHan}").matcher(told).find()).isFalse();
    }

    private String meters() throws Exception {
        var answer = asked(ApplicationTest.METRICS_TOKEN);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult asked(String token) {
        return mvc.get()
                .uri(ADDRESS)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
