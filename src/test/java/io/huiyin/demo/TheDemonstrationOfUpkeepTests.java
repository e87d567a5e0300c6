package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.asset.AssetFilter;
import io.huiyin.asset.Assets;
import io.huiyin.asset.Care;
import io.huiyin.asset.Cares;
import io.huiyin.estate.Communities;
import io.huiyin.faults.Whole;
import io.huiyin.repair.RepairFilter;
import io.huiyin.repair.RepairFilter.Tab;
import io.huiyin.repair.RepairLine;
import io.huiyin.repair.RepairList;
import io.huiyin.store.Balances;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration tells of a lift that fails again, a pump that waits for its maintenance, and a store that runs low. */
@ApplicationTest
class TheDemonstrationOfUpkeepTests {
    private final DemoCompany company;
    private final Communities communities;
    private final JdbcClient jdbc;
    private final Clock clock;

    TheDemonstrationOfUpkeepTests(DemoCompany company, Communities communities, JdbcClient jdbc, Clock clock) {
        this.company = company;
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void itTellsOfUpkeepAndKeepsTheLaws(ApplicationContext beans) {
        var assets = beans.getBean(Assets.class);
        var cares = beans.getBean(Cares.class);
        var list = beans.getBean(RepairList.class);
        var balances = beans.getBean(Balances.class);
        company.fill();
        var site = communities.byCode("lw").orElseThrow();
        assertThat(assets.count(site.id(), AssetFilter.all())).isGreaterThanOrEqualTo(25);
        var lift = assets.byNumber(site.id(), "DT-01").orElseThrow();
        var again = new RepairFilter(
                Tab.OPEN, null, null, null, null, null, null, null, new RepairFilter.Fault(null, lift.id(), true));
        assertThat(list.find(site, again, 0, 0, 10))
                .as("the third time in a month, and what a passer-by heard at the same lift since")
                .extracting(RepairLine::earlier)
                .containsExactlyInAnyOrder(2, 3);
        var today = LocalDate.ofInstant(clock.instant(), site.zone());
        assertThat(cares.onTheirWay(site.id()))
                .anySatisfy(care -> assertThat(care.late(today)).isTrue())
                .anySatisfy(care -> assertThat(care.state()).isEqualTo(Care.State.PROPOSED));
        assertThat(balances.low(site.id())).hasSize(1);
        Whole.laws()
                .forEach((law, sql) -> assertThat(jdbc.sql(sql)
                                .query((row, n) -> row.getString(1))
                                .list())
                        .as(law)
                        .isEmpty());
    }
}
