package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.Appointment;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.factor.FactorRules;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in at the company's own provider by OpenID Connect, and the posts that its claims give. */
@ApplicationTest
class SigningInAtTheCompanysOwnDoorTests {
    private static final String SETTINGS = "the company's own sign-in";

    private final MockMvcTester mvc;
    private final ConfigurableEnvironment environment;
    private final StaffMembers staff;
    private final Appointments appointments;
    private final Accounts accounts;
    private final FactorRules rules;
    private final Sites.Site site;
    private final Sites sites;
    private final String tag = Long.toString(System.nanoTime(), 36);
    private final HttpClient browser = HttpClient.newHttpClient();
    private final StandInProvider provider;

    SigningInAtTheCompanysOwnDoorTests(
            MockMvcTester mvc,
            JdbcClient jdbc,
            MovableClock clock,
            ConfigurableEnvironment environment,
            StaffMembers staff,
            Appointments appointments,
            Accounts accounts,
            FactorRules rules)
            throws Exception {
        this.mvc = mvc;
        this.environment = environment;
        this.staff = staff;
        this.appointments = appointments;
        this.accounts = accounts;
        this.rules = rules;
        sites = new Sites(jdbc, clock);
        site = sites.open("d" + tag);
        provider = new StandInProvider();
    }

    @BeforeEach
    void theCompanyHasItsOwnSignIn() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        SETTINGS,
                        Map.of(
                                "huiyin.oidc.issuer",
                                provider.issuer(),
                                "huiyin.oidc.name",
                                "回音通行证",
                                "huiyin.oidc.client-id",
                                StandInProvider.CLIENT,
                                "huiyin.oidc.client-secret",
                                StandInProvider.SECRET,
                                "huiyin.oidc.posts-claim",
                                "realm.roles",
                                "huiyin.oidc.posts",
                                "desk=FRONT_DESK@%1$s, money=FINANCE@%1$s, hq=HEAD_OFFICE@group, lost=GATE@nowhere"
                                        .formatted(site.code()))));
    }

    @AfterEach
    void theProviderCloses() {
        environment.getPropertySources().remove(SETTINGS);
        provider.close();
    }

    @Test
    void withoutOneThereIsNeitherButtonNorWay() {
        environment.getPropertySources().remove(SETTINGS);
        assertThat(mvc.get().uri("/sign-in")).bodyText().doesNotContain("/sign-in/company");
        assertThat(mvc.get().uri("/sign-in/company")).hasStatus(404);
        assertThat(mvc.get().uri("/sign-in/company/return?code=x&state=y")).hasStatus(404);
    }

    @Test
    void somebodyNewGetsAnAccountAndThePostsOfHisClaims() throws Exception {
        assertThat(mvc.get().uri("/sign-in?to=/c/x")).bodyText().contains("回音通行证", "/sign-in/company?to=");
        provider.is(person("1", "New." + tag, "desk", "unknown"));
        var entered = comesIn("/c/" + site.code() + "/desk");
        assertThat(entered).hasStatus(302).redirectedUrl().isEqualTo("/c/" + site.code() + "/desk");
        assertThat(mvc.get().uri("/c/" + site.code() + "/desk").cookie(session(entered)))
                .hasStatusOk();
        var member = staff.byLogin("new." + tag).orElseThrow();
        assertThat(member.name()).isEqualTo("李新来");
        assertThat(posts(member.id())).containsExactly(Post.FRONT_DESK);
    }

    @Test
    void postsComeAndGoWithTheClaimsAndThoseGivenHereStay() throws Exception {
        provider.is(person("2", "moves." + tag, "desk", "money", "hq"));
        comesIn("/");
        var id = staff.byLogin("moves." + tag).orElseThrow().id();
        assertThat(posts(id)).containsExactlyInAnyOrder(Post.FRONT_DESK, Post.FINANCE, Post.HEAD_OFFICE);
        appointments.appoint(id, Post.QUALITY, site.organisation());
        provider.is(person("2", "moves." + tag, "money"));
        comesIn("/");
        assertThat(posts(id)).containsExactlyInAnyOrder(Post.FINANCE, Post.QUALITY);
        provider.is(person("2", "moves." + tag));
        assertThat(comesIn("/")).hasStatus(403).bodyText().contains("没有给您安排岗位");
        assertThat(posts(id)).containsExactly(Post.QUALITY);
    }

    @Test
    void aStrangerWithoutAPostIsRefusedInWordsAndLeavesNoAccount() throws Exception {
        provider.is(person("3", "stranger." + tag, "lost", "unknown"));
        assertThat(comesIn("/")).hasStatus(403).bodyText().contains("没有给您安排岗位", "/sign-in");
        assertThat(staff.byLogin("stranger." + tag)).isEmpty();
        provider.is(person("4", "not a login", "desk"));
        assertThat(comesIn("/")).hasStatus(403).bodyText().contains("用户名");
    }

    @Test
    void whoeverHasLeftStaysOutsideWhateverTheProviderSays() throws Exception {
        provider.is(person("5", "leaves." + tag, "desk"));
        comesIn("/");
        accounts.leave(staff.byLogin("leaves." + tag).orElseThrow().id());
        assertThat(comesIn("/")).hasStatus(403).bodyText().contains("已停用");
        provider.is(person("another", "leaves." + tag, "desk"));
        assertThat(comesIn("/")).hasStatus(403);
    }

    @Test
    void anAccountBelongsToTheOneWhoCameFirst() throws Exception {
        var clerk = site.the(Post.TECHNICIAN);
        provider.is(person("6", clerk.login(), "desk"));
        assertThat(comesIn("/")).hasStatus(302);
        assertThat(posts(clerk.id())).contains(Post.TECHNICIAN, Post.FRONT_DESK);
        provider.is(person("7", clerk.login(), "desk"));
        assertThat(comesIn("/")).hasStatus(403).bodyText().contains("另一个人");
    }

    @Test
    void theSecondFactorIsAskedUnlessTheProviderDidSo() throws Exception {
        rules.decide(Set.of(Post.FINANCE), null, "tests");
        provider.is(person("8", "careful." + tag, "money"));
        assertThat(comesIn("/")).redirectedUrl().startsWith("/sign-in/second-factor/setup");
        provider.twists(claims -> claims.claim("amr", List.of("pwd", "otp")));
        assertThat(comesIn("/")).redirectedUrl().isEqualTo("/");
        rules.decide(Set.of(), null, "tests");
    }

    @Test
    void whatIsForgedStaleOrMeantForOthersOpensNothing() throws Exception {
        provider.is(person("9", "forger." + tag, "desk"));
        provider.forges();
        thenNothingOpens();
        provider.is(person("9", "forger." + tag, "desk"));
        provider.twists(claims -> claims.audience("somebody-else"));
        thenNothingOpens();
        provider.twists(claims -> claims.issuer("https://elsewhere.example"));
        thenNothingOpens();
        provider.twists(claims -> claims.claim("nonce", "of another time"));
        thenNothingOpens();
        provider.twists(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        thenNothingOpens();
    }

    @Test
    void anAnswerThatWasNotAskedForOpensNothing() throws Exception {
        provider.is(person("10", "replays." + tag, "desk"));
        var gone = mvc.get().uri("/sign-in/company").exchange();
        var back = answered(gone);
        assertThat(mvc.get().uri(back)).as("without the session that asked").hasStatus(403);
        assertThat(mvc.get()
                        .uri(back.toString().replaceAll("state=[^&]*", "state=guessed"))
                        .cookie(session(gone)))
                .hasStatus(403);
        var again = mvc.get().uri("/sign-in/company").exchange();
        var answer = answered(again);
        assertThat(mvc.get().uri(answer).cookie(session(again))).hasStatus(302);
        assertThat(mvc.get().uri(answer).cookie(session(again))).as("twice").hasStatus(403);
        assertThat(mvc.get().uri("/sign-in/company/return?error=access_denied&state=x"))
                .hasStatus(403);
    }

    @Test
    void aProviderThatDoesNotAnswerIsToldAsSuch() {
        provider.close();
        assertThat(mvc.get().uri("/sign-in/company")).hasStatus(502).bodyText().contains("暂时联系不上");
    }

    private void thenNothingOpens() throws Exception {
        assertThat(comesIn("/")).hasStatus(403).bodyText().contains("没有成功");
        assertThat(staff.byLogin("forger." + tag)).isEmpty();
    }

    /** From the button to the provider and back. */
    private MvcTestResult comesIn(String to) throws Exception {
        var gone = mvc.get().uri("/sign-in/company?to={to}", to).exchange();
        assertThat(gone).hasStatus(302);
        return mvc.get().uri(answered(gone)).cookie(session(gone)).exchange();
    }

    private URI answered(MvcTestResult gone) throws Exception {
        var address = Objects.requireNonNull(gone.getResponse().getRedirectedUrl());
        assertThat(address).startsWith(provider.issuer()).contains("code_challenge_method=S256", "nonce=", "state=");
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private List<Post> posts(long staffId) {
        return appointments.of(List.of(staffId)).stream().map(Appointment::post).toList();
    }

    private static Map<String, Object> person(String subject, String login, String... roles) {
        return Map.of(
                "sub", subject, "preferred_username", login, "name", "李新来", "realm", Map.of("roles", List.of(roles)));
    }

    private static Cookie session(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("huiyin"));
    }
}
