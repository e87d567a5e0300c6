package io.huiyin.repair.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.Plans;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.estate.Community;
import io.huiyin.repair.figures.OrdersBehind.Asked;
import io.huiyin.repair.figures.OrdersBehind.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of 12,000 orders beside another community's; a formula that changes in the middle of it. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountingByTheFormulaOfTheDayTests {
    private static final ToIntFunction<Community> DAYS = community -> 30;
    private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);
    private static final FiguresFilter YEAR =
            FiguresFilter.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private static final String YEAR_OF_ORDERS = """
            with day as (select c.id as community_id, d, n from community c cross join generate_series(0, 299) d cross join generate_series(1, 40) n),
            m as (
                insert into matter (community_id, kind, number, stage, title, category, priority, place_text, opened_at)
                select community_id, 'repair', 'BX' || to_char(date '2026-01-01' + d, 'YYYYMMDD') || '-' || lpad(n::text, 4, '0'), 'WORKING',
                       '漏水', '漏水', 'REGULAR', '3-2-1201', timestamptz '2026-01-01 08:00+08' + make_interval(days => d, mins => n)
                from day returning community_id, id, opened_at),
            w as (
                insert into work_order (community_id, matter_id, contact_opened_at, content, fault, reported_priority, reported_off_list,
                                        public_facility, read_back, priority, off_list, recorded_at, counted_from, completed_at,
                                        sign_at, sign_quality, sign_attitude, revision)
                select community_id, id, opened_at, '漏水', '漏水', 'REGULAR', false, false, true, 'REGULAR', false, opened_at, opened_at,
                       opened_at, opened_at, 4, 3, 1 from m),
            c as (
                insert into clause_clock (community_id, matter_id, clause, figure, started_at, due_at, warn_at, state, ended_at, explanation)
                select community_id, id, k, 'PT1H', opened_at, opened_at, opened_at, 'MET', opened_at, '{}'
                from m cross join unnest(array['REP-02', 'REP-05', 'REP-07']) k)
            select count(*) from m""";

    private final JdbcClient jdbc;
    private final Community community;

    CountingByTheFormulaOfTheDayTests(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        var sites = new Sites(jdbc, clock);
        community = sites.open("one").community();
        sites.open("two");
    }

    @BeforeAll
    void aYear() {
        jdbc.sql(YEAR_OF_ORDERS).query(Long.class).single();
        jdbc.sql("analyze").update();
    }

    @Test
    @Proves("ORG-06")
    void ordersBeforeTheChangeAreCountedByTheOldFormulaForEver() {
        var formulas = changed();
        var counting = new RepairFigures(jdbc, DAYS, formulas);
        var before = FiguresFilter.between(YEAR.from(), CHANGE.minusDays(1));
        var after = FiguresFilter.between(CHANGE, YEAR.to());
        assertThat(counting.total(community, before).hits(RepairFigure.SATISFACTION))
                .isZero();
        var late = counting.total(community, after);
        assertThat(late.hits(RepairFigure.SATISFACTION))
                .isEqualTo(late.orders(RepairFigure.SATISFACTION))
                .isPositive();
        var whole = counting.total(community, YEAR);
        assertThat(whole.hits(RepairFigure.SATISFACTION)).isEqualTo(late.orders(RepairFigure.SATISFACTION));
        assertThat(new OrdersBehind(jdbc, DAYS, formulas)
                        .find(community, YEAR, new Asked(RepairFigure.SATISFACTION, Side.HITS, null, null), 0, 1)
                        .count())
                .isEqualTo(whole.hits(RepairFigure.SATISFACTION));
    }

    @Test
    @Proves("ORG-06")
    void aBreakWithinAPeriodIsKnown() {
        var formulas = changed();
        assertThat(formulas.of(RepairFigure.SATISFACTION, YEAR.from(), YEAR.to()))
                .extracting(RepairFormula::version)
                .containsExactly(1, 2);
        assertThat(formulas.of(RepairFigure.SATISFACTION, CHANGE, YEAR.to()))
                .extracting(RepairFormula::version)
                .containsExactly(2);
        assertThat(formulas.of(RepairFigure.SATISFACTION, YEAR.from(), CHANGE.minusDays(1)))
                .extracting(RepairFormula::version)
                .containsExactly(1);
        assertThat(RepairFormulas.HOUSE.all()).hasSameSizeAs(RepairFigure.values());
    }

    @Test
    void aMonthIsReadByIndexAndNotByTheWholeRegister() {
        var month = FiguresFilter.between(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
        var sql = new FiguresSql(community, month, 30);
        for (var mode : List.of(Plans.CUSTOM, Plans.GENERIC)) {
            var plan = new Plans(jdbc)
                    .of(
                            sql.facts() + " select sum(responded), sum(charge), sum(cost), sum(repeated) from facts",
                            sql.params(),
                            mode);
            assertThat(plan)
                    .contains("clause_clock_matter")
                    .doesNotContain("Seq Scan on matter", "Seq Scan on clause_clock");
        }
    }

    @Test
    void aWholeYearIsCountedInASecond() throws java.io.IOException {
        var counting = new RepairFigures(jdbc, DAYS, RepairFormulas.HOUSE);
        counting.count(community, YEAR);
        var started = System.nanoTime();
        var counted = counting.count(community, YEAR);
        var millis = (System.nanoTime() - started) / 1_000_000;
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/figures-of-12000-orders.txt"), millis + " ms\n");
        assertThat(counted.total().orders(RepairFigure.ORDERS)).isEqualTo(12_000);
        assertThat(counted.by(Dimension.MONTH)).hasSize(10);
        assertThat(millis).isLessThan(5_000);
    }

    private static RepairFormulas changed() {
        var all = new ArrayList<>(RepairFormulas.HOUSE.all());
        all.add(new RepairFormula(
                RepairFigure.SATISFACTION,
                2,
                CHANGE,
                "case when f.quality >= 4 then 1 when f.quality is not null then 0 end"));
        return new RepairFormulas(all);
    }
}
