package io.huiyin.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.Newcomer;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Trade;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator looks after people, posts and tokens, within what is his. */
@ApplicationTest
class LookingAfterTheStaffTests {
    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final StaffMembers staff;
    private final Appointments appointments;
    private final ApiTokens tokens;
    private final Sites.Site site;
    private final Sites.Site other;
    private final String tag = Long.toString(System.nanoTime(), 36);

    LookingAfterTheStaffTests(
            MockMvcTester mvc,
            JdbcClient jdbc,
            MovableClock clock,
            Accounts accounts,
            StaffMembers staff,
            Appointments appointments,
            ApiTokens tokens) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.staff = staff;
        this.appointments = appointments;
        this.tokens = tokens;
        var sites = new Sites(jdbc, clock);
        site = sites.open("p" + tag);
        other = sites.open("q" + tag);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,员工与岗位,维修员", "en,Staff and posts,Technician"})
    void theListNamesTheSiteStaffAndTheirPosts(String language, String title, String post) {
        assertThat(get("/staff", language))
                .hasStatusOk()
                .bodyText()
                .contains(title, post, "王建国")
                .doesNotContain(other.code());
        assertThat(get("/staff?q=nobody-of-that-name", language))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<table");
        assertThat(get("/staff/new", language)).hasStatusOk().bodyText().contains(post);
        assertThat(get("/staff/" + site.the(Post.GATE).id(), language)).hasStatusOk();
        assertThat(get("/tokens", language)).hasStatusOk();
    }

