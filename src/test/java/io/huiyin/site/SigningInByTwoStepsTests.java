package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.AccountEvent;
import io.huiyin.staff.AccountEvents;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.Authenticator;
import io.huiyin.staff.factor.FactorRules;
import io.huiyin.staff.factor.SecondFactors;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in by password and code, at the door and in one's account. */
@ApplicationTest
class SigningInByTwoStepsTests {
    private static final Pattern CODE = Pattern.compile("<code>([a-z0-9]{5}-[a-z0-9]{5})</code>");

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final SecondFactors factors;
    private final FactorRules rules;
    private final AccountEvents events;
    private final Accounts accounts;
    private final Sites.Site site;

    SigningInByTwoStepsTests(
            MockMvcTester mvc,
            JdbcClient jdbc,
            MovableClock clock,
            SecondFactors factors,
            FactorRules rules,
            AccountEvents events,
            Accounts accounts) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.factors = factors;
        this.rules = rules;
        this.events = events;
        this.accounts = accounts;
        site = new Sites(jdbc, clock).open("t" + Long.toString(System.nanoTime(), 36));
    }

    @BeforeEach
    void managersAreAsked() {
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from sign_in_pressure").update();
        rules.decide(Set.of(Post.SITE_HEAD, Post.FINANCE), null, "tests");
    }

    @Test
    void whoeverMustHaveASecondFactorIsLedToItAndGetsNowhereElse() {
        var answer = password(Post.SITE_HEAD, "/c/" + site.code() + "/desk");
        assertThat(answer)
                .hasStatus(302)
                .hasHeader(HttpHeaders.LOCATION, "/sign-in/second-factor/setup?to=%2Fc%2F" + site.code() + "%2Fdesk");
        var half = session(answer);
        for (var page : new String[] {"/", "/account", "/account/second-factor", "/c/" + site.code() + "/desk"}) {
            assertThat(mvc.get().uri(page).cookie(half))
                    .as(page)
                    .hasStatus(302)
                    .redirectedUrl()
                    .startsWith("/sign-in?");
        }
        assertThat(mvc.get().uri("/sign-in/second-factor").cookie(half))
                .redirectedUrl()
                .contains("/setup");

        var page = mvc.get().uri("/sign-in/second-factor/setup").cookie(half).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("<svg", "您的岗位要求两步验证").doesNotContain("style=");
        var telephone = Authenticator.of(body(page), clock);
        assertThat(answer("/sign-in/second-factor/setup", half, "fresh", "000000"))
                .hasStatus(422);
        var entered = answer("/sign-in/second-factor/setup", half, "fresh", telephone.code());
        assertThat(entered).hasStatusOk().bodyText().contains("10 个备用码", "已经保存好了");
        assertThat(mvc.get().uri("/account").cookie(session(entered))).hasStatusOk();
        assertThat(mvc.get().uri("/account").cookie(half))
                .as("the id has changed")
                .hasStatus(302);
        assertThat(kinds(Post.SITE_HEAD)).containsExactly(AccountEvent.Kind.SECOND_FACTOR_ON);
    }

    @Test
    void whoeverHasASecondFactorIsAskedForItsCode() {
        var telephone = setUp(Post.FINANCE);
        var half = half(Post.FINANCE);
        assertThat(mvc.get().uri("/account").cookie(half)).hasStatus(302);
        assertThat(mvc.get().uri("/sign-in/second-factor/setup").cookie(half))
                .as("no new one by the password alone")
                .hasStatus(302);
        assertThat(answer("/sign-in/second-factor/setup", half, "fresh", telephone.code()))
                .redirectedUrl()
                .isEqualTo("/sign-in?to=%2F");
        clock.advance(Duration.ofMinutes(1));
        assertThat(answer("/sign-in/second-factor", half, "code", "12345"))
                .hasStatus(422)
                .bodyText()
                .contains("验证码不对");
        var entered = answer("/sign-in/second-factor", half, "code", telephone.code());
        assertThat(entered).hasStatus(302).redirectedUrl().isEqualTo("/");
        assertThat(mvc.get().uri("/account").cookie(session(entered))).hasStatusOk();
        assertThat(answer("/sign-in/second-factor", half(Post.FINANCE), "code", telephone.code()))
                .as("the same code again")
                .hasStatus(422);
    }

    @Test
    void guessingCodesMustWait() {
        setUp(Post.GATE);
        var half = half(Post.GATE);
        for (int i = 0; i < 4; i++) {
            assertThat(answer("/sign-in/second-factor", half, "code", "00000" + i))
                    .hasStatus(422);
        }
        assertThat(answer("/sign-in/second-factor", half, "code", "000004"))
                .hasStatus(429)
                .hasHeader("Retry-After", "31")
                .bodyText()
                .contains("0 分 30 秒");
    }

    @Test
    void theRightPasswordIsForgottenAfterTenMinutesOrWhenThePasswordIsChanged() {
        var telephone = setUp(Post.QUALITY);
        var half = half(Post.QUALITY);
        clock.advance(Duration.ofMinutes(10));
        assertThat(answer("/sign-in/second-factor", half, "code", telephone.code()))
                .redirectedUrl()
                .startsWith("/sign-in?");
        var another = half(Post.QUALITY);
        accounts.changePassword(site.the(Post.QUALITY).id(), Sites.PASSWORD, null);
        assertThat(answer("/sign-in/second-factor", another, "code", telephone.code()))
                .redirectedUrl()
                .startsWith("/sign-in?");
    }

    @Test
    void aRecoveryCodeOpensTheDoorOnce() {
        var member = site.the(Post.TEAM_LEADER);
        var codes = factors.confirm(
                        member.id(),
                        new Authenticator(factors.offer(member.id()).key(), clock).code())
                .orElseThrow();
        assertThat(answer("/sign-in/second-factor", half(Post.TEAM_LEADER), "code", codes.getFirst()))
                .hasStatus(302);
        assertThat(answer("/sign-in/second-factor", half(Post.TEAM_LEADER), "code", codes.getFirst()))
                .hasStatus(422);
        assertThat(kinds(Post.TEAM_LEADER)).containsExactly(AccountEvent.Kind.RECOVERY_CODE_USED);
    }

    @Test
    void inTheAccountItIsTurnedOnAndOffWithPasswordAndCode() {
        var me = site.the(Post.ENVIRONMENT);
        var page =
                mvc.get().uri("/account/second-factor/setup").with(Door.as(me)).exchange();
        var telephone = Authenticator.of(body(page), clock);
        assertThat(mine(me, "/setup", "password", "wrong", "fresh", telephone.code()))
                .hasStatus(422)
                .bodyText()
                .contains("现在的密码不对");
        assertThat(mine(me, "/setup", "password", Sites.PASSWORD, "fresh", "000000"))
                .hasStatus(422)
                .bodyText()
                .contains("验证码不对");
        var shown = mine(me, "/setup", "password", Sites.PASSWORD, "fresh", telephone.code());
        assertThat(shown).hasStatusOk();
        assertThat(CODE.matcher(body(shown)).results()).hasSize(10);
        assertThat(mvc.get().uri("/account/second-factor").with(Door.as(me)))
                .bodyText()
                .contains("备用码还剩 10 个", "关闭身份验证器");

        clock.advance(Duration.ofMinutes(1));
        var renewed = mine(me, "/codes", "password", Sites.PASSWORD, "code", telephone.code());
        assertThat(CODE.matcher(body(renewed)).results()).hasSize(10);
        clock.advance(Duration.ofMinutes(1));
        assertThat(mine(me, "/removal", "password", "wrong", "code", telephone.code()))
                .hasStatus(422);
        assertThat(mine(me, "/removal", "password", Sites.PASSWORD, "code", "000000"))
                .hasStatus(422);
        assertThat(mine(me, "/removal", "password", Sites.PASSWORD, "code", telephone.code()))
                .hasStatus(302);
        assertThat(factors.of(me.id())).isEmpty();
        assertThat(kinds(Post.ENVIRONMENT))
                .containsExactly(
                        AccountEvent.Kind.SECOND_FACTOR_OFF,
                        AccountEvent.Kind.RECOVERY_CODES_RENEWED,
                        AccountEvent.Kind.SECOND_FACTOR_ON);
    }

    @Test
    void whoeverMustHaveOneCannotTurnItOffAndMovesItToAnotherTelephoneWithACodeOfTheOld() {
        var old = setUp(Post.FINANCE);
        var me = site.the(Post.FINANCE);
        clock.advance(Duration.ofMinutes(1));
        assertThat(mvc.get().uri("/account/second-factor").with(Door.as(me)))
                .bodyText()
                .contains("不能关闭")
                .doesNotContain("/removal");
        assertThat(mine(me, "/removal", "password", Sites.PASSWORD, "code", old.code()))
                .hasStatus(403);
        var page =
                mvc.get().uri("/account/second-factor/setup").with(Door.as(me)).exchange();
        var telephone = Authenticator.of(body(page), clock);
        assertThat(mine(me, "/setup", "password", Sites.PASSWORD, "fresh", telephone.code()))
                .hasStatus(422);
        assertThat(mine(me, "/setup", "password", Sites.PASSWORD, "fresh", telephone.code(), "code", old.code()))
                .hasStatusOk();
        clock.advance(Duration.ofMinutes(1));
        assertThat(factors.accept(me.id(), old.code())).isEmpty();
        assertThat(factors.accept(me.id(), telephone.code())).isPresent();
    }

    @Test
    void anAdministratorResetsItWithAReasonAndThePersonIsOutside() {
        setUp(Post.TECHNICIAN);
        var administrator = site.the(Post.ADMINISTRATOR);
        var id = site.the(Post.TECHNICIAN).id();
        var half = half(Post.TECHNICIAN);
        assertThat(mvc.get().uri("/staff/" + id).with(Door.as(administrator)))
                .bodyText()
                .contains("重置两步验证");
        assertThat(reset(administrator, id, " ")).hasStatus(422).bodyText().contains("请填写原因");
        assertThat(factors.of(id)).isPresent();
        assertThat(reset(site.the(Post.SITE_HEAD), id, "为什么")).hasStatus(404);
        assertThat(reset(administrator, id, "手机掉进水里，当面核实")).hasStatus(302);
        assertThat(factors.of(id)).isEmpty();
        assertThat(mvc.get().uri("/sign-in/second-factor").cookie(half))
                .redirectedUrl()
                .startsWith("/sign-in?");
        assertThat(mvc.get().uri("/staff/" + id).with(Door.as(administrator)))
                .bodyText()
                .contains("管理员重置两步验证", "手机掉进水里，当面核实", administrator.name());
        assertThat(reset(administrator, administrator.id(), "自己")).hasStatus(403);
    }

    @Test
    void whoeverComesUnderTheRuleIsSignedOut() {
        var entered = session(password(Post.CUSTOMER_SERVICE_SUPERVISOR, "/"));
        assertThat(mvc.get().uri("/account").cookie(entered)).hasStatusOk();
        rules.decide(Set.of(Post.CUSTOMER_SERVICE_SUPERVISOR), null, "tests");
        assertThat(mvc.get().uri("/account").cookie(entered)).hasStatus(302);
        assertThat(password(Post.CUSTOMER_SERVICE_SUPERVISOR, "/"))
                .redirectedUrl()
                .contains("/setup");

        var promoted = session(password(Post.PROPERTY_ASSISTANT, "/"));
        assertThat(mvc.post()
                        .uri("/staff/" + site.the(Post.PROPERTY_ASSISTANT).id() + "/appointments")
                        .with(Door.as(site.the(Post.ADMINISTRATOR)))
                        .param("organisation", Long.toString(site.organisation().id()))
                        .param("post", "CUSTOMER_SERVICE_SUPERVISOR"))
                .hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(promoted)).hasStatus(302);
    }

    @Test
    void onlyAnAdministratorAboveTheSitesSetsTheRule() {
        assertThat(mvc.get().uri("/second-factor-rule").with(Door.as(site.the(Post.ADMINISTRATOR))))
                .hasStatus(403);
        var above = new Sites(jdbc, clock).hire("root" + site.code(), "郭晓峰", Post.ADMINISTRATOR, site.company());
        assertThat(mvc.get().uri("/second-factor-rule").with(Door.as(above))).hasStatusOk();
        assertThat(mvc.post().uri("/second-factor-rule").with(Door.as(above)).param("posts", "GATE"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写原因");
        assertThat(mvc.post()
                        .uri("/second-factor-rule")
                        .with(Door.as(above))
                        .param("posts", "GATE")
                        .param("reason", "门岗"))
                .hasStatus(302);
        assertThat(rules.inForce().posts()).containsExactly(Post.GATE);
        assertThat(mvc.get().uri("/second-factor-rule").with(Door.as(above)))
                .bodyText()
                .contains("门岗", "郭晓峰");
        assertThat(mvc.get()
                        .uri("/second-factor-rule")
                        .cookie(new Cookie("huiyin-language", "en"))
                        .with(Door.as(above)))
                .bodyText()
                .contains("Two-step rule");
    }

    private Authenticator setUp(Post post) {
        var member = site.the(post);
        factors.remove(member.id());
        var telephone = new Authenticator(factors.offer(member.id()).key(), clock);
        assertThat(factors.confirm(member.id(), telephone.code())).isPresent();
        return telephone;
    }

    private Cookie half(Post post) {
        var answer = password(post, "/");
        assertThat(answer).hasStatus(302).redirectedUrl().startsWith("/sign-in/second-factor?");
        return session(answer);
    }

    private MvcTestResult password(Post post, String to) {
        return mvc.post()
                .uri("/sign-in")
                .with(Door.form())
                .param("login", site.the(post).login())
                .param("password", Sites.PASSWORD)
                .param("to", to)
                .exchange();
    }

    private MvcTestResult answer(String address, Cookie half, String field, String code) {
        return mvc.post()
                .uri(address)
                .with(Door.form())
                .cookie(half)
                .param(field, code)
                .exchange();
    }

    private MvcTestResult mine(StaffMember me, String address, String... fields) {
        var request = mvc.post().uri("/account/second-factor" + address).with(Door.as(me));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult reset(StaffMember by, long id, String reason) {
        return mvc.post()
                .uri("/staff/" + id + "/second-factor/reset")
                .with(Door.as(by))
                .param("reason", reason)
                .exchange();
    }

    private java.util.List<AccountEvent.Kind> kinds(Post post) {
        return events.of(site.the(post).id(), 10).stream()
                .map(AccountEvent::kind)
                .toList();
    }

    private static Cookie session(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("huiyin"));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
