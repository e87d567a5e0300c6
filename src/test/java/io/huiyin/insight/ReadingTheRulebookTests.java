package io.huiyin.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.rulebook.Ledger;
import io.huiyin.staff.Post;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rulebook's pages: clauses, counts, and the matters behind them. */
@ApplicationTest
class ReadingTheRulebookTests {
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final CountedClocks clocks;
    private final CountedHouse house;

    ReadingTheRulebookTests(MockMvcTester mvc, JdbcClient jdbc, MovableClock clock, CountedClocks clocks) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.clock = clock;
        this.clocks = clocks;
        this.house = new CountedHouse(jdbc, clock);
    }

    @Test
    void eachClauseShowsItsFigureAndWhyNothingIsCountedWhereNothingIs() {
        assertThat(get("/rulebook"))
                .hasStatusOk()
                .bodyText()
                .contains("两分钟内成单", "2 分钟内", "先示价后动工", "办理时把关，不计时", "暂无记录", "按时率 =")
                .doesNotContain("三声内接听", "within 2 minutes");
    }

    @Test
    void theEnglishPageIsEnglish() {
        assertThat(english("/rulebook"))
                .hasStatusOk()
                .bodyText()
                .contains("Work order written within two minutes", "within 2 minutes", "Repair")
                .doesNotContain("两分钟内成单", "分钟内");
    }

    @Test
    void allClausesAreThere() {
        var codes =
                Ledger.bundled().clauses().stream().map(clause -> clause.code()).toList();
        assertThat(codes).hasSize(159);
        assertThat(get("/rulebook?procedure=all")).bodyText().contains(codes);
    }

    @Test
    void aSearchLooksThroughAllProceduresAndSaysWhenNothingFits() {
        assertThat(get("/rulebook?q=价目表"))
                .bodyText()
                .contains("标准外十五分钟评审", "收费")
                .doesNotContain("两分钟内成单");
        assertThat(get("/rulebook?q=rep-04")).bodyText().contains("紧急三十分钟响应");
        assertThat(get("/rulebook?q=没有这样的词")).bodyText().contains("没有符合的条款", "全部规程");
        assertThat(get("/rulebook?procedure=nonsense&kind=nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains("没有符合的条款");
    }

    @Test
    void theKindNarrowsTheList() {
        assertThat(get("/rulebook?procedure=repair&kind=guard"))
                .bodyText()
                .contains("先示价后动工", "只由财务收费")
                .doesNotContain("两分钟内成单");
    }

    @Test
    @Proves("ORG-06")
    void clocksAreCountedOnceEachAndTheRateLeavesOutWhatWasNotDecided() {
        var term = Duration.ofMinutes(30);
        house.met("REP-04", Duration.ofDays(1), term, Duration.ofMinutes(10))
                .met("REP-04", Duration.ofDays(2), term, Duration.ofMinutes(20))
                .met("REP-04", Duration.ofDays(2), term, Duration.ofMinutes(50))
                .overdue("REP-04", Duration.ofHours(2), term)
                .running("REP-04", Duration.ofMinutes(5), term)
                .withdrawn("REP-04", Duration.ofDays(3), term, Duration.ofMinutes(3));
        var tally = clocks.of(house.site.id(), List.of("REP-04", "REP-05"), Window.MONTH.since(clock.instant()));
        assertThat(tally).containsOnlyKeys("REP-04").containsValue(new Tally("REP-04", 1, 2, 2, 1));
        assertThat(tally.get("REP-04")).isNotNull().extracting(Tally::rate).hasToString("OptionalInt[50]");
        assertThat(get("/rulebook")).bodyText().contains("50%", "/rulebook/REP-04?days=30&amp;state=late#matters");
    }

    @Test
    void theWindowLeavesOutWhatBeganBefore() {
        var term = Duration.ofMinutes(30);
        house.met("REP-05", Duration.ofDays(6), term, Duration.ofMinutes(10))
                .met("REP-05", Duration.ofDays(40), term, Duration.ofMinutes(10))
                .met("REP-05", Duration.ofDays(400), term, Duration.ofMinutes(10));
        assertThat(counted("REP-05", Window.WEEK)).isEqualTo(1);
        assertThat(counted("REP-05", Window.MONTH)).isEqualTo(1);
        assertThat(counted("REP-05", Window.QUARTER)).isEqualTo(2);
        assertThat(counted("REP-05", Window.ALL)).isEqualTo(3);
    }

    @Test
    void anotherCommunitysClocksAreNotCounted() {
        var other = new CountedHouse(jdbc, clock);
        other.overdue("REP-06", Duration.ofHours(5), Duration.ofHours(2));
        assertThat(counted("REP-06", Window.ALL)).isZero();
        assertThat(mvc.get()
                        .uri(other.url("/rulebook"))
                        .with(Door.as(house.site.the(Post.FRONT_DESK)))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void aClauseLeadsToTheMattersBehindItsCounts() {
        house.met("REP-06", Duration.ofHours(9), Duration.ofHours(2), Duration.ofMinutes(190))
                .met("REP-06", Duration.ofHours(8), Duration.ofHours(2), Duration.ofMinutes(60))
                .running("REP-06", Duration.ofMinutes(30), Duration.ofHours(2));
        assertThat(get("/rulebook/REP-06?state=late"))
                .hasStatusOk()
                .bodyText()
                .contains("紧急两小时解决", "BX20261121-0001", house.url("/repairs/BX20261121-0001"), "超 1 小时 10 分")
                .doesNotContain("BX20261121-0002", "BX20261121-0003");
        assertThat(get("/rulebook/REP-06?state=running"))
                .bodyText()
                .contains("BX20261121-0003", "data-due")
                .doesNotContain("BX20261121-0001");
    }

    @Test
    void manyMattersComeInPages() {
        for (var each = 0; each < 45; each++) {
            house.met("REP-07", Duration.ofHours(100 - each), Duration.ofHours(48), Duration.ofHours(1));
        }
        assertThat(get("/rulebook/REP-07")).bodyText().contains("BX20261121-0045", "第 1 页，共 45 件", "page=2");
        assertThat(get("/rulebook/REP-07?page=3"))
                .bodyText()
                .contains("BX20261121-0001")
                .doesNotContain("BX20261121-0045");
        assertThat(get("/rulebook/REP-07?page=99")).hasStatusOk().bodyText().contains("这个范围内没有事项");
    }

    @Test
    void aClauseSaysWhoIsToldWhen() {
        assertThat(get("/rulebook/REP-04"))
                .bodyText()
                .contains("用去 80% 的时间", "经办人（还没有人经办时：班组长）", "到时未办", "工程主管", "超时 15 分钟", "服务中心负责人、客服经理");
        assertThat(get("/rulebook/REP-09")).bodyText().contains("到时前 15 分钟");
    }

    @Test
    void aClauseThatIsNotTimedSaysWhatItIs() {
        assertThat(get("/rulebook/REP-11"))
                .hasStatusOk()
                .bodyText()
                .contains("收费项目没有客户的同意记录", "办理时把关，不计时")
                .doesNotContain("背后的事项", "到时前后通知谁");
        assertThat(get("/rulebook/ARC-04")).bodyText().contains("批准人：总经理");
    }

    @Test
    void anUnknownClauseDoesNotExist() {
        assertThat(get("/rulebook/REP-99")).hasStatus(404);
        assertThat(get("/rulebook/REP-04?page=-3&days=never&state=never")).hasStatusOk();
    }

    @Test
    void everyClauseHasItsPageInBothLanguages() {
        for (var clause : Ledger.bundled().clauses()) {
            assertThat(get("/rulebook/" + clause.code())).as(clause.code()).hasStatusOk();
            assertThat(english("/rulebook/" + clause.code()))
                    .as(clause.code())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(" style=", "<script>");
        }
    }

    private long counted(String clause, Window window) {
        return clocks.of(house.site.id(), List.of(clause), window.since(clock.instant()))
                .getOrDefault(clause, Tally.none(clause))
                .all();
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(house.url(path))
                .with(Door.as(house.site.the(Post.FRONT_DESK)))
                .exchange();
    }

    private MvcTestResult english(String path) {
        return mvc.get()
                .uri(house.url(path))
                .with(Door.as(house.site.the(Post.FRONT_DESK)))
                .cookie(new Cookie("huiyin-language", "en"))
                .exchange();
    }
}