    @Test
    void theListIsFilteredByPostInItsAddressAndTurnedPageByPage() {
        assertThat(get("/staff?post=GATE", "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains(site.the(Post.GATE).login(), "value=\"GATE\" selected", "共 1 人")
                .doesNotContain(site.the(Post.TECHNICIAN).login());
        var hash = "{noop}x";
        for (var at = 0; at < 60; at++) {
            var newcomer = new Newcomer("many.%02d.%s".formatted(at, tag), "众多");
            var member = accounts.hire(newcomer, hash);
            appointments.appoint(member.id(), Post.ENVIRONMENT, site.organisation());
        }
        assertThat(get("/staff?q=many.&post=ENVIRONMENT", "zh-CN"))
                .bodyText()
                .contains(
                        "many.49." + tag, "共 60 人", "1 / 2", "href=\"/staff?q=many.&amp;post=ENVIRONMENT&amp;page=2\"")
                .doesNotContain("many.50." + tag);
        assertThat(get("/staff?q=many.&post=ENVIRONMENT&page=2", "en"))
                .bodyText()
                .contains("many.50." + tag, "60 people", "Previous page")
                .doesNotContain("many.49." + tag);
        assertThat(get("/staff?q=many.&page=99", "zh-CN")).bodyText().contains("2 / 2");
        assertThat(get("/staff?q=many_&page=-3", "zh-CN")).bodyText().contains("没有找到员工", "清除筛选");
    }

    @Test
    void whoeverIsNoAdministratorIsRefused() {
        for (var page : new String[] {"/staff", "/staff/new", "/tokens"}) {
            assertThat(mvc.get().uri(page).with(Door.as(site.the(Post.SITE_HEAD))))
                    .hasStatus(403);
        }
    }

    @Test
    void somebodyNewGetsAPasswordThatWorksAndIsShownOnce() {
        var hired = mvc.post()
                .uri("/staff")
                .with(Door.as(site.the(Post.ADMINISTRATOR)))
                .param("login", "New." + tag)
                .param("name", "新来的")
                .param("trades", "PLUMBING")
                .param("organisation", Long.toString(site.organisation().id()))
                .param("post", "TECHNICIAN")
                .exchange();
        assertThat(hired).hasStatus(302);
        var password = Objects.requireNonNull(
                (String) hired.getMvcResult().getFlashMap().get("password"));
        var member = accounts.verify("new." + tag, password).orElseThrow();
        assertThat(member.trades()).containsExactly(Trade.PLUMBING);
        assertThat(staff.technicians(site.id())).contains(member);
        assertThat(hired).redirectedUrl().isEqualTo("/staff/" + member.id());
    }

    @Test
    void whatIsWrongStandsBesideItsField() {
        assertThat(post("/staff", "login", "坏 名", "name", "", "email", "nowhere"))
                .hasStatus(422)
                .bodyText()
                .contains("用户名为 2 到 40 个", "请填写姓名", "邮箱格式不对", "请选择岗位", "请选择您管理范围内的组织");
        assertThat(post(
                        "/staff",
                        "login",
                        site.the(Post.GATE).login(),
                        "name",
                        "重名",
                        "post",
                        "GATE",
                        "organisation",
                        Long.toString(site.organisation().id())))
                .hasStatus(422)
                .bodyText()
                .contains("已有人使用");
        assertThat(post(
                        "/staff",
                        "login",
                        "x." + tag,
                        "name",
                        "越界",
                        "post",
                        "GATE",
                        "organisation",
                        Long.toString(site.company().id())))
                .hasStatus(422);
    }

    @Test
    void postsAreGivenAndTaken() {
        long id = site.the(Post.GATE).id();
        assertThat(post(
                        "/staff/" + id + "/appointments",
                        "organisation",
                        Long.toString(site.organisation().id()),
                        "post",
                        "FRONT_DESK"))
                .hasStatus(302);
        assertThat(appointments.of(List.of(id))).hasSize(2);
        var given = appointments.of(List.of(id)).stream()
                .filter(held -> held.post() == Post.FRONT_DESK)
                .findFirst()
                .orElseThrow();
        assertThat(post("/staff/" + id + "/appointments/" + given.id() + "/end"))
                .hasStatus(302);
        assertThat(appointments.of(List.of(id))).hasSize(1);
        assertThat(post(
                        "/staff/" + id + "/appointments",
                        "organisation",
                        Long.toString(other.organisation().id()),
                        "post",
                        "FRONT_DESK"))
                .hasStatus(404);
    }

    @Test
    void somebodyOfAnotherSiteDoesNotExist() {
        long id = other.the(Post.GATE).id();
        assertThat(get("/staff/" + id, "zh-CN")).hasStatus(404);
        assertThat(post("/staff/" + id + "/password")).hasStatus(404);
        assertThat(post("/staff/" + id + "/leaving")).hasStatus(404);
    }

    @Test
    void somebodyLeavesAndComesBackButNobodyLocksHimselfOut() {
        long id = site.the(Post.ENVIRONMENT).id();
        assertThat(post("/staff/" + id + "/leaving")).hasStatus(302);
        assertThat(staff.get(id).active()).isFalse();
        assertThat(get("/staff/" + id, "en")).hasStatusOk().bodyText().contains("Back at work");
        assertThat(post("/staff/" + id + "/return")).hasStatus(302);
        assertThat(staff.get(id).active()).isTrue();
        assertThat(post("/staff/" + site.the(Post.ADMINISTRATOR).id() + "/leaving"))
                .hasStatus(403);
    }

    @Test
    void particularsAreAmended() {
        long id = site.the(Post.FINANCE).id();
        assertThat(post("/staff/" + id, "name", "梁静静", "email", "liang@example.com", "phone", "020-8888"))
                .hasStatus(302);
        assertThat(staff.get(id).email()).isEqualTo("liang@example.com");
        assertThat(post("/staff/" + id, "name", " ")).hasStatus(422).bodyText().contains("请填写姓名");
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        var made = post(
                "/tokens",
                "name",
                "呼叫中心",
                "staff",
                Long.toString(site.the(Post.FRONT_DESK).id()),
                "days",
                "30");
        var secret = Objects.requireNonNull(
                (String) made.getMvcResult().getFlashMap().get("secret"));
        var token = tokens.use(secret).orElseThrow();
        assertThat(get("/tokens", "zh-CN")).bodyText().contains("呼叫中心").doesNotContain(secret);
        assertThat(post("/tokens/" + token.id() + "/revocation")).hasStatus(302);
        assertThat(tokens.use(secret)).isEmpty();
        assertThat(get("/tokens", "en")).bodyText().contains("Revoked");
        assertThat(post("/tokens", "name", " ", "staff", Long.toString(token.staffId()), "days", "30"))
                .hasStatus(422);
        assertThat(post(
                        "/tokens",
                        "name",
                        "x",
                        "staff",
                        Long.toString(other.the(Post.GATE).id()),
                        "days",
                        "30"))
                .hasStatus(400);
    }

    private MvcTestResult get(String address, String language) {
        return mvc.get()
                .uri(address)
                .cookie(new Cookie("huiyin-language", language))
                .with(Door.as(site.the(Post.ADMINISTRATOR)))
                .exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(Door.as(site.the(Post.ADMINISTRATOR)));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
