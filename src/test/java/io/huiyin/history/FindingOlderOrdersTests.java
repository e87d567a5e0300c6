package io.huiyin.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.Post;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Orders that were imported are found as all others are, and everywhere marked as what they are. */
@ApplicationTest
class FindingOlderOrdersTests {
    private static final String BOOKS = """
            工单编号;受理时间;办结时间;报修类别;楼栋;房号;报修内容;处理结果;联系人;联系电话
            WX-7001;2026/3/1 9:05;2026/3/1 15:20;水电维修;3栋;2-1201;厨房角阀漏水;更换角阀;陈美玲;138-1234-5678
            WX-7002;2026/3/2 9:05;;门窗;3栋;;单元门关不上;;;无
            """;

    private static int next;
    private final ApplicationContext beans;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Site site;

    FindingOlderOrdersTests(ApplicationContext beans, JdbcClient jdbc, MovableClock clock, MockMvcTester mvc) {
        this.beans = beans;
        this.mvc = mvc;
        this.jdbc = jdbc;
        site = new Sites(jdbc, clock).open("older" + next++);
    }

    @BeforeEach
    void imported() {
        var desk = beans.getBean(ImportDesk.class);
        var upload = new Upload("报修.csv", BOOKS.getBytes(StandardCharsets.UTF_8), null);
        var file = desk.handIn(upload, site.community(), site.viewer(Post.SITE_HEAD), Locale.SIMPLIFIED_CHINESE);
        desk.begin(file, file.proposed());
        beans.getBean(Importer.class).run(site.id(), file.run().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WX-7001", "2-1201", "水电", "陈美玲"})
    void theTopBarFindsThemByTheOldNumberTheHomeAndWords(String typed) {
        assertThat(search(Post.FRONT_DESK, typed)).hasStatusOk().bodyText().contains(number("WX-7001"), "历史导入");
    }

    @Test
    void theTopBarFindsThemByTheNumberTheyGot() {
        assertThat(search(Post.FRONT_DESK, number("WX-7001"))).bodyText().contains("历史导入");
        assertThat(search(Post.FRONT_DESK, "100%")).bodyText().doesNotContain("历史导入");
        assertThat(search(Post.GATE, "水电")).bodyText().doesNotContain(number("WX-7001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WX-7001", "2-1201", "角阀漏水", "陈美玲"})
    void theListFindsThemAndMarksThem(String typed) {
        assertThat(get(Post.FRONT_DESK, "/repairs?tab=ALL&q=" + typed))
                .hasStatusOk()
                .bodyText()
                .contains(number("WX-7001"), "历史导入")
                .doesNotContain(number("WX-7002"));
    }

    @Test
    void theOrderAndTheWorklistMarkThem() {
        assertThat(get(Post.FRONT_DESK, "/repairs/" + number("WX-7002")))
                .hasStatusOk()
                .bodyText()
                .contains("历史导入");
        assertThat(get(Post.SITE_HEAD, "/repair-figures?from=2026-03-01&to=2026-03-31"))
                .hasStatusOk()
                .bodyText()
                .contains("其中历史导入 2 单");
    }

    private String number(String old) {
        return jdbc.sql("select number from matter where source_number = ? and community_id = ?")
                .param(old)
                .param(site.id())
                .query(String.class)
                .single();
    }

    private MvcTestResult search(Post post, String typed) {
        return mvc.get()
                .uri("/c/{site}/search?q={typed}", site.code(), typed)
                .header("HX-Request", "true")
                .with(Door.as(site.the(post)))
                .exchange();
    }

    private MvcTestResult get(Post post, String path) {
        return mvc.get()
                .uri("/c/" + site.code() + path)
                .with(Door.as(site.the(post)))
                .exchange();
    }
}
