package io.huiyin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.matter.Matter;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.Consent;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.SafetyCheck;
import io.huiyin.repair.SafetyPoint;
import io.huiyin.repair.Signature;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import io.huiyin.worklist.BoardHouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The slips come back, the month's batch is drawn up, checked and handed over, and finance acknowledges it and is paid. */
@ApplicationTest
class TheMonthsBatchGoesToFinanceJourney {
    private final BoardHouse house;
    private final PriceLists prices;
    private final MovableClock clock;
    private final int port;

    TheMonthsBatchGoesToFinanceJourney(ApplicationContext beans, MovableClock clock, @LocalServerPort int port) {
        this.house = new BoardHouse(beans);
        this.prices = beans.getBean(PriceLists.class);
        this.clock = clock;
        this.port = port;
    }

    @Test
    @Proves({"REP-17", "REP-18", "REP-19"})
    void theMonthsBatchIsHandedToFinanceAndPaid() throws IOException {
        var first = signed("水龙头漏水");
        var second = signed("角阀漏水");
        try (var technician = Visitor.onThePhone("technician", port);
                var supervisor = Visitor.atTheDesk("supervisor", port);
                var desk = Visitor.atTheDesk("desk", port);
                var finance = Visitor.atTheDesk("finance", port)) {
            theTechnicianBringsHisSlips(technician);
            theSupervisorConfirmsThemAtOnce(supervisor);
            clock.set(Instant.parse("2026-11-25T01:00:00Z"));
            var number = theDeskHandsTheBatchOver(desk);
            financeAcknowledges(finance, number);
            financeRecordsWhatWasPaid(finance, first);
            theWorkbookOpens(finance, number, List.of(first.number(), second.number()));
            List.of(technician, supervisor, desk, finance).forEach(Visitor::hasNoComplaints);
        }
        assertThat(house.now(first).stage()).isEqualTo("WITH_FINANCE");
    }

    private void theTechnicianBringsHisSlips(Visitor technician) {
        technician.signIn(Sites.login(site(), Post.TECHNICIAN)).open("/c/" + site() + "/my/slips");
        technician.seesText("第二、三联请在");
        technician.findsItAccessible().looks("slips-mine");
        technician.press("2 张都已交回");
        technician.seesText("没有要返的单");
    }

    private void theSupervisorConfirmsThemAtOnce(Visitor supervisor) {
        supervisor.signIn(Sites.login(site(), Post.ENGINEERING_SUPERVISOR)).open("/c/" + site() + "/slips");
        supervisor.seesText("待工程主管核单");
        supervisor.press("全选");
        supervisor.findsItAccessible().looks("slips");
        supervisor.press("确认所选");
        supervisor.seesText("2 张已办");
    }

    private String theDeskHandsTheBatchOver(Visitor desk) {
        desk.signIn(Sites.login(site(), Post.FRONT_DESK)).open("/c/" + site() + "/finance");
        desk.findsItAccessible().looks("finance");
        desk.press("编制本期批次");
        desk.seesText("随批移交");
        desk.findsItAccessible().looks("finance-batch");
        desk.press("移交 2 笔给财务");
        desk.seesText("已移交，待财务签收");
        var url = desk.page.url();
        return url.substring(url.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
    }

    private void financeAcknowledges(Visitor finance, String number) {
        finance.signIn(Sites.login(site(), Post.FINANCE)).open("/messages");
        finance.press("送财务批次 " + number);
        finance.seesText("财务签收");
        finance.the("#note").fill("两张财务联齐全");
        finance.findsItAccessible().looks("finance-receipt");
        finance.press("签收 2 笔");
        finance.seesText("财务已签收");
    }

    private void financeRecordsWhatWasPaid(Visitor finance, Matter order) {
        finance.press(order.number());
        finance.page.waitForURL("**/repairs/" + order.number() + "**");
        finance.open("/c/" + site() + "/repairs/" + order.number() + "?act=payment");
        finance.the("#amount").fill("60");
        finance.the("#receipt").fill("SJ-2026-1125");
        finance.the("form[action$='/payment'] [data-save]").click();
        finance.seesText("已办理");
        finance.open("/c/" + site() + "/finance");
    }

    private void theWorkbookOpens(Visitor finance, String number, List<String> orders) throws IOException {
        finance.press(number);
        finance.seesText("已收");
        finance.looks("finance-paid");
        Download workbook = finance.page.waitForDownload(() -> finance.press("导出表格"));
        try (var bytes = Files.newInputStream(workbook.path());
                var book = new ReadableWorkbook(bytes);
                var rows = book.getFirstSheet().openStream()) {
            var text = rows.flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .collect(Collectors.joining("|"));
            assertThat(text).contains(orders).contains("120");
        }
    }

    private Matter signed(String fault) {
        var order = house.classified(fault);
        var technician = house.technician();
        var line = List.of(tap());
        house.act(order, new RepairAct.Dispatch(technician.id(), technician.name()), Post.ENGINEERING_SUPERVISOR);
        house.act(order, new RepairAct.Accept(), Post.TECHNICIAN);
        house.act(order, new RepairAct.Arrive(), Post.TECHNICIAN);
        house.act(order, new RepairAct.CheckItems(line, ""), Post.TECHNICIAN);
        house.act(order, new RepairAct.Quote(), Post.TECHNICIAN);
        house.act(order, new RepairAct.Agree(Consent.Way.CODE, "陈美玲", "1234"), Post.TECHNICIAN);
        house.act(order, new RepairAct.Start(SafetyCheck.whole(SafetyPoint.of(Trade.PLUMBING))), Post.TECHNICIAN);
        house.act(order, new RepairAct.Complete(line, 30, "换好了，试水不漏"), Post.TECHNICIAN);
        return house.act(order, new RepairAct.Sign(new Signature("陈美玲", null), true, 5, 5, ""), Post.TECHNICIAN);
    }

    private ChargeLine tap() {
        PriceItem item =
                prices.search(house.site().id(), clock.instant(), "更换普通水龙头").getFirst();
        return new ChargeLine(
                item.id(), item.name(), item.unit(), BigDecimal.ONE, item.labour(), new BigDecimal("55"), true, false);
    }

    private String site() {
        return house.site().code();
    }
}
