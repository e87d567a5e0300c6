package io.huiyin.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.rulebook.FigureInForce.Level;
import io.huiyin.rulebook.Figures;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changing the figure of a clause on its page. */
@ApplicationTest
class ChangingAFigureTests {
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Figures figures;
    private final CountedHouse house;

    ChangingAFigureTests(MockMvcTester mvc, JdbcClient jdbc, MovableClock clock, Figures figures) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.figures = figures;
        this.house = new CountedHouse(jdbc, clock);
    }

    @Test
    @Proves("ORG-08")
    void theHeadOfTheSiteSetsAFigureForHisCommunity() {
        var answer = change(
                Post.SITE_HEAD,
                "REP-04",
                Map.of(
                        "scope",
                        "COMMUNITY",
                        "amount",
                        "20",
                        "unit",
                        "MINUTES",
                        "counting",
                        "ELAPSED",
                        "reason",
                        "人手增加"));
        assertThat(answer).hasStatus(302);
        var inForce =
                figures.inForce("REP-04", house.site.id(), clock.instant()).orElseThrow();
        assertThat(inForce.value()).isEqualTo("PT20M");
        assertThat(inForce.level()).isEqualTo(Level.COMMUNITY);
        assertThat(page(Post.FRONT_DESK, "REP-04"))
                .bodyText()
                .contains(
                        "20 分钟内",
                        "本小区设定",
                        "人手增加",
                        house.site.the(Post.SITE_HEAD).name(),
                        "生效中")
                .doesNotContain("修改数值");
        var elsewhere = new CountedHouse(jdbc, clock);
        assertThat(figures.inForce("REP-04", elsewhere.site.id(), clock.instant())
                        .orElseThrow()
                        .value())
                .isEqualTo("PT30M");
        assertThat(mvc.get().uri(elsewhere.url("/rulebook/REP-04")).with(Door.as(elsewhere.site.the(Post.SITE_HEAD))))
                .bodyText()
                .doesNotContain("人手增加");
    }

    @Test
    @Proves("ORG-08")
    void headOfficeSetsAFigureForTheCompanyFromADayOnAndTakesItBack() {
        assertThat(change(
                        Post.HEAD_OFFICE,
                        "REP-08",
                        Map.of(
                                "scope",
                                "COMPANY",
                                "amount",
                                "1",
                                "unit",
                                "HOURS",
                                "counting",
                                "WORKING",
                                "from",
                                "2026-12-01T00:00",
                                "reason",
                                "试行")))
                .hasStatus(302);
        assertThat(page(Post.HEAD_OFFICE, "REP-08")).bodyText().contains("1 小时（按工作时间）内", "将生效", "全公司");
        assertThat(level("REP-08")).isEqualTo(Level.LEDGER);
        clock.advance(Duration.ofDays(11));
        assertThat(level("REP-08")).isEqualTo(Level.COMPANY);
        assertThat(change(
                        Post.HEAD_OFFICE,
                        "REP-08",
                        Map.of("scope", "COMPANY", "amount", "x", "end", "true", "reason", "试行结束")))
                .hasStatus(302);
        assertThat(level("REP-08")).isEqualTo(Level.LEDGER);
        assertThat(page(Post.HEAD_OFFICE, "REP-08")).bodyText().contains("恢复上一级的数值", "已替代");
        clock.reset();
    }

    @Test
    @Proves("ORG-08")
    void aFigureOfTheCompanyReachesNoOtherCompanyInTheHouse() {
        var elsewhere = new Sites(jdbc, clock).openElsewhere("e" + Long.toString(System.nanoTime(), 36));
        assertThat(change(
                        Post.HEAD_OFFICE,
                        "REP-07",
                        Map.of(
                                "scope",
                                "COMPANY",
                                "amount",
                                "7",
                                "unit",
                                "MINUTES",
                                "counting",
                                "ELAPSED",
                                "reason",
                                "全公司")))
                .hasStatus(302);
        assertThat(level("REP-07")).isEqualTo(Level.COMPANY);
        assertThat(figures.inForce("REP-07", elsewhere.id(), clock.instant())
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.LEDGER);
    }

    @Test
    void theAnswerSaysThatRunningClocksKeepTheirs() {
        var answer = change(
                Post.CUSTOMER_SERVICE_MANAGER,
                "DSK-06",
                Map.of("amount", "8", "unit", "MINUTES", "counting", "ELAPSED", "reason", "加快"));
        assertThat(answer.getMvcResult().getFlashMap().get("toast")).isEqualTo("insight.change.done");
        assertThat(page(Post.CUSTOMER_SERVICE_MANAGER, "DSK-06")).bodyText().contains("正在计时的事项仍按原来的数值");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REP-04 | amount=abc                              | 请填写大于 0 的整数
            REP-04 | amount=                                 | 请填写大于 0 的整数
            REP-04 | amount=0                                | 请填写大于 0 的整数
            REP-04 | reason=                                 | 请写明修改原因
            REP-04 | from=2026-11-20T10:00                   | 生效时间不能早于现在
            REP-04 | from=someday                            | 请填写日期和时间
            REP-04 | scope=COMPANY                           | 您的岗位不能修改这个范围的数值
            REP-04 | end=true                                | 这个范围没有另行设定过，不用恢复
            REP-17 | amount=25:00                            | 请填写时刻，例如 17:00
            REP-18 | amount=40                               | 请填写每月几号，1 到 31
            FUP-03 | amount=120                              | 请填写百分数，0 到 100 的整数
            """)
    void whatCantBeSetIsSaidBesideItsField(String code, String field, String fault) {
        var parts = field.split("=", 2);
        var answer = change(
                Post.SITE_HEAD,
                code,
                Map.of("amount", "20", "unit", "MINUTES", "reason", "试试"),
                parts[0],
                parts[1].strip());
        assertThat(answer).hasStatus(422).bodyText().contains(fault, "还没有修改");
        assertThat(figures.history(code, house.site.id()))
                .noneMatch(figure -> figure.communityId() != null && figure.communityId() == house.site.id());
    }

    @ParameterizedTest
    @EnumSource(
            value = Post.class,
            names = {"FRONT_DESK", "TECHNICIAN", "TEAM_LEADER", "ENGINEERING_SUPERVISOR", "FINANCE", "GATE"})
    @Proves("ORG-02")
    void otherPostsReadButDoNotChange(Post post) {
        assertThat(page(post, "REP-04")).hasStatusOk().bodyText().doesNotContain("修改数值");
        assertThat(change(post, "REP-04", Map.of("amount", "20", "reason", "试试")))
                .hasStatus(403);
    }

    @Test
    void theAddressOfTheFormLeadsToTheClause() {
        assertThat(page(Post.FRONT_DESK, "REP-04/figure"))
                .hasStatus(302)
                .hasHeader("Location", house.url("/rulebook/REP-04"));
        assertThat(page(Post.FRONT_DESK, "REP-99/figure")).hasStatus(404);
    }

    @Test
    void aTimeBeforeStaysBefore() {
        assertThat(change(
                        Post.SITE_HEAD,
                        "REP-09",
                        Map.of("amount", "10", "unit", "MINUTES", "counting", "ELAPSED", "reason", "早点到")))
                .hasStatus(302);
        assertThat(figures.inForce("REP-09", house.site.id(), clock.instant())
                        .orElseThrow()
                        .value())
                .isEqualTo("PT-10M");
    }

    private Level level(String code) {
        return figures.inForce(code, house.site.id(), clock.instant())
                .orElseThrow()
                .level();
    }

    private MvcTestResult page(Post post, String code) {
        return mvc.get()
                .uri(house.url("/rulebook/" + code))
                .with(Door.as(house.site.the(post)))
                .exchange();
    }

    private MvcTestResult change(Post post, String code, Map<String, String> fields, String... more) {
        var request = mvc.post().uri(house.url("/rulebook/" + code + "/figure")).with(Door.as(house.site.the(post)));
        fields.forEach((name, value) -> {
            if (more.length == 0 || !more[0].equals(name)) {
                request.param(name, value);
            }
        });
        if (more.length > 0) {
            request.param(more[0], more[1]);
        }
        return request.exchange();
    }
}
