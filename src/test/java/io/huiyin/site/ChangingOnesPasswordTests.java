package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.Post;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changing one's own password. */
@ApplicationTest
class ChangingOnesPasswordTests {
    private static final String FRESH = "a fresh and long one";

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final Sites.Site site;

    ChangingOnesPasswordTests(MockMvcTester mvc, Accounts accounts, JdbcClient jdbc, MovableClock clock) {
        this.mvc = mvc;
        this.accounts = accounts;
        site = new Sites(jdbc, clock).open("c" + Long.toString(System.nanoTime(), 36));
    }

    @Test
    void theOtherSessionsEndAndThisOneStays() {
        var here = session(Post.FRONT_DESK);
        var elsewhere = session(Post.FRONT_DESK);
        assertThat(change(here, Sites.PASSWORD, FRESH, FRESH)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(here)).hasStatusOk();
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasStatus(302);
        assertThat(accounts.verify(site.the(Post.FRONT_DESK).login(), FRESH)).isPresent();
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        var here = session(Post.GATE);
        assertThat(change(here, "not mine", "short", "other"))
                .hasStatus(422)
                .bodyText()
                .contains("现在的密码不对", "密码至少 10 个字符", "两次输入的新密码不一样");
        assertThat(accounts.verify(site.the(Post.GATE).login(), Sites.PASSWORD)).isPresent();
    }

    @Test
    void aCommonPasswordOrTheCompanysNameIsRefused() {
        var here = session(Post.QUALITY);
        assertThat(change(here, Sites.PASSWORD, "woaini1314520", "woaini1314520"))
                .hasStatus(422)
                .bodyText()
                .contains("太容易被猜到");
        var company = "回音物业集团的密码很长";
        assertThat(change(here, Sites.PASSWORD, company, company))
                .hasStatus(422)
                .bodyText()
                .contains("公司、项目的名称");
    }

    @Test
    void guessingThePresentPasswordMustWaitToo() {
        var here = session(Post.TEAM_LEADER);
        for (int i = 0; i < 5; i++) {
            assertThat(change(here, "guess" + i, FRESH, FRESH))
                    .hasStatus(422)
                    .bodyText()
                    .contains("现在的密码不对");
        }
        assertThat(change(here, Sites.PASSWORD, FRESH, FRESH))
                .hasStatus(422)
                .bodyText()
                .contains("连续输错次数过多");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,修改密码,前台客服", "en,Change password,Front desk"})
    void thePageSpeaksBothLanguages(String language, String title, String post) {
        assertThat(mvc.get()
                        .uri("/account")
                        .cookie(new Cookie("huiyin-language", language))
                        .with(Door.as(site.the(Post.FRONT_DESK))))
                .hasStatusOk()
                .bodyText()
                .contains(title, post);
    }

    private MvcTestResult change(Cookie session, String old, String fresh, String again) {
        return mvc.post()
                .uri("/account/password")
                .cookie(session)
                .with(Door.form())
                .param("old", old)
                .param("fresh", fresh)
                .param("again", again)
                .exchange();
    }

    private Cookie session(Post post) {
        var signedIn = mvc.post()
                .uri("/sign-in")
                .with(Door.form())
                .param("login", site.the(post).login())
                .param("password", Sites.PASSWORD)
                .exchange();
        return Objects.requireNonNull(signedIn.getResponse().getCookie("huiyin"));
    }
}
