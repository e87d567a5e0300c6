package io.huiyin.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.Plans;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Search reads indexes only, in a community of 100,000 homes and over fifty communities, whatever is typed. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchingALargeEstateTests {
    private final JdbcClient jdbc;
    private final EstateFixture estate;
    private final Plans plans;
    private Set<Long> large = Set.of();
    private Set<Long> everywhere = Set.of();

    SearchingALargeEstateTests(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.estate = new EstateFixture(jdbc, clock);
        this.plans = new Plans(jdbc);
    }

    @BeforeAll
    void aLargeEstate() {
        var filling = new LargeEstate(jdbc);
        filling.fill();
        large = Set.of(estate.communities.byCode("large").orElseThrow().id());
        everywhere = estate.communities.everywhere().stream().map(Community::id).collect(Collectors.toSet());
        assertThat(everywhere).hasSize(50);
        assertThat(estate.homes.count(large.iterator().next(), HomeFilter.all()))
                .isEqualTo(filling.homes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3-2-1201",
                "2-1201",
                "1201",
                "321201",
                "1",
                "陈",
                "陈丁",
                "z",
                "zhao",
                "zab",
                "a1b2",
                "粤A0012345",
                "a00",
                "345",
                "13812345678",
                "5678",
                "45678",
                "020-81881234",
                "大堂",
                "nothing",
                "zab 3-2-1201",
                "z 1",
                "陈 1201",
                "zhao 3-2",
                "5678 3-2",
                "z 5678",
                "5678 8765",
                "粤a 5678 zab",
                "z z a 1 1201",
                "1201 1202 1203 1204 1205"
            })
    void noTableIsReadFromEndToEnd(String typed) {
        for (var communities : Set.of(large, everywhere)) {
            for (var mode : Set.of(Plans.CUSTOM, Plans.GENERIC)) {
                assertThat(plan(typed, communities, mode))
                        .as(typed + " in " + communities.size() + ", " + mode)
                        .doesNotContain("Seq Scan");
            }
        }
    }

    @Test
    void whatIsTypedIsFoundAmongSoMany() {
        assertThat(estate.search.find(large, "3-2-1201", 20))
                .extracting(Found::label)
                .containsExactly("3-2-1201");
        assertThat(estate.search.find(everywhere, "2-2-1201", 60)).hasSize(50);
        assertThat(estate.search.find(large, "z", 21)).hasSize(21);
        assertThat(estate.search.find(large, "1201 zab", 20)).isNotEmpty();
    }

    @Test
    void theBrowsingPageAndItsCountReadIndexes() {
        var community = large.iterator().next();
        var sql = "explain select id from home where community_id = %d order by ordering, id offset 50000 limit 50";
        assertThat(explained(sql.formatted(community))).doesNotContain("Seq Scan");
    }

    private String plan(String typed, Set<Long> communities, String mode) {
        var statement = estate.search.statement(SearchWord.of(typed), communities, 160);
        return plans.of(statement.sql(), statement.params(), mode);
    }

    private String explained(String sql) {
        return String.join("\n", jdbc.sql(sql).query(String.class).list());
    }
}
