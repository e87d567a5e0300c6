package io.huiyin.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Sites;
import io.huiyin.roster.RosterImports;
import io.huiyin.roster.RosterSheets;
import io.huiyin.roster.RosterWork;
import io.huiyin.staff.Post;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The roster's pages: the form, sending in, the bar, the result, the list of what to mend. */
@ApplicationTest
class SendingARosterInTests {
    private final MockMvcTester mvc;
    private final RosterImports imports;
    private final RosterWork work;
    private final RosterSheets sheets;
    private final Sites.Site site;

    SendingARosterInTests(
            MockMvcTester mvc,
            RosterImports imports,
            RosterWork work,
            RosterSheets sheets,
            JdbcClient jdbc,
            Clock clock) {
        this.mvc = mvc;
        this.imports = imports;
        this.work = work;
        this.sheets = sheets;
        site = new Sites(jdbc, clock).open("u" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void anEmptyPageSaysHowToBegin() {
        assertThat(get("/roster")).bodyText().contains("还没有导入过名册", "下载模板");
        assertThat(get("/roster/form.xlsx").getResponse().getHeader("Content-Disposition"))
                .contains("filename*=UTF-8''%E4%BD%8F%E6%88%B7%E5%90%8D%E5%86%8C.xlsx");
    }

    @Test
    void aFileThatIsNoRosterIsRefusedBesideItsField() {
        var csv = "楼栋,房号".getBytes(StandardCharsets.UTF_8);
        assertThat(send(csv, false)).hasStatus(422).bodyText().contains("<html", "这不是 .xlsx 表格文件");
        assertThat(send(csv, true))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<html")
                .contains("这不是 .xlsx 表格文件");
    }

    @Test
    void theImportIsFollowedToItsEnd() {
        assertThat(send(sheets.form(Locale.SIMPLIFIED_CHINESE), true)).hasStatusOk();
        var id = imports.latest(site.id(), 1).getFirst().id();
        assertThat(get("/roster/" + id)).bodyText().contains("名册.xlsx", "排队中", "every 1s");
        work.run(site.id(), id);
        assertThat(get("/roster/" + id + "/progress"))
                .bodyText()
                .contains("标题行下面没有内容")
                .doesNotContain("every 1s", "<html");
        assertThat(get("/roster/" + id + "/faults.xlsx")).hasStatusOk();
        assertThat(get("/roster")).bodyText().contains("未导入");
        assertThat(get("/roster/1")).hasStatus(404);
    }

    @Test
    void onlyThoseWhoKeepTheRosterMay() {
        for (var post : new Post[] {Post.FRONT_DESK, Post.TECHNICIAN, Post.GATE, Post.FINANCE}) {
            assertThat(mvc.get().uri("/c/{c}/roster", site.code()).with(Door.as(site.the(post))))
                    .hasStatus(403);
            assertThat(mvc.post()
                            .uri("/c/{c}/roster/export", site.code())
                            .param("reason", "x")
                            .with(Door.as(site.the(post))))
                    .hasStatus(403);
        }
    }

    @Test
    void anExportWithoutReasonIsRefusedBesideItsField() {
        assertThat(mvc.post().uri("/c/{c}/roster/export", site.code()).with(Door.as(site.the(Post.SITE_HEAD))))
                .hasStatus(422)
                .bodyText()
                .contains("请写明导出做什么用");
        assertThat(mvc.post()
                        .uri("/c/{c}/roster/export", site.code())
                        .param("reason", "年度核对")
                        .with(Door.as(site.the(Post.SITE_HEAD))))
                .hasStatusOk();
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri("/c/" + site.code() + path)
                .with(Door.as(site.the(Post.SITE_HEAD)))
                .exchange();
    }

    private MvcTestResult send(byte[] content, boolean fragment) {
        var asked = mvc.post()
                .uri("/c/{c}/roster", site.code())
                .multipart()
                .file(new MockMultipartFile("file", "名册.xlsx", null, content))
                .param("submission", UUID.randomUUID().toString())
                .with(Door.as(site.the(Post.SITE_HEAD)));
        return (fragment ? asked.header("HX-Request", "true") : asked).exchange();
    }
}
