package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.Post;
import io.huiyin.staff.factor.Authenticator;
import io.huiyin.staff.factor.FactorRules;
import io.huiyin.staff.factor.SecondFactors;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A session is one's own from its first moment, and ends by itself. */
@ApplicationTest
class HoldingASessionTests {
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final SecondFactors factors;
    private final FactorRules rules;
    private final Sites.Site site;

    HoldingASessionTests(
            MockMvcTester mvc, JdbcClient jdbc, MovableClock clock, SecondFactors factors, FactorRules rules) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.factors = factors;
        this.rules = rules;
        site = new Sites(jdbc, clock).open("z" + Long.toString(System.nanoTime(), 36));
    }

    @BeforeEach
    void theHouseIsQuiet() {
        clock.reset();
        for (var table : List.of("spring_session", "sign_in_attempt", "sign_in_pressure")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void anIdThatSomebodyMadeUpIsNotTaken() {
        var planted = new Cookie(
                "huiyin",
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)));
        var given = cookie(signIn(Post.GATE, planted));
        assertThat(given.getValue()).isNotEqualTo(planted.getValue());
        assertThat(mvc.get().uri("/account").cookie(planted)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(given)).hasStatusOk();
    }

    @Test
    void theIdChangesAtEachStepSoThatAPlantedOneOpensNothing() {
        var member = site.the(Post.FINANCE);
        var telephone = new Authenticator(factors.offer(member.id()).key(), clock);
        factors.confirm(member.id(), telephone.code());
        clock.advance(Duration.ofMinutes(1));
        var attackers = cookie(signIn(Post.FINANCE, null));
        var victims = cookie(signIn(Post.FINANCE, attackers));
        assertThat(victims.getValue()).isNotEqualTo(attackers.getValue());
        var inside = cookie(mvc.post()
                .uri("/sign-in/second-factor")
                .with(Door.form())
                .cookie(victims)
                .param("code", telephone.code())
                .exchange());
        assertThat(inside.getValue()).isNotIn(victims.getValue(), attackers.getValue());
        for (var old : new Cookie[] {attackers, victims}) {
            assertThat(mvc.get().uri("/account").cookie(old)).hasStatus(302);
        }
        assertThat(mvc.get().uri("/account").cookie(inside)).hasStatusOk();
    }

    @Test
    void itEndsAfterAWeekHoweverBusy() {
        var cookie = cookie(signIn(Post.FRONT_DESK, null));
        assertThat(idleSeconds()).isEqualTo(12 * 3600);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatusOk();
        clock.advance(Duration.ofSeconds(1));
        assertThat(mvc.get().uri("/account").cookie(cookie)).hasStatus(302);
        clock.advance(Duration.ofDays(-1));
        assertThat(mvc.get().uri("/account").cookie(cookie)).as("it is gone").hasStatus(302);
    }

    @Test
    void whoMustHaveASecondFactorComesInAgainTwiceADay() {
        var member = site.the(Post.SITE_HEAD);
        var telephone = new Authenticator(factors.offer(member.id()).key(), clock);
        factors.confirm(member.id(), telephone.code());
        rules.decide(Set.of(Post.SITE_HEAD), null, "tests");
        clock.advance(Duration.ofMinutes(1));
        var half = cookie(signIn(Post.SITE_HEAD, null));
        assertThat(idleSeconds()).as("half way").isEqualTo(30 * 60);
        var inside = cookie(mvc.post()
                .uri("/sign-in/second-factor")
                .with(Door.form())
                .cookie(half)
                .param("code", telephone.code())
                .exchange());
        assertThat(idleSeconds()).isEqualTo(2 * 3600);
        clock.advance(Duration.ofHours(12));
        assertThat(mvc.get().uri("/account").cookie(inside)).hasStatus(302);
        rules.decide(Set.of(), null, "tests");
    }

    private int idleSeconds() {
        return jdbc.sql("select max_inactive_interval from spring_session")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult signIn(Post post, @Nullable Cookie planted) {
        var request = mvc.post()
                .uri("/sign-in")
                .with(Door.form())
                .param("login", site.the(post).login())
                .param("password", Sites.PASSWORD);
        return (planted == null ? request : request.cookie(planted)).exchange();
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("huiyin"));
    }
}
