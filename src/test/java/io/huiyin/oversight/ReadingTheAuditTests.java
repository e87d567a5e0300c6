package io.huiyin.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Subject;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Those who watch over the company or a community read who looked at what and who changed which right. */
@ApplicationTest
class ReadingTheAuditTests {
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Audit audit;
    private final Sites.Site site;
    private final Sites.Site other;
    private final StaffMember top;

    ReadingTheAuditTests(
            MockMvcTester mvc, JdbcClient jdbc, MovableClock clock, Audit audit, Organisations organisations) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        var sites = new Sites(jdbc, clock);
        var tag = Long.toString(System.nanoTime(), 36);
        site = sites.open("s" + tag);
        other = sites.open("o" + tag);
        var group = organisations.all().stream()
                .filter(each -> each.kind() == Organisation.Kind.GROUP)
                .findFirst()
                .orElseThrow();
        top = sites.hire("top" + tag, "总部管理员", Post.ADMINISTRATOR, group);
    }

    @Test
    void whoChangedWhichRightIsToldWithWhoAndWhere() {
        var admin = site.the(Post.ADMINISTRATOR);
        var gate = site.the(Post.GATE);
        post(
                admin,
                "/staff/" + gate.id() + "/appointments",
                "organisation",
                String.valueOf(site.organisation().id()),
                "post",
                "FINANCE");
        post(admin, "/staff/" + gate.id() + "/password");
        post(admin, "/staff/" + gate.id() + "/leaving");
        post(admin, "/staff/" + gate.id() + "/return");
        assertThat(text(admin, "/audit?group=RIGHT&by=" + admin.id()))
                .contains(admin.name(), "任命为财务", "重置了密码", "停用账户（离职）", "恢复账户", gate.name());
    }

    @Test
    void whoeverChangesTheRuleOfSecondFactorsIsNamed() {
        post(top, "/second-factor-rule", "posts", "GATE", "reason", "门岗也要");
        post(top, "/second-factor-rule", "reason", "先不要求");
        assertThat(text(top, "/audit?group=RULE&by=" + top.id()))
                .contains("两步验证规定改为：门岗", "门岗也要", "两步验证规定改为：不要求任何岗位", "先不要求");
    }

    @Test
    void aSitesHeadReadsHisOwnCommunityAndNothingElse() {
        audit.note(Note.of(Kind.ROSTER_EXPORTED).in(site.id()).because("自己的小区"));
        audit.note(Note.of(Kind.ROSTER_EXPORTED).in(other.id()).because("别人的小区"));
        audit.note(Note.of(Kind.PRICES_PUBLISHED).because("全公司"));
        var head = site.the(Post.SITE_HEAD);
        assertThat(text(head, "/audit")).contains("自己的小区").doesNotContain("别人的小区", "全公司");
        assertThat(text(head, "/audit?community=" + other.id())).doesNotContain("别人的小区", "自己的小区");
        assertThat(text(site.the(Post.HEAD_OFFICE), "/audit"))
                .contains("自己的小区", "别人的小区")
                .doesNotContain("全公司");
        assertThat(text(top, "/audit")).contains("自己的小区", "别人的小区", "全公司");
    }

    @Test
    void nobodyElseReadsIt() {
        for (var post : List.of(Post.FRONT_DESK, Post.TECHNICIAN, Post.FINANCE, Post.QUALITY)) {
            assertThat(get(site.the(post), "/audit")).hasStatus(403);
            assertThat(get(site.the(post), "/audit.xlsx")).hasStatus(403);
        }
        assertThat(mvc.get().uri("/audit").exchange()).hasStatus(302);
    }

    @Test
    void theAddressIsTheFilter() {
        audit.note(Note.of(Kind.TELEPHONE_REVEALED)
                .in(site.id())
                .about(Subject.person(991, "欧阳海棠"))
                .because("上门")
                .with("138****0001"));
        audit.note(Note.of(Kind.TOKEN_MADE).in(site.id()).with("门禁接口"));
        var head = site.the(Post.SITE_HEAD);
        assertThat(text(head, "/audit?q=海棠")).contains("138****0001").doesNotContain("门禁接口");
        assertThat(text(head, "/audit?sort=PERSON&about=991"))
                .contains("138****0001", "只看“欧阳海棠”")
                .doesNotContain("门禁接口");
        assertThat(text(head, "/audit?kind=TOKEN_MADE")).contains("门禁接口").doesNotContain("138****0001");
        assertThat(text(head, "/audit?group=DOOR")).contains("没有这样的记录");
        assertThat(text(head, "/audit?from=2020-01-01&to=2020-01-31")).contains("没有这样的记录");
        assertThat(get(head, "/audit?kind=NONSENSE")).hasStatus(302);
    }

    @Test
    void readingAndExportingItIsNotedToo() {
        var head = site.the(Post.SITE_HEAD);
        text(head, "/audit?group=RULE");
        text(head, "/audit?group=RULE");
        assertThat(count(Kind.AUDIT_READ, head)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(16));
        text(head, "/audit?group=RULE");
        assertThat(count(Kind.AUDIT_READ, head)).isEqualTo(2);
        assertThat(get(head, "/audit.xlsx")).hasStatusOk();
        assertThat(count(Kind.AUDIT_EXPORTED, head)).isEqualTo(1);
        assertThat(text(head, "/audit")).contains("导出审计");
    }

    @Test
    void theSheetHoldsTheSameAndNoFormula() throws IOException {
        audit.note(Note.of(Kind.ROSTER_EXPORTED)
                .in(site.id())
                .because("=cmd|'/c calc'!A1")
                .with("3"));
        var sheet = get(site.the(Post.SITE_HEAD), "/audit.xlsx?kind=ROSTER_EXPORTED")
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            var cells = book.getFirstSheet().read().stream()
                    .flatMap(Row::stream)
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
            assertThat(cells).contains("导出住户名册，共 3 行", "'=cmd|'/c calc'!A1").noneMatch(cell -> cell.startsWith("="));
        }
    }

    @Test
    void whoComesInAndWhoIsRefusedIsNotedButNeverWhatAStrangerTyped() {
        signIn(Sites.login(site.code(), Post.GATE), Sites.PASSWORD);
        signIn(Sites.login(site.code(), Post.GATE), "wrong");
        signIn("my-secret-password-typed-as-login", "wrong");
        assertThat(text(site.the(Post.SITE_HEAD), "/audit?group=DOOR"))
                .contains(site.the(Post.GATE).name(), "登录被拒", "未登录者");
        assertThat(text(top, "/audit?group=DOOR")).contains("登录被拒").doesNotContain("my-secret-password");
        assertThat(jdbc.sql("select count(*) from audit_note n where n::text like '%my-secret%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Proves("DSK-09")
    void everyListTakenAwayIsNoted() {
        var head = site.the(Post.SITE_HEAD);
        for (var sheet : List.of("/homes.xlsx", "/repairs/repairs.xlsx", "/contacts/export.xlsx")) {
            assertThat(get(site.the(Post.CUSTOMER_SERVICE_MANAGER), "/c/" + site.code() + sheet))
                    .hasStatusOk();
        }
        assertThat(text(head, "/audit?kind=LIST_EXPORTED")).contains("导出住房清单", "导出报修清单", "导出来访来电登记表");
        var before = all(Kind.LIST_EXPORTED);
        assertThat(get(head, "/c/" + site.code() + "/roster/form.xlsx")).hasStatusOk();
        assertThat(get(site.the(Post.GATE), "/c/" + other.code() + "/homes.xlsx"))
                .hasStatus(404);
        assertThat(all(Kind.LIST_EXPORTED)).isEqualTo(before);
    }

    private int count(Kind kind, StaffMember by) {
        return jdbc.sql("select count(*) from audit_note where kind = ? and staff_id = ?")
                .params(kind.name(), by.id())
                .query(Integer.class)
                .single();
    }

    private int all(Kind kind) {
        return jdbc.sql("select count(*) from audit_note where kind = ?")
                .param(kind.name())
                .query(Integer.class)
                .single();
    }

    private void signIn(String login, String password) {
        mvc.post()
                .uri("/sign-in")
                .param("login", login)
                .param("password", password)
                .with(Door.form())
                .exchange();
    }

    private void post(StaffMember by, String path, String... params) {
        var request = mvc.post().uri(path).with(Door.as(by));
        for (var at = 0; at < params.length; at += 2) {
            request = request.param(params[at], params[at + 1]);
        }
        assertThat(request.exchange()).hasStatus(302);
    }

    private MvcTestResult get(StaffMember by, String path) {
        return mvc.get().uri(path).with(Door.as(by)).exchange();
    }

    private String text(StaffMember by, String path) {
        var answer = get(by, path);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
