package io.huiyin.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.repair.print.ScannedPaper;
import io.huiyin.staff.Post;
import java.sql.Timestamp;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Labels of assets are printed whole or in parts, and never fewer than were asked for; the paper is read back. */
@ApplicationTest
class PrintingLabelsOfAssetsTests {
    private static int opened;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final MockMvcTester mvc;
    private Site site;

    PrintingLabelsOfAssetsTests(JdbcClient jdbc, MovableClock clock, MockMvcTester mvc) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mvc = mvc;
        site = new Sites(jdbc, clock).open("label" + opened++);
    }

    @BeforeEach
    void aSiteOfItsOwn() {
        site = new Sites(jdbc, clock).open("label" + opened++);
    }

    @Test
    void aLabelCarriesACodeThatLeadsTheStaffToTheAsset() {
        var lift = given("DT-01", "LIFT", "1 栋客梯", "1 栋");
        given("泵 02", "PUMP", "生活水泵", "地下室");
        var paper = paper("/labels.pdf");
        assertThat(paper.pages()).isOne();
        assertThat(paper.text(1)).contains("DT-01", "1 栋客梯", "生活水泵", "地下室");
        assertThat(paper.codes(1))
                .anyMatch(text -> text.endsWith("/c/" + site.code() + "/my/scan?code=DT-01"))
                .anyMatch(text -> text.endsWith("/my/scan?code=%E6%B3%B5%2002"));
        assertThat(mvc.get()
                        .uri("/c/" + site.code() + "/my/scan?code=DT-01")
                        .with(Door.as(site.the(Post.TECHNICIAN)))
                        .exchange())
                .hasRedirectedUrl("/c/" + site.code() + "/my/at?asset=" + lift);
    }

    @Test
    void moreThanOnePrintHoldsIsSaidAndPrintedInPartsWithoutALabelLost() {
        many(361);
        assertThat(page("")).bodyText().contains("/assets/labels\"").doesNotContain("labels.pdf");
        assertThat(page("/labels.pdf?kind=METER"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/c/" + site.code() + "/assets/labels?kind=METER");
        assertThat(page("/labels?kind=METER"))
                .hasStatusOk()
                .bodyText()
                .contains("设备有 361 台", "最多印 360 张", "分 2 份打印", "第 1 份：第 1 至 360 台", "第 2 份：第 361 至 361 台")
                .contains("labels.pdf?kind=METER&amp;part=2");

        assertThat(page("/labels")).bodyText().contains("labels.pdf?part=2\"");
        var first = paper("/labels.pdf?part=1");
        assertThat(first.pages()).isEqualTo(20);
        var all = String.join(
                "", IntStream.rangeClosed(1, 20).mapToObj(first::text).toList());
        assertThat(IntStream.rangeClosed(1, 360).mapToObj("M%04d"::formatted)).allMatch(all::contains);
        var second = paper("/labels.pdf?part=2");
        assertThat(second.pages()).isOne();
        assertThat(second.text(1)).contains("M0361").doesNotContain("M0360");
        assertThat(page("/labels.pdf?part=3")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/labels.pdf?part=0")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatOnePrintHoldsIsPrintedAtOnceAndNothingIsSaidOfParts() {
        many(360);
        assertThat(page("")).bodyText().contains("labels.pdf");
        assertThat(paper("/labels.pdf").pages()).isEqualTo(20);
        assertThat(page("/labels")).bodyText().contains("第 1 至 360 台").doesNotContain("分 1 份");
    }

    @Test
    void nothingFoundIsSaidInsteadOfAnEmptyPaper() {
        assertThat(page("/labels.pdf?q=nothing")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("/labels?q=nothing")).hasStatusOk().bodyText().contains("没有符合条件的设备");
    }

    private long given(String number, String kind, String name, String place) {
        return jdbc.sql("""
                        insert into asset (community_id, number, kind, name, place_text, state, added_at)
                        values (:site, :number, :kind, :name, :place, 'IN_USE', :now) returning id""")
                .param("site", site.id())
                .param("number", number)
                .param("kind", kind)
                .param("name", name)
                .param("place", place)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private void many(int count) {
        jdbc.sql("""
                insert into asset (community_id, number, kind, name, place_text, state, added_at)
                select :site, 'M' || lpad(n::text, 4, '0'), 'METER', '水表', '水井', 'IN_USE', :now
                from generate_series(1, :count) n""")
                .param("site", site.id())
                .param("count", count)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private MvcTestResult page(String path) {
        return mvc.get()
                .uri("/c/" + site.code() + "/assets" + path)
                .with(Door.as(site.the(Post.ENGINEERING_SUPERVISOR)))
                .exchange();
    }

    private ScannedPaper paper(String path) {
        var answer = page(path);
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        return new ScannedPaper(answer.getResponse().getContentAsByteArray());
    }
}
