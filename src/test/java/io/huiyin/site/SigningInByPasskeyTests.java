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
import io.huiyin.staff.passkey.Device;
import io.huiyin.staff.passkey.PasskeyChallenges;
import io.huiyin.staff.passkey.PasskeyChallenges.Purpose;
import io.huiyin.staff.passkey.Passkeys;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Passkeys as second factor and alone: made, asked, refused, taken away. */
@ApplicationTest
class SigningInByPasskeyTests {
    private static final String MINE = "/account/second-factor/passkeys";
    private static final String STEP = "/sign-in/second-factor";

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final AccountEvents events;
    private final Accounts accounts;
    private final FactorRules rules;
    private final Sites.Site site;

    SigningInByPasskeyTests(
            MockMvcTester mvc,
            JdbcClient jdbc,
            MovableClock clock,
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyChallenges challenges,
            AccountEvents events,
            Accounts accounts,
            FactorRules rules) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.factors = factors;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.events = events;
        this.accounts = accounts;
        this.rules = rules;
        site = new Sites(jdbc, clock).open("p" + Long.toString(System.nanoTime(), 36));
    }

    @BeforeEach
    void nothingIsHeldUp() {
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from sign_in_pressure").update();
        rules.decide(Set.of(Post.SITE_HEAD), null, "tests");
    }

    @Test
    void aPasskeyIsMadeInTheAccountAndOpensTheDoorAfterThePassword() {
        var me = site.the(Post.ENVIRONMENT);
        var device = new Device();
        assertThat(mine(me, MINE + "/new", "password", "wrong"))
                .hasStatus(422)
                .bodyText()
                .contains("现在的密码不对")
                .doesNotContain("data-options");
        var page = mine(me, MINE + "/new", "password", Sites.PASSWORD);
        assertThat(page).hasStatusOk().bodyText().contains("在这台设备上创建");
        var shown = mine(me, MINE, "name", " 办公室电脑 ", "passkey", device.makes(Device.asked(body(page))));
        assertThat(shown).hasStatusOk().bodyText().contains("10 个备用码");
        assertThat(mvc.get().uri("/account/second-factor").with(Door.as(me)))
                .bodyText()
                .contains("办公室电脑", "还没有用过", "备用码还剩 10 个");

        var half = half(Post.ENVIRONMENT);
        assertThat(mvc.get().uri("/account").cookie(half)).hasStatus(302);
        var entered = step(half, device.signs(question(half)));
        assertThat(entered).hasStatus(302).redirectedUrl().isEqualTo("/");
        assertThat(mvc.get().uri("/account/second-factor").cookie(session(entered)))
                .hasStatusOk()
                .bodyText()
                .contains("最近使用");
        assertThat(kinds(Post.ENVIRONMENT)).containsExactly(AccountEvent.Kind.PASSKEY_ADDED);
        assertThat(jdbc.sql("select verifies and not portable and sign_count = 1 from passkey where staff_id = ?")
                        .param(me.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoeverMustHaveASecondFactorMakesAPasskeyAtTheDoorAndThatIsEnough() {
        var device = new Device();
        var half = session(password(Post.SITE_HEAD));
        var setup = mvc.get().uri(STEP + "/setup").cookie(half).exchange();
        var made = device.makes(Device.asked(body(setup)));
        var entered = post(STEP + "/setup", half, "passkey", made);
        assertThat(entered).hasStatusOk().bodyText().contains("10 个备用码");
        assertThat(mvc.get().uri("/account").cookie(session(entered))).hasStatusOk();
        rules.decide(Set.of(Post.SITE_HEAD, Post.GATE), null, "nobody with a passkey is signed out");
        assertThat(mvc.get().uri("/account").cookie(session(entered))).hasStatusOk();
        assertThat(password(Post.SITE_HEAD)).redirectedUrl().startsWith(STEP + "?");

        var another = half(Post.SITE_HEAD);
        assertThat(mvc.get().uri(STEP + "/setup").cookie(another))
                .as("no new one by the password alone")
                .redirectedUrl()
                .startsWith(STEP + "?");
        var own = challenges.fresh(Purpose.REGISTER, site.the(Post.SITE_HEAD).id());
        assertThat(post(STEP + "/setup", another, "passkey", new Device().makes(asked(own))))
                .redirectedUrl()
                .startsWith("/sign-in?");
        assertThat(passkeys.of(site.the(Post.SITE_HEAD).id())).hasSize(1);
    }

    @Test
    void anAnswerFromAnotherPageOrToAnotherQuestionOpensNothing() {
        var device = made(Post.FINANCE);
        var stranger = made(Post.QUALITY);
        var me = site.the(Post.FINANCE).id();
        var other = site.the(Post.QUALITY).id();
        var half = half(Post.FINANCE);
        var wrong = List.of(
                device.at("https://huiyin.evil", "localhost").signs(question(half)),
                device.at("http://localhost:81", "localhost").signs(question(half)),
                device.at("http://localhost", "evil").signs(question(half)),
                device.at("http://localhost", "localhost").signsChallenge("AAAA"),
                device.signsChallenge(challenges.fresh(Purpose.OWN_PROOF, me)),
                device.signsChallenge(challenges.fresh(Purpose.SIGN_IN, 0)),
                device.signsChallenge(challenges.fresh(Purpose.SECOND_STEP, other)),
                stranger.signs(question(half)),
                new Device().signs(question(half)),
                device.signs(question(half)).replaceFirst("(\"signature\":\".{20})...", "$1AAA"),
                device.sayingItIs(new byte[32]).signs(question(half)));
        for (var answer : wrong) {
            jdbc.sql("delete from sign_in_attempt").update();
            assertThat(step(half, answer)).as(answer).hasStatus(422);
        }
        assertThat(mvc.get().uri("/account").cookie(half)).hasStatus(302);
        assertThat(step(half, made(Post.FINANCE).signs(question(half)))).hasStatus(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "x",
                "{\"id\":1}",
                "{\"rawId\":\"AA\",\"response\":{}}",
                "\"a\"",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"AA\"}}"
            })
    void whatIsNoAnswerIsToldSo(String answer) {
        made(Post.TEAM_LEADER);
        var me = site.the(Post.TEAM_LEADER);
        assertThat(step(half(Post.TEAM_LEADER), answer)).hasStatus(422);
        assertThat(post("/sign-in/passkey", null, "passkey", answer)).hasStatus(422);
        assertThat(mine(me, MINE, "passkey", answer)).hasStatus(422);
        assertThat(mine(me, MINE, "passkey", answer + " ".repeat(30_000))).hasStatus(422);
    }

    @Test
    void anAnswerWorksOnceAndForTenMinutes() {
        var device = made(Post.FRONT_DESK);
        var half = half(Post.FRONT_DESK);
        var answer = device.counted(40).signs(question(half));
        assertThat(step(half, answer)).hasStatus(302);
        assertThat(step(half(Post.FRONT_DESK), answer))
                .hasStatus(422)
                .bodyText()
                .contains("已经用过一次");

        var me = site.the(Post.FRONT_DESK);
        var page = mvc.get().uri(MINE + "/new").with(Door.as(me)).exchange();
        var late = device.signs(Device.asked(body(page)));
        clock.advance(Duration.ofMinutes(10));
        assertThat(mine(me, MINE + "/new", "password", Sites.PASSWORD, "passkey", late))
                .hasStatus(422)
                .bodyText()
                .contains("等得太久");
    }

    @Test
    void ofManyWhoBringTheSameAnswerAtOnceOneGetsIn() throws Exception {
        var device = made(Post.PROPERTY_ASSISTANT).counted(-1);
        var halves = IntStream.range(0, 6)
                .mapToObj(i -> half(Post.PROPERTY_ASSISTANT))
                .toList();
        jdbc.sql("delete from sign_in_attempt").update();
        var answer = device.signs(question(halves.getFirst()));
        try (var hands = Executors.newFixedThreadPool(6)) {
            var tries = halves.stream()
                    .map(half -> (Callable<Integer>)
                            () -> step(half, answer).getResponse().getStatus())
                    .toList();
            var came = hands.invokeAll(tries).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(came).containsOnlyOnce(302);
        }
    }

    @Test
    void aCounterThatGoesBackIsRefusedAndNoted() {
        var device = made(Post.ENGINEERING_SUPERVISOR).counted(40);
        var half = half(Post.ENGINEERING_SUPERVISOR);
        assertThat(step(half, device.signs(question(half)))).hasStatus(302);
        var another = half(Post.ENGINEERING_SUPERVISOR);
        assertThat(step(another, device.counted(7).signs(question(another))))
                .hasStatus(422)
                .bodyText()
                .contains("可能被复制过");
        assertThat(kinds(Post.ENGINEERING_SUPERVISOR)).startsWith(AccountEvent.Kind.PASSKEY_COPIED);
        assertThat(step(another, device.counted(41).signs(question(another)))).hasStatus(302);
    }

    @Test
    void aPasskeyAloneSignsInWhereItsDeviceMakesSureWhoHoldsIt() {
        var device = made(Post.CUSTOMER_SERVICE_MANAGER);
        rules.decide(Set.of(Post.CUSTOMER_SERVICE_MANAGER), null, "both at once");
        var entered = post("/sign-in/passkey", null, "passkey", device.signs(door()), "to", "/account");
        assertThat(entered).hasStatus(302).redirectedUrl().isEqualTo("/account");
        assertThat(mvc.get().uri("/account").cookie(session(entered))).hasStatusOk();
        var once = device.signs(door());
        assertThat(post("/sign-in/passkey", null, "passkey", once, "to", "https://evil.example"))
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(post("/sign-in/passkey", null, "passkey", once)).hasStatus(422);
        assertThat(post("/sign-in/passkey", null, "passkey", new Device().signs(door())))
                .hasStatus(422)
                .bodyText()
                .contains("没有登记");
        var careless = device.withoutAsking().signs(door());
        assertThat(post("/sign-in/passkey", null, "passkey", careless))
                .hasStatus(422)
                .bodyText()
                .contains("没有确认是谁在用");
        var half = half(Post.CUSTOMER_SERVICE_MANAGER);
        assertThat(step(half, device.signs(question(half))))
                .as("after the password, holding it is enough")
                .hasStatus(302);
    }

    @Test
    void whoeverIsLockedOutComesInByNoPasskey() {
        var device = made(Post.GATE);
        var half = half(Post.GATE);
        var answer = device.signs(question(half));
        var entered = post("/sign-in/passkey", null, "passkey", device.signs(door()));
        assertThat(mvc.get().uri("/account").cookie(session(entered))).hasStatusOk();
        accounts.leave(site.the(Post.GATE).id());
        assertThat(mvc.get().uri("/account").cookie(session(entered))).hasStatus(302);
        assertThat(step(half, answer)).redirectedUrl().startsWith("/sign-in?");
        assertThat(post("/sign-in/passkey", null, "passkey", device.signs(door())))
                .hasStatus(422);
    }

    @Test
    void removingOneAsksWhoItIsAndTheLastOneStaysWhereThePostAsks() {
        var me = site.the(Post.SITE_HEAD);
        factors.remove(me.id());
        var device = made(Post.SITE_HEAD);
        var own = MINE + "/" + passkeys.of(me.id()).getFirst().id();
        assertThat(mvc.get().uri(own).with(Door.as(me)))
                .hasStatusOk()
                .bodyText()
                .contains("这是最后一个");
        assertThat(mine(me, own + "/removal", "password", Sites.PASSWORD)).hasStatus(403);
        assertThat(mvc.get().uri(own).with(Door.as(site.the(Post.QUALITY)))).hasStatus(404);
        assertThat(mine(site.the(Post.QUALITY), own + "/removal", "password", Sites.PASSWORD))
                .hasStatus(404);
        assertThat(mine(me, own + "/name", "name", " ")).hasStatus(422);
        assertThat(mine(me, own + "/name", "name", "新手机")).hasStatus(302);
        assertThat(passkeys.of(me.id()).getFirst().name()).isEqualTo("新手机");

        rules.decide(Set.of(Post.FINANCE), null, "no longer asked");
        assertThat(mine(me, own + "/removal", "password", Sites.PASSWORD))
                .as("the password alone")
                .hasStatus(422);
        assertThat(mine(me, own + "/removal", "password", "wrong", "passkey", proof(me, device)))
                .hasStatus(422);
        var elsewhere = session(post("/sign-in/passkey", null, "passkey", device.signs(door())));
        assertThat(mine(me, own + "/removal", "password", Sites.PASSWORD, "passkey", proof(me, device)))
                .hasStatus(302);
        assertThat(factors.any(me.id())).isFalse();
        assertThat(factors.codesLeft(me.id())).isZero();
        assertThat(mvc.get().uri("/account").cookie(elsewhere))
                .as("other sessions end")
                .hasStatus(302);
        assertThat(kinds(Post.SITE_HEAD)).startsWith(AccountEvent.Kind.PASSKEY_REMOVED);
    }

    @Test
    void authenticatorAndPasskeyStandForEachOther() {
        var me = site.the(Post.CUSTOMER_SERVICE_SUPERVISOR);
        var device = made(Post.CUSTOMER_SERVICE_SUPERVISOR);
        rules.decide(Set.of(Post.CUSTOMER_SERVICE_SUPERVISOR), null, "tests");
        var setup =
                mvc.get().uri("/account/second-factor/setup").with(Door.as(me)).exchange();
        var telephone = Authenticator.of(body(setup), clock);
        assertThat(mine(me, "/account/second-factor/setup", "password", Sites.PASSWORD, "fresh", telephone.code()))
                .as("whoever has a passkey is asked for it")
                .hasStatus(422);
        assertThat(mine(
                        me,
                        "/account/second-factor/setup",
                        "password",
                        Sites.PASSWORD,
                        "fresh",
                        telephone.code(),
                        "passkey",
                        proof(me, device)))
                .hasStatusOk();
        clock.advance(Duration.ofMinutes(1));
        assertThat(post(STEP, half(Post.CUSTOMER_SERVICE_SUPERVISOR), "code", telephone.code()))
                .hasStatus(302);
        clock.advance(Duration.ofMinutes(1));
        assertThat(mine(me, "/account/second-factor/removal", "password", Sites.PASSWORD, "code", telephone.code()))
                .as("the passkey remains")
                .hasStatus(302);
        assertThat(factors.codesLeft(me.id())).isEqualTo(10);
        assertThat(mvc.post()
                        .uri("/staff/" + me.id() + "/second-factor/reset")
                        .with(Door.as(site.the(Post.ADMINISTRATOR)))
                        .param("reason", "设备丢失"))
                .hasStatus(302);
        assertThat(factors.any(me.id())).isFalse();
    }

    @Test
    void withoutHttpsItIsToldThatPasskeysNeedIt() {
        var me = site.the(Post.ADMINISTRATOR);
        assertThat(mvc.get().uri("http://huiyin.example/account/second-factor").with(Door.as(me)))
                .bodyText()
                .contains("通行密钥要求用 https", "http://huiyin.example")
                .doesNotContain("/passkeys/new");
        assertThat(mvc.get().uri("http://huiyin.example/sign-in")).bodyText().doesNotContain("/sign-in/passkey");
        assertThat(mvc.get().uri("http://10.1.2.3/sign-in/passkey")).bodyText().contains("通行密钥要求用 https");
        made(Post.ADMINISTRATOR);
        var half = half(Post.ADMINISTRATOR);
        assertThat(mvc.get().uri("http://huiyin.example" + STEP).cookie(half))
                .as("a passkey of another address still is a second factor")
                .bodyText()
                .contains("不属于这个网址", "备用码")
                .doesNotContain("data-options");
    }

    /** Makes a passkey as somebody signed in does. */
    private Device made(Post post) {
        var me = site.the(post);
        factors.remove(me.id());
        var device = new Device();
        var page = mine(me, MINE + "/new", "password", Sites.PASSWORD);
        assertThat(mine(me, MINE, "passkey", device.makes(Device.asked(body(page)))))
                .hasStatusOk();
        return device;
    }

    private String proof(StaffMember me, Device device) {
        return device.signs(Device.asked(
                body(mvc.get().uri("/account/second-factor").with(Door.as(me)).exchange())));
    }

    private String question(Cookie half) {
        return Device.asked(body(mvc.get().uri(STEP).cookie(half).exchange()));
    }

    private String door() {
        return Device.asked(body(mvc.get().uri("/sign-in/passkey").exchange()));
    }

    private static String asked(String challenge) {
        return "{\"challenge\":\"" + challenge + "\",\"user\":{\"id\":\"AAAA\"}}";
    }

    private Cookie half(Post post) {
        var answer = password(post);
        assertThat(answer).hasStatus(302).redirectedUrl().startsWith(STEP + "?");
        return session(answer);
    }

    private MvcTestResult password(Post post) {
        return post("/sign-in", null, "login", site.the(post).login(), "password", Sites.PASSWORD);
    }

    private MvcTestResult step(Cookie half, String answer) {
        return post(STEP, half, "passkey", answer);
    }

    private MvcTestResult post(String address, @Nullable Cookie session, String... fields) {
        var request = mvc.post().uri(address).with(Door.form());
        if (session != null) {
            request = request.cookie(session);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult mine(StaffMember me, String address, String... fields) {
        var request = mvc.post().uri(address).with(Door.as(me));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private List<AccountEvent.Kind> kinds(Post post) {
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
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
