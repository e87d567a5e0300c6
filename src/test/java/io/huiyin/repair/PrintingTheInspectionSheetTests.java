package io.huiyin.repair;

import static io.huiyin.repair.RepairHouse.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.paper.Files;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The public-area inspection sheet on paper, read back from the paper. */
@ApplicationTest
class PrintingTheInspectionSheetTests {
    private final RepairHouse house;
    private final MockMvcTester mvc;
    private final Files files;

    PrintingTheInspectionSheetTests(ApplicationContext beans, MockMvcTester mvc, Files files) {
        this.house = new RepairHouse(beans);
        this.mvc = mvc;
        this.files = files;
    }

    @Test
    @Proves({"REP-20", "REP-21"})
    void itHasTwoCopiesWithWhoSignedForTheSecondAndWhatWasDone() throws IOException {
        var repair = filled();

        var chinese = text(paper(repair, "zh"));
        assertThat(chinese)
                .contains("公 共 区 域 现 场 巡 视 表", "第 1 联 共 2 联", "第 2 联 共 2 联")
                .contains(repair.matter().number(), "水龙头漏水", "黄国栋", "2026-11-21 10:00")
                .contains("更换感应器，灯已亮", "■已收拾整理", "检查水压")
                .doesNotContain("〓");
        assertThat(text(paper(repair, "en"))).contains("Public-area inspection", "Copy 2 of 2", "■left tidy");
    }

    @Test
    void aBlankOneIsPrintedBeforeTheWorkAndAHomeHasNone() throws IOException {
        var repair = house.recorded(report(house.call()).publicFacility());

        assertThat(text(paper(repair, "zh"))).contains("□已收拾整理", "第二联签收");
        assertThat(paper(house.recorded(), "zh")).hasStatus(404);
    }

    private Repair filled() {
        var signature = files.keep(Drawn.photo(Color.BLACK), "image/jpeg").hash();
        var repair = house.working(house.recorded(report(house.call()).publicFacility()), house.free());
        house.act(repair, new TakeSheet(new Signature("黄国栋", signature)), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new FillSheet("更换感应器，灯已亮", true), Post.TECHNICIAN);
        return house.act(repair, new Complete(List.of(house.free()), 30, "更换感应器"), Post.TECHNICIAN);
    }

    private MvcTestResult paper(Repair repair, String language) {
        return mvc.get()
                .uri("/c/" + house.community().code() + "/repairs/"
                        + repair.matter().number() + "/inspection.pdf?lang=" + language)
                .with(Door.as(house.site.the(Post.ENGINEERING_SUPERVISOR)))
                .exchange();
    }

    private static String text(MvcTestResult paper) throws IOException {
        assertThat(paper).hasStatusOk();
        try (var pdf = Loader.loadPDF(paper.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            return new PDFTextStripper().getText(pdf);
        }
    }
}
