package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.finance.Answer;
import io.huiyin.repair.finance.Batch;
import io.huiyin.repair.finance.FinanceDesk;
import io.huiyin.repair.finance.HandOver;
import io.huiyin.repair.print.ScannedPaper;
import io.huiyin.staff.Post;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages, papers and workbooks of what is charged. */
@ApplicationTest
class ShowingTheBatchesForFinanceTests {
    private static int next;
    private final MockMvcTester mvc;
    private final FinanceDesk desk;
    private final HandOver handOver;
    private final RepairHouse house;
    private final RepairBrowser browser;

    ShowingTheBatchesForFinanceTests(ApplicationContext beans, MockMvcTester mvc, FinanceDesk desk, HandOver handOver) {
        this.mvc = mvc;
        this.desk = desk;
        this.handOver = handOver;
        this.house = new RepairHouse(beans, "batch" + next++);
        this.browser = new RepairBrowser(mvc, house);
    }

    @Test
    @Proves("REP-18")
    void theListIsPrintedAndExportedWithItsNumberLinesAndSum() throws IOException {
        var first = verified("60");
        verified("85");
        var batch = handed();

        var paper = new ScannedPaper(bytes("/finance/" + batch.number() + "/list.pdf"));
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text(1))
                .contains("有偿维修送财务清单（2026-11）", batch.number(), "145.00", "壹佰肆拾伍元整", number(first), "财务签收", "移交");
        assertThat(paper.text(1)).doesNotContain("〓");
        var sheet = rows(bytes("/finance/" + batch.number() + "/list.xlsx"));
        assertThat(sheet.getFirst()).containsExactly("序号", "维修单号", "完工时间", "地点", "客户", "维修项目", "维修员", "类别", "金额（元）");
        assertThat(sheet).hasSize(4);
        assertThat(sheet.get(1)).contains("1", number(first), "3-2-1201", "收费", "60.00");
        assertThat(new BigDecimal(sheet.get(3).getLast())).isEqualByComparingTo("145");
    }

    @Test
    @Proves("REP-18")
    void aLongListRunsOverSeveralPagesWithItsHeadingOnEach() {
        for (var each = 0; each < 45; each++) {
            verified("60");
        }
        var batch = handed();
        var paper = new ScannedPaper(bytes("/finance/" + batch.number() + "/list.pdf"));
        assertThat(paper.pages()).isGreaterThan(1);
        for (var page = 1; page <= paper.pages(); page++) {
            assertThat(paper.text(page)).contains("维修单号");
        }
        assertThat(paper.text(paper.pages())).contains("2700.00");
    }

    @Test
    @Proves("REP-18")
    void theDeskDrawsUpChecksAndHandsOverOnItsPages() {
        var repair = verified("60");
        assertThat(browser.text(Post.FRONT_DESK, "/finance")).contains("1 笔待送财务", "编制本期批次");
        assertThat(post(Post.FRONT_DESK, "/finance")).hasStatus3xxRedirection();
        var number = "CW20261121-0001";
        assertThat(browser.text(Post.FRONT_DESK, "/finance/" + number))
                .contains(number(repair), "移交 1 笔给财务，合计 ¥60.00", "留待下批")
                .doesNotContain("repair-finance.");
        assertThat(browser.text(Post.FINANCE, "/finance/" + number)).doesNotContain("/handover");
        assertThat(post(Post.FRONT_DESK, "/finance/" + number + "/handover", "version", "7"))
                .hasStatus(409)
                .bodyText()
                .contains("没有移交");
        assertThat(post(Post.FRONT_DESK, "/finance/" + number + "/handover", "version", "1"))
                .hasStatus3xxRedirection();
        assertThat(browser.text(Post.FINANCE, "/finance/" + number)).contains("签收 1 笔", "未收");
        assertThat(post(Post.FRONT_DESK, "/finance/" + number + "/receipt", "note", ""))
                .hasStatus(403)
                .bodyText()
                .contains("财务");
        assertThat(post(Post.FINANCE, "/finance/" + number + "/receipt", "note", ""))
                .hasStatus3xxRedirection();
        assertThat(browser.text(Post.FRONT_DESK, "/repairs/" + number(repair))).contains("客户账", "随批次 " + number);
        assertThat(browser.english().text(Post.FRONT_DESK, "/finance/" + number))
                .contains("Acknowledged by finance");
    }

    @Test
    @Proves("ORG-02")
    void moneyIsNotForThoseWhoHaveNothingToDoWithIt() {
        verified("60");
        var batch = handed();
        assertThat(browser.get(Post.TECHNICIAN, "/finance")).hasStatus(403);
        assertThat(browser.get(Post.GATE, "/finance/" + batch.number())).hasStatus(403);
        assertThat(browser.get(Post.GATE, "/paid-services")).hasStatus(403);
        assertThat(browser.get(Post.FINANCE, "/finance/CW20261121-9999")).hasStatus(404);
    }

    @Test
    @Proves("BIL-05")
    void paidServicesAreRecordedMonthByMonthFilteredPrintedAndExported() throws IOException {
        var repair = verified("60");
        house.verified(house.recorded(), house.free());
        assertThat(browser.text(Post.FINANCE, "/paid-services"))
                .contains(number(repair), "更换水龙头 × 1", "¥60.00", "（1 笔）", RepairHouse.CUSTOMER);
        assertThat(browser.text(Post.FINANCE, "/paid-services?month=2026-10")).contains("2026-10 没有有偿服务记录");
        assertThat(browser.text(Post.FINANCE, "/paid-services?trade=ELECTRICAL"))
                .contains("没有有偿服务记录");
        var technician = "?technician=" + house.technician().id() + "&q=3-2-1201";
        assertThat(browser.text(Post.FINANCE, "/paid-services" + technician)).contains(number(repair));

        var paper = new ScannedPaper(bytes("/paid-services/list.pdf?month=2026-11"));
        assertThat(paper.text(1)).contains("有偿服务记录", "月份：2026-11", number(repair), "60.00");
        var sheet = rows(bytes("/paid-services/list.xlsx?month=2026-11"));
        assertThat(sheet).hasSize(3);
        assertThat(sheet.get(1)).contains(number(repair), "更换水龙头 × 1", "5.00", "55.00", "60.00");
    }

    @Test
    @Proves("REP-17")
    void theMissingSlipsArePrintedAndExported() throws IOException {
        var out = house.signed(house.recorded(), house.listed("更换水龙头", "5", "55"));
        var paper = new ScannedPaper(bytes("/slips/list.pdf"));
        assertThat(paper.text(1))
                .contains("未返回维修单", number(out), house.technician().name());
        assertThat(rows(bytes("/slips/list.xlsx"))).hasSize(2);
        assertThat(rows(bytes("/slips/list.xlsx?with=SUPERVISOR"))).hasSize(1);
    }

    @Test
    @Proves("BIL-04")
    void eachChargeShowsItsLineAndVersion() {
        var repair = verified("60");
        assertThat(browser.text(Post.FRONT_DESK, "/repairs/" + number(repair))).contains("第 1 版第 1 项");
        assertThat(browser.english().text(Post.FRONT_DESK, "/repairs/" + number(repair)))
                .containsPattern("line 1 of (company )?version 1");
    }

    private Repair verified(String sum) {
        var material = new BigDecimal(sum).subtract(new BigDecimal("5")).toPlainString();
        return house.verified(house.recorded(), house.listed("更换水龙头", "5", material));
    }

    private Batch handed() {
        var drawn = done(desk.drawUp(house.community(), house.the(Post.FRONT_DESK)));
        return done(handOver.handOver(house.community(), drawn.number(), drawn.version(), house.the(Post.FRONT_DESK)));
    }

    private static Batch done(Answer answer) {
        if (answer instanceof Answer.Done(var batch)) {
            return batch;
        }
        throw new AssertionError("not done but " + answer);
    }

    private byte[] bytes(String path) {
        var answer = browser.get(Post.FINANCE, path);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult post(Post post, String path, String... fields) {
        var request = mvc.post().uri(browser.path(path)).with(Door.form());
        for (var at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return browser.signedIn(post, request).exchange();
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var sheet = book.getFirstSheet().openStream()) {
            sheet.forEach(row -> rows.add(
                    row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()));
        }
        return rows;
    }

    private static String number(Repair repair) {
        return repair.matter().number();
    }
}
