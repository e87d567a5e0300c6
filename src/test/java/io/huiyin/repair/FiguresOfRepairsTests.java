package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.repair.figures.Dimension;
import io.huiyin.repair.figures.FiguresFilter;
import io.huiyin.repair.figures.FiguresFilter.Origin;
import io.huiyin.repair.figures.OrdersBehind;
import io.huiyin.repair.figures.OrdersBehind.Asked;
import io.huiyin.repair.figures.OrdersBehind.Side;
import io.huiyin.repair.figures.RepairFigure;
import io.huiyin.repair.figures.RepairFigures;
import io.huiyin.repair.figures.Tally;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Figures of a handful of orders that were told act by act, and of one from older books. */
@ApplicationTest
class FiguresOfRepairsTests {
    private static final FiguresFilter NOVEMBER =
            FiguresFilter.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    /** A key that was not put into words. */
    private static final String NO_WORDS = "repair-figures\\.(?!xlsx)";

    private final MockMvcTester mvc;
    private final RepairFigures figures;
    private final OrdersBehind orders;
    private final OrderCosts costs;
    private final RepairHouse house;

    FiguresOfRepairsTests(
            ApplicationContext beans, MockMvcTester mvc, RepairFigures figures, OrdersBehind orders, OrderCosts costs) {
        this.mvc = mvc;
        this.figures = figures;
        this.orders = orders;
        this.costs = costs;
        this.house = new RepairHouse(beans);
    }

