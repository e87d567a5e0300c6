package io.huiyin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.ApplicationTest;
import io.huiyin.sight.Sight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself shows of one community to the work that sees another, or none: every table is tried. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindTheSecondWallTests {
    /** Tables without a community, and why they need no wall. */
    private static final Map<String, String> OF_NO_COMMUNITY = Map.ofEntries(
            Map.entry("community", "names which communities there are; the viewer's posts say which he sees"),
            Map.entry("organisation", "the company's parts, from which the viewer's communities are told"),
            Map.entry("staff_member", "the company's staff, who may work at several communities"),
            Map.entry("appointment", "who holds which post where: the source of what is seen"),
            Map.entry("second_factor", "proofs of the staff, read before it is known what they see"),
            Map.entry("second_factor_offer", "proofs of the staff, read before it is known what they see"),
            Map.entry("second_factor_rule", "which posts need a second factor, for the whole company"),
            Map.entry("recovery_code", "proofs of the staff, read before it is known what they see"),
            Map.entry("passkey_holder", "proofs of the staff, read before it is known what they see"),
            Map.entry("passkey", "proofs of the staff, read before it is known what they see"),
            Map.entry("passkey_answered", "marks of answered questions, before it is known who asks"),
            Map.entry("mail_wish", "how one of the staff wants to be written to"),
            Map.entry("api_token", "hashes of tokens, read before it is known who asks"),
            Map.entry("sign_in_attempt", "attempts by login and address, before it is known who asks"),
            Map.entry("sign_in_pressure", "attempts, before it is known who asks"),
            Map.entry("sign_in_place", "attempts, before it is known who asks"),
            Map.entry("provider_identity", "who of the staff somebody is at the company's own sign-in"),
            Map.entry("claimed_appointment", "which posts came from there"),
            Map.entry("portrait", "a picture of one of the staff"),
            Map.entry("price_item", "prices, which are shown to everybody"),
            Map.entry("special_days", "state holidays"),
            Map.entry("personal_key", "the mark of the key, without a person in it"),
            Map.entry("spring_session", "sessions, read before it is known who asks"),
            Map.entry("spring_session_attributes", "sessions, read before it is known who asks"),
            Map.entry("event_publication", "the framework's own"),
            Map.entry("scheduled_tasks", "jobs, the framework's own"),
            Map.entry("flyway_schema_history", "migrations, the framework's own"));

    private final JdbcClient jdbc;
    private final DemoCompany company;

    BehindTheSecondWallTests(JdbcClient jdbc, DemoCompany company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    @BeforeAll
    void twoCommunitiesLive() {
        company.fill();
    }

    @Test
    void everyTableOfCommunitiesHasTheWallAndEveryOtherAReason() {
        assertThat(tables("not relforcerowsecurity")).containsExactlyInAnyOrderElementsOf(OF_NO_COMMUNITY.keySet());
        assertThat(tables("relforcerowsecurity"))
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'community_id' and table_name <> 'organisation'
                        order by 1""").query(String.class).list())
                .hasSizeGreaterThan(25);
    }

    @Test
    void whoSeesOneCommunityFindsItsRowsAndNoOthers() {
        var communities = communities();
        var lively = 0;
        for (var table : tables("relforcerowsecurity")) {
            var all = rowsByCommunity(table);
            for (var community : communities) {
                try (var within = Sight.of(Set.of(community))) {
                    assertThat(rowsByCommunity(table))
                            .as("%s seen from %s", table, community)
                            .isEqualTo(all.entrySet().stream()
                                    .filter(rows -> rows.getKey().equals(community) || rows.getKey() == 0)
                                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
                }
            }
            lively += all.keySet().containsAll(communities) ? 1 : 0;
        }
        assertThat(lively).as("tables in which both communities have rows").isGreaterThan(15);
    }

    @Test
    void whoSeesNothingFindsNothing() {
        for (var table : tables("relforcerowsecurity")) {
            try (var within = Sight.of(Set.of())) {
                assertThat(rowsByCommunity(table).keySet()).as(table).isSubsetOf(0L);
            }
        }
    }

    @Test
    void whoSeesOneCommunityChangesNothingInAnother() {
        var communities = communities();
        try (var within = Sight.of(Set.of(communities.getFirst()))) {
            var other = communities.getLast();
            assertThat(jdbc.sql("update building set name = 'X' where community_id = " + other)
                            .update())
                    .isZero();
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("insert into document_number (community_id, prefix, day, last) values ("
                                    + other + ", 'BX', '2030-01-01', 1)")
                            .update())
                    .havingRootCause()
                    .withMessageContaining("row-level security");
        }
    }

    @Test
    void aConnectionForgetsWhatItsLastBorrowerSaw() {
        try (var within = Sight.everywhere()) {
            assertThat(jdbc.sql("select count(*) from matter").query(Long.class).single())
                    .isPositive();
        }
        for (var again = 0; again < 50; again++) {
            try (var within = Sight.of(Set.of())) {
                assertThat(jdbc.sql("select count(*) from matter")
                                .query(Long.class)
                                .single())
                        .isZero();
            }
        }
    }

    private List<Long> communities() {
        return jdbc.sql("select id from community order by id")
                .query(Long.class)
                .list();
    }

    private List<String> tables(String condition) {
        return jdbc.sql("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r' and %s order by 1""".formatted(condition)).query(String.class).list();
    }

    /** How many rows each community has in a table; those of no community count under 0. */
    private Map<Long, Long> rowsByCommunity(String table) {
        return jdbc
                .sql("select coalesce(community_id, 0) as community, count(*) as rows from " + table + " group by 1")
                .query((row, at) -> Map.entry(row.getLong("community"), row.getLong("rows")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
