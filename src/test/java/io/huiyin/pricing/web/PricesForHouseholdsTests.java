package io.huiyin.pricing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.pricing.Comparison;
import io.huiyin.pricing.Comparison.Difference;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceLine;
import io.huiyin.pricing.PriceList;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What households see of the prices without signing in, and how versions are told apart. */
@ApplicationTest
class PricesForHouseholdsTests {
    private static int next;
    private final MockMvcTester mvc;
    private final PriceLists lists;
    private final PriceSheet sheet;
    private final MovableClock clock;
    private final Sites.Site site;

    PricesForHouseholdsTests(
            MockMvcTester mvc, PriceLists lists, PriceSheet sheet, MovableClock clock, JdbcClient jdbc) {
        this.mvc = mvc;
        this.lists = lists;
        this.sheet = sheet;
        this.clock = clock;
        this.site = new Sites(jdbc, clock).open("public" + next++);
    }

    @Test
    @Proves("BIL-04")
    void aHouseholdReadsThePricesInForceWithoutSigningIn() {
        published(site.id(), DefaultPrices.lines());
        var later = new Publication(
                site.id(), clock.instant().plus(Duration.ofDays(30)), "明年", "管理员", List.of(line("P01", "99")));
        lists.publish(later);

        assertThat(mvc.get().uri("/p/" + site.code()))
                .hasStatusOk()
                .bodyText()
                .contains(site.community().name(), "自 2026-11-21 起执行", "更换普通水龙头", "人工 ¥5.00", "材料 ¥55.00", "保修 90 天")
                .doesNotContain("¥99.00", "首版", "管理员", "pricing.");
        assertThat(mvc.get().uri("/p/" + site.code()).param("q", "ptslt"))
                .bodyText()
                .contains("更换普通水龙头")
                .doesNotContain("疏通地漏");
        assertThat(mvc.get().uri("/p/" + site.code()).param("q", "<b>"))
                .bodyText()
                .contains("没有与“&lt;b&gt;”相符");
        assertThat(mvc.get().uri("/p/" + site.code()).cookie(new Cookie("huiyin-language", "en")))
                .bodyText()
                .contains("Replace a standard tap", "labour ¥5.00", "/ piece");
        assertThat(mvc.get().uri("/p/nowhere")).hasStatus(404);
    }

    @Test
    @Proves("BIL-04")
    void twoVersionsAreComparedItemByItem() {
        var first = published(site.id(), List.of(line("A1", "10"), line("A2", "20"), line("A3", "30")));
        var second = published(site.id(), List.of(line("A1", "10"), line("A2", "25"), line("A4", "40")));
        var compared = Comparison.of(lists.items(first.id()), lists.items(second.id()));
        assertThat(compared.unchanged()).isEqualTo(1);
        assertThat(compared.differences())
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.CHANGED, Difference.Kind.ADDED, Difference.Kind.REMOVED);
        assertThat(mvc.get()
                        .uri("/c/" + site.code() + "/prices/comparison?before=" + first.id() + "&after=" + second.id())
                        .with(Door.as(site.the(Post.FRONT_DESK))))
                .hasStatusOk()
                .bodyText()
                .contains("3 项有变化，1 项不变", "¥20.00", "¥25.00", "新增", "取消", "调整");
        assertThat(comparison("")).hasStatusOk().bodyText().contains("3 项有变化，1 项不变");
        assertThat(comparison("?after=" + second.id()))
                .hasStatusOk()
                .bodyText()
                .contains("3 项有变化，1 项不变", "value=\"" + first.id() + "\" selected");
        assertThat(comparison("?after=" + first.id())).hasStatusOk();
        assertThat(comparison("?before=0&after=" + second.id())).hasStatus(404);
    }

    private MvcTestResult comparison(String query) {
        return mvc.get()
                .uri("/c/" + site.code() + "/prices/comparison" + query)
                .with(Door.as(site.the(Post.FRONT_DESK)))
                .exchange();
    }

    @Test
    @Proves("BIL-04")
    void whoeverStandsAboveTheSitesPublishesForTheWholeCompany() {
        published(null, List.of(line("C1", "10")));
        var sent = sheet.write(
                lists.items(published(null, List.of(line("C1", "12"), line("C2", "15")))
                        .id()),
                Locale.SIMPLIFIED_CHINESE);
        assertThat(upload(Post.ADMINISTRATOR, sent)).isEqualTo(403);
        var before = lists.versions(site.id()).size();
        published(null, List.of(line("C1", "13")));
        assertThat(upload(Post.HEAD_OFFICE, sent)).isEqualTo(302);
        assertThat(lists.versions(site.id())).hasSize(before + 2);
        assertThat(lists.versions(site.id()).getFirst().communityId()).isNull();
    }

    @Test
    @Proves("BIL-04")
    void unitsHaveEnglishNames() {
        var lines = new ArrayList<>(DefaultPrices.lines());
        lines.add(
                new PriceLine(Trade.GENERAL, "X1", "搬运", "Carrying", "趟", "trip", new BigDecimal("30"), null, true, 0));
        var items = lists.items(published(site.id(), lines).id());
        assertThat(items).extracting(item -> item.unitEn()).noneMatch(unit -> unit.matches(".*\\p{IsHan}.*"));
        assertThat(items.getLast().unitEn()).isEqualTo("trip");
        assertThat(items.getLast().position()).isEqualTo(items.size());
    }

    private int upload(Post post, byte[] content) {
        return mvc.post()
                .uri("/c/{site}/prices", site.code())
                .multipart()
                .file(new MockMultipartFile("file", "prices.xlsx", null, content))
                .param("company", "true")
                .param("reason", "统一调价")
                .with(Door.as(site.the(post)))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private PriceList published(@Nullable Long community, List<PriceLine> lines) {
        clock.advance(Duration.ofSeconds(1));
        return lists.publish(new Publication(community, clock.instant(), "首版", "管理员", lines));
    }

    private static PriceLine line(String code, String labour) {
        return new PriceLine(
                Trade.PLUMBING, code, "项目" + code, "Item " + code, "个", new BigDecimal(labour), null, true, 0);
    }
}