    @Test
    @Proves({"REP-28", "ORG-06"})
    void eachFigureIsWhatTheOrdersSay() {
        var first = aMonth();
        var total = total(NOVEMBER);
        assertThat(total.orders(RepairFigure.ORDERS)).isEqualTo(5);
        assertRate(total, RepairFigure.RESPONSE, 2, 3);
        assertRate(total, RepairFigure.COMPLETION, 2, 3);
        assertRate(total, RepairFigure.SATISFACTION, 2, 2);
        assertThat(total.value(RepairFigure.STARS))
                .hasValueSatisfying(stars -> assertThat(stars).isEqualByComparingTo("4.5"));
        assertThat(total.value(RepairFigure.LABOUR))
                .hasValueSatisfying(hours -> assertThat(hours.doubleValue()).isBetween(1.33, 1.34));
        assertThat(total.value(RepairFigure.CHARGE))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("60"));
        var cost = costs.of(first.matter().ref()).sum();
        assertThat(cost).isPositive();
        assertThat(total.value(RepairFigure.COST))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(cost.multiply(BigDecimal.TWO)));
        assertThat(total.value(RepairFigure.BALANCE))
                .hasValueSatisfying(sum -> assertThat(sum)
                        .isEqualByComparingTo(new BigDecimal("60").subtract(cost.multiply(BigDecimal.TWO))));
    }

    @Test
    @Proves({"REP-23", "REP-28", "ORG-06"})
    void eachFigureOpensAsManyOrdersAsItCounts() {
        aMonth();
        var counted = figures.count(house.community(), NOVEMBER);
        for (var figure : RepairFigure.values()) {
            agrees(counted.total(), figure, null, null);
            for (var dimension : Dimension.values()) {
                for (var group : counted.by(dimension)) {
                    agrees(group.tally(), figure, dimension, group.key());
                }
            }
        }
        assertThat(counted.by(Dimension.TRADE)).hasSizeGreaterThan(1);
        assertThat(counted.by(Dimension.TECHNICIAN)).hasSize(3);
        assertThat(counted.by(Dimension.ITEM))
                .extracting(RepairFigures.Group::key)
                .contains("S1");
    }

    private void agrees(Tally tally, RepairFigure figure, @Nullable Dimension dimension, @Nullable String key) {
        var lines = behind(figure, Side.COUNTED, dimension, key);
        assertThat(lines.count()).as("%s %s %s", figure, dimension, key).isEqualTo(tally.orders(figure));
        assertThat(lines.sum()).isEqualByComparingTo(tally.of(figure).sum());
        assertThat(lines.lines()).hasSize((int) lines.count());
        if (figure.rate()) {
            assertThat(behind(figure, Side.HITS, dimension, key).count()).isEqualTo(tally.hits(figure));
            assertThat(behind(figure, Side.MISSES, dimension, key).count()).isEqualTo(tally.misses(figure));
        }
    }

    private OrdersBehind.Lines behind(
            RepairFigure figure, Side side, @Nullable Dimension dimension, @Nullable String key) {
        return orders.find(house.community(), NOVEMBER, new Asked(figure, side, dimension, key), 0, 100);
    }

    @Test
    @Proves("REP-23")
    void theSameFaultAtTheSameHomeWithinThirtyDaysCameBackAndLaterItDidNot() {
        var home = home();
        recordedAt(home, "厨房水龙头漏水");
        house.later(Duration.ofDays(20));
        recordedAt(home, "厨房水龙头漏水");
        house.later(Duration.ofDays(31));
        recordedAt(home, "厨房水龙头漏水");
        var span = FiguresFilter.between(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 2, 28));
        assertRate(total(span), RepairFigure.REPEAT, 1, 3);
        var december = FiguresFilter.between(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
        assertRate(total(december), RepairFigure.REPEAT, 1, 1);
    }

    @Test
    void olderBooksCountButTheirClocksAreLeftOut() {
        aMonth();
        imported();
        var with = figures.count(house.community(), NOVEMBER);
        assertThat(with.total().orders(RepairFigure.ORDERS)).isEqualTo(6);
        assertThat(with.imported()).isEqualTo(1);
        assertRate(with.total(), RepairFigure.RESPONSE, 2, 3);
        assertThat(with.total().orders(RepairFigure.COST)).isEqualTo(2);
        assertThat(total(of(Origin.LIVE)).orders(RepairFigure.ORDERS)).isEqualTo(5);
        assertThat(total(of(Origin.IMPORTED)).orders(RepairFigure.ORDERS)).isEqualTo(1);
        assertThat(page(Post.SITE_HEAD, ""))
                .hasStatusOk()
                .bodyText()
                .contains("其中历史导入 1 单", "旧系统没有接单时间", "口径第 1 版", "一直适用");
        assertThat(page(Post.SITE_HEAD, "/orders?figure=ORDERS")).bodyText().contains("6 单", "历史导入");
    }

    @Test
    void aDayBelongsToTheZoneOfTheCommunity() {
        house.clock.set(Instant.parse("2026-11-30T15:59:00Z"));
        house.recorded();
        house.clock.set(Instant.parse("2026-11-30T16:01:00Z"));
        house.recorded();
        assertThat(total(NOVEMBER).orders(RepairFigure.ORDERS)).isEqualTo(1);
        var both = FiguresFilter.between(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1));
        assertThat(figures.count(house.community(), both).by(Dimension.MONTH))
                .extracting(RepairFigures.Group::key)
                .containsExactlyInAnyOrder("2026-11", "2026-12");
    }

    @Test
    @Proves({"REP-28", "ORG-06"})
    void theFormulaStandsBesideTheFigureInBothLanguages() {
        aMonth();
        assertThat(page(Post.ENGINEERING_SUPERVISOR, ""))
                .hasStatusOk()
                .bodyText()
                .contains("按时接单的单数 ÷ 接单时限已有结果的单数", "不计：", "66.7%", "及时 2", "超时 1", "<svg", "按工种")
                .doesNotContainPattern(NO_WORDS);
        assertThat(page(Post.ENGINEERING_SUPERVISOR, "?by=BUILDING&show=COST", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Orders accepted in time", "Left out: low orders", "Cost and charge, by month")
                .doesNotContainPattern(NO_WORDS)
                .doesNotContain("响应及时率");
        for (var dimension : Dimension.values()) {
            assertThat(page(Post.SITE_HEAD, "?by=" + dimension + "&show=BALANCE"))
                    .hasStatusOk();
        }
        assertThat(page(Post.SITE_HEAD, "?from=2031-01-01&to=2031-02-01"))
                .hasStatusOk()
                .bodyText()
                .contains("这段时间没有维修单");
        assertThat(page(Post.SITE_HEAD, "?from=nonsense")).hasStatus(302);
    }

    @Test
    @Proves("ORG-06")
    void nobodysFiguresLeak() {
        aMonth();
        var second = house.site.secondTechnician();
        assertThat(page(Post.ENGINEERING_SUPERVISOR, "?by=TECHNICIAN"))
                .bodyText()
                .contains(second.name());
        assertThat(page(Post.FINANCE, "?by=TECHNICIAN"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(second.name());
        assertThat(page(Post.FINANCE, "/orders?figure=ORDERS&group=TECHNICIAN&key=" + second.id()))
                .hasStatus(404);
        assertThat(page(Post.FINANCE, "/orders?figure=ORDERS&technician=" + second.id()))
                .bodyText()
                .contains("5 单")
                .doesNotContain(second.name());
        assertThat(get(
                        second,
                        "/orders?figure=ORDERS&technician=" + house.technician().id()))
                .bodyText()
                .contains("1 单");
        assertThat(get(second, "?by=TECHNICIAN"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(house.technician().name());
        assertThat(page(Post.FRONT_DESK, "")).hasStatus(403);
        assertThat(page(Post.GATE, "/orders?figure=ORDERS")).hasStatus(403);
        assertThat(page(Post.PROPERTY_ASSISTANT, "/repair-figures.xlsx")).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"item=SD-01", "item=true", "building=1", "technician=1", "trade=PLUMBING", "origin=IMPORTED"})
    void eachFilterIsAsked(String filter) {
        aMonth();
        assertThat(page(Post.SITE_HEAD, "?" + filter)).hasStatusOk();
        assertThat(page(Post.SITE_HEAD, "/orders?figure=ORDERS&" + filter)).hasStatusOk();
    }

    @Test
    @Proves({"REP-28", "ORG-06"})
    void theWorkbookHasRealNumbersInTheirFormats() throws IOException {
        aMonth();
        var bytes = page(Post.SITE_HEAD, "/repair-figures.xlsx").getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("总览", "工种", "收费项目", "楼栋", "维修员", "月份", "故障");
            var overview = workbook.getFirstSheet().read();
            assertThat(overview.get(1).getCellText(0)).isEqualTo("报修单数");
            assertThat(overview.get(1).getCellAsNumber(1))
                    .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("5"));
            assertThat(overview.get(2).getCellAsNumber(1))
                    .hasValueSatisfying(rate -> assertThat(rate.doubleValue()).isBetween(0.66, 0.67));
            assertThat(overview.get(2).getCell(1).getDataFormatString()).isEqualTo("0.0%");
            assertThat(overview.get(2).getCellText(4)).contains("按时接单");
            var months = workbook.findSheet("月份").orElseThrow().read();
            assertThat(months.getLast().getCellText(0)).isEqualTo("2026-11");
        }
        var own = get(house.technician(), "/repair-figures.xlsx").getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(own))) {
            assertThat(workbook.findSheet("维修员")).isEmpty();
        }
    }

    /**
     * Five orders: two done by the first technician, one of them charged; one late in every respect; one just recorded for the
     * second technician; one low. A sixth is cancelled and counts nowhere.
     */
    private RepairDesk.Repair aMonth() {
        var charged = house.signed(house.recorded(), house.listed("更换水龙头", "5", "55"));
        house.signed(house.recorded(), house.free());
        house.act(
                house.recorded(RepairHouse.report(house.call()).low()),
                new RepairAct.Acknowledge(),
                Post.ENGINEERING_SUPERVISOR);
        var cancelled = house.recorded();
        house.act(cancelled, new RepairAct.Cancel("不用了"), Post.FRONT_DESK);
        house.recorded(RepairHouse.report(house.call()).urgent());
        house.laterAndSwept(Duration.ofHours(3));
        var others = house.recorded(RepairHouse.report(house.call()).low());
        house.act(others, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(
                others,
                new RepairAct.Triage(others.order().priority(), io.huiyin.staff.Trade.ELECTRICAL, false),
                Post.ENGINEERING_SUPERVISOR);
        var second = house.site.secondTechnician();
        house.act(others, new RepairAct.Dispatch(second.id(), second.name()), Post.ENGINEERING_SUPERVISOR);
        return charged;
    }

    private void imported() {
        house.desk.takeOver(
                house.community(),
                new Location(null, null, null, "1 Elm Street"),
                Customer.NOBODY,
                new RepairAct.TakeOver(
                        new Report(
                                null,
                                Instant.parse("2026-11-02T02:00:00Z"),
                                "HEAT",
                                "HEAT",
                                null,
                                io.huiyin.matter.Priority.REGULAR,
                                null,
                                false,
                                null,
                                null,
                                "older books",
                                false,
                                false),
                        new Books("past:1", "PHONE", "Open")));
    }

    private FiguresFilter of(Origin origin) {
        return new FiguresFilter(NOVEMBER.from(), NOVEMBER.to(), origin, null, null, null, null);
    }

    private long home() {
        var building = house.jdbc
                .sql(
                        "insert into building (community_id, code, name, ordering) values (?, '3', '3栋', '3') returning id")
                .param(house.community().id())
                .query(Long.class)
                .single();
        return house.jdbc
                .sql(
                        "insert into home (community_id, building_id, unit, room, state, ordering) values (?, ?, '2', '1201', 'OCCUPIED', '3') returning id")
                .param(house.community().id())
                .param(building)
                .query(Long.class)
                .single();
    }

    private void recordedAt(long home, String place) {
        house.done(house.desk.record(
                house.community(),
                new Location(home, null, null, place),
                new Customer(null, RepairHouse.CUSTOMER),
                RepairHouse.report(house.call()).build(),
                house.as(Post.FRONT_DESK),
                null));
    }

    private Tally total(FiguresFilter filter) {
        return figures.total(house.community(), filter);
    }

    private static void assertRate(Tally tally, RepairFigure figure, long hits, long orders) {
        assertThat(tally.hits(figure)).as(figure + " hits").isEqualTo(hits);
        assertThat(tally.orders(figure)).as(figure + " orders").isEqualTo(orders);
    }

    private MvcTestResult page(Post post, String path) {
        return get(house.site.the(post), path);
    }

    private MvcTestResult page(Post post, String path, String language) {
        return mvc.get()
                .uri(url(path))
                .cookie(new Cookie("huiyin-language", language))
                .with(Door.as(house.site.the(post)))
                .exchange();
    }

    private MvcTestResult get(StaffMember member, String path) {
        return mvc.get().uri(url(path)).with(Door.as(member)).exchange();
    }

    private String url(String path) {
        return "/c/" + house.community().code() + "/repair-figures" + path;
    }
}
