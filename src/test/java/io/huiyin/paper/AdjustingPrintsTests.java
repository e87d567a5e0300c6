package io.huiyin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A manager and an administrator adjust what is printed; each change is a version. */
@ApplicationTest
class AdjustingPrintsTests {
    private static int next;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final PrintTemplates templates;
    private final Sites sites;
    private final Site site;

    AdjustingPrintsTests(MockMvcTester mvc, JdbcClient jdbc, MovableClock clock, PrintTemplates templates) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.templates = templates;
        sites = new Sites(jdbc, clock);
        site = sites.open("print" + next++);
    }

    @Test
    @Proves("REP-16")
    void whatTheManagerSavesIsPrintedAndWrittenDown() {
        var saved = save(
                manager(),
                "community",
                "WORK_ORDER",
                Map.of("name", "荔湾物业", "lines", "热线 020-1\n地址 一号", "footer", "谢谢", "paper", "CONTINUOUS", "x", "1.5"),
                picture(2000, 400));
        assertThat(saved).hasStatus3xxRedirection();
        var letterhead = templates.letterhead(site.id(), "WORK_ORDER");
        assertThat(letterhead.name()).isEqualTo("荔湾物业");
        assertThat(letterhead.lines()).containsExactly("热线 020-1", "地址 一号");
        assertThat(letterhead.layout().paper()).isEqualTo(PaperSize.CONTINUOUS);
        assertThat(letterhead.layout().shift().x()).isEqualByComparingTo("1.5");
        assertThat(letterhead.logo())
                .isNotNull()
                .satisfies(logo -> assertThat(
                                ImageIO.read(new ByteArrayInputStream(logo)).getWidth())
                        .isEqualTo(800));
        assertThat(jdbc.sql(
                                "select count(*) from audit_note where kind = 'PRINT_TEMPLATE_CHANGED' and community_id = ?")
                        .param(site.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(page(manager(), "community", "WORK_ORDER"))
                .bodyText()
                .contains("第 1 版", "吴丽华", "公司名称", "data:image/png");
    }

    @Test
    void whatIsLeftEmptyComesFromTheLayerBeneath() {
        var office = sites.hire(site.code() + ".office", "林启明", Post.ADMINISTRATOR, site.company());
        save(office, "company", "ALL", Map.of("name", "华南公司", "footer", "公司页脚"), null);
        save(manager(), "community", "ALL", Map.of("footer", "小区页脚"), null);
        save(manager(), "community", "DECLINE", Map.of("lines", "只在不予维修单"), null);
        var order = templates.letterhead(site.id(), "WORK_ORDER");
        var decline = templates.letterhead(site.id(), "DECLINE");
        assertThat(order.name()).isEqualTo("华南公司");
        assertThat(order.footer()).isEqualTo("小区页脚");
        assertThat(order.lines()).isEmpty();
        assertThat(decline.lines()).containsExactly("只在不予维修单");
        assertThat(decline.footer()).isEqualTo("小区页脚");
        assertThat(templates
                        .letterhead(sites.openElsewhere("p" + next++).id(), "ALL")
                        .name())
                .isEmpty();
        save(office, "company", "ALL", Map.of("version", "1"), null);
    }

    @Test
    void twoWhoChangeItAtOnceAreTold() {
        save(manager(), "community", "ALL", Map.of("name", "一"), null);
        assertThat(save(site.the(Post.ADMINISTRATOR), "community", "ALL", Map.of("name", "二"), null))
                .hasStatus(409);
        assertThat(save(manager(), "community", "ALL", Map.of("name", "一"), null))
                .hasStatus3xxRedirection();
        assertThat(templates.versions(new PrintTemplates.Place(site.id(), true, "ALL")))
                .hasSize(1);
    }

    @Test
    void anOlderVersionIsTakenBackAsTheNewest() {
        save(manager(), "community", "ALL", Map.of("name", "旧名"), null);
        save(manager(), "community", "ALL", Map.of("name", "新名", "version", "1"), null);
        assertThat(mvc.post()
                        .uri(url("/1/restoration?scope=community&form=ALL"))
                        .param("seen", "2")
                        .with(Door.as(manager())))
                .hasStatus3xxRedirection();
        assertThat(templates.letterhead(site.id(), "ALL").name()).isEqualTo("旧名");
        assertThat(templates.versions(new PrintTemplates.Place(site.id(), true, "ALL")))
                .hasSize(3);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsKept() {
        var wrong = save(
                manager(),
                "community",
                "ALL",
                Map.of("name", "长".repeat(41), "lines", "1\n2\n3\n4", "x", "12", "y", "1.25"),
                "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong).hasStatus(422).bodyText().contains("名称最多 40 个字", "最多 3 行", "-9 到 9", "请上传不超过 10 MB");
        assertThat(templates.versions(new PrintTemplates.Place(site.id(), true, "ALL")))
                .isEmpty();
    }

    @Test
    void aPreviewShowsWhatIsTypedAndKeepsNothing() throws IOException {
        var pdf = preview("/preview.pdf").getResponse();
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("试一试物业", "样例小区 · 客户服务中心");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        var png = preview("/preview.png").getResponse().getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isBetween(700, 900);
        assertThat(templates.versions(new PrintTemplates.Place(site.id(), true, "ALL")))
                .isEmpty();
    }

    private MvcTestResult preview(String path) {
        return mvc.post()
                .multipart()
                .uri(url(path + "?scope=community&form=ALL"))
                .param("name", "试一试物业")
                .param("paper", "HALF")
                .with(Door.as(manager()))
                .exchange();
    }

    @Test
    void othersMayNot() {
        assertThat(page(site.the(Post.FRONT_DESK), "community", "ALL")).hasStatus(403);
        assertThat(page(manager(), "company", "ALL")).hasStatus(403);
        assertThat(page(site.the(Post.ADMINISTRATOR), "company", "ALL")).hasStatus(403);
        assertThat(page(manager(), "community", "NOTHING")).hasStatus(404);
        assertThat(save(site.the(Post.FINANCE), "community", "ALL", Map.of("name", "x"), null))
                .hasStatus(403);
    }

    @Test
    void aWorkstationKeepsItsPrinterAndPrintsARuler() throws IOException {
        var kept = mvc.post()
                .uri("/c/" + site.code() + "/printer")
                .param("paper", "HALF")
                .param("x", "1.5")
                .param("y", "-2")
                .with(Door.as(site.the(Post.FRONT_DESK)))
                .exchange();
        assertThat(kept).hasStatus3xxRedirection();
        var cookie = java.util.Objects.requireNonNull(kept.getResponse().getCookie(Workstation.COOKIE));
        assertThat(Workstation.of(cookie.getValue())
                        .orElseThrow()
                        .layout()
                        .shift()
                        .y())
                .isEqualByComparingTo("-2");
        assertThat(cookie.isHttpOnly()).isTrue();
        var page =
                mvc.get().uri("/c/" + site.code() + "/printer").cookie(cookie).with(Door.as(site.the(Post.FRONT_DESK)));
        assertThat(page).bodyText().contains("value=\"1.5\"", "value=\"-2.0\"");
        var ruler = mvc.get()
                .uri("/c/" + site.code() + "/printer/ruler.pdf?paper=HALF&x=1.5&y=-2")
                .with(Door.as(site.the(Post.FRONT_DESK)))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/papers"));
        java.nio.file.Files.write(java.nio.file.Path.of("target/papers/ruler.pdf"), ruler);
        try (var document = Loader.loadPDF(ruler)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("打印标尺", "右 1.5 mm", "下 -2 mm", "100");
        }
    }

    @Test
    void anOffsetOffThePaperIsRefusedAndWhatIsNotOursIsIgnored() {
        assertThat(mvc.post()
                        .uri("/c/" + site.code() + "/printer")
                        .param("paper", "A4")
                        .param("x", "30")
                        .with(Door.as(site.the(Post.FRONT_DESK))))
                .hasStatus(422)
                .bodyText()
                .contains("-9 到 9");
        assertThat(Workstation.of("A4_1_x")).isEmpty();
        assertThat(Workstation.of("HALF_30_0")).isEmpty();
        assertThat(Workstation.of("nonsense")).isEmpty();
        var template = new PageLayout(PaperSize.HALF, new Shift(java.math.BigDecimal.ONE, java.math.BigDecimal.ONE));
        assertThat(Workstation.choose(null, null, template)).isEqualTo(template);
        assertThat(Workstation.choose("A4", "HALF_2_2", template)).isEqualTo(PageLayout.A4);
        assertThat(Workstation.choose(null, "CONTINUOUS_2_2", template).paper()).isEqualTo(PaperSize.CONTINUOUS);
        assertThat(Workstation.choose("HALF", "HALF_2_2", template).shift().x()).isEqualByComparingTo("2");
    }

    private StaffMember manager() {
        return site.the(Post.CUSTOMER_SERVICE_MANAGER);
    }

    private String url(String path) {
        return "/c/" + site.code() + "/print-templates" + path;
    }

    private MvcTestResult page(StaffMember member, String scope, String form) {
        return mvc.get()
                .uri(url("?scope=" + scope + "&form=" + form))
                .with(Door.as(member))
                .exchange();
    }

    private MvcTestResult save(
            StaffMember member,
            String scope,
            String form,
            Map<String, String> fields,
            byte @org.jspecify.annotations.Nullable [] logo) {
        var request = mvc.post().multipart().uri(url("?scope=" + scope + "&form=" + form));
        fields.forEach(request::param);
        if (logo != null) {
            request.file(new MockMultipartFile("logo", "logo.png", "image/png", logo));
        }
        return request.with(Door.as(member)).exchange();
    }

    private static byte[] picture(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
