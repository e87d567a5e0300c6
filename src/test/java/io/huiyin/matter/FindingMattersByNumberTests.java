package io.huiyin.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.Plans;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.procedure.Act;
import io.huiyin.procedure.Procedure;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers are found among 100,000 matters of four communities, by index, in those communities alone that somebody sees. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingMattersByNumberTests {
    /** A thousand days, each with 25 repairs in each community. */
    private static final String REGISTER = """
            insert into matter (community_id, kind, number, stage, title, category, priority, place_text, opened_at)
            select c.id, 'repair', 'BX' || to_char(date '2024-02-26' + d, 'YYYYMMDD') || '-' || lpad(n::text, 4, '0'), 'TRIAGE',
                   '漏水', '漏水', 'REGULAR', '3-2-1201', timestamptz '2024-02-26 08:00+08' + make_interval(days => d, mins => n)
            from community c cross join generate_series(0, 999) d cross join generate_series(1, 25) n""";

    private final JdbcClient jdbc;
    private final MatterSearch search;
    private final Plans plans;
    private final Site near;
    private final Site far;
    private final Viewer desk;
    private final Viewer office;

    FindingMattersByNumberTests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.search = new MatterSearch(jdbc, List.of(new RepairsAlone()));
        this.plans = new Plans(jdbc);
        var sites = new Sites(jdbc, clock);
        near = sites.open("near");
        far = sites.open("far");
        sites.open("third");
        sites.open("fourth");
        desk = near.viewer(Post.FRONT_DESK);
        office = far.viewer(Post.HEAD_OFFICE);
    }

    @BeforeAll
    void aFullRegister() {
        assertThat(jdbc.sql(REGISTER).update()).isEqualTo(100_000);
        jdbc.sql("analyze matter").update();
    }

    @ParameterizedTest
    @CsvSource({
        "BX20261121-0007, BX20261121-0007",
        "bx202611210007, BX20261121-0007",
        "20261121-0007, BX20261121-0007",
        "1121-7, BX20261121-0007 BX20251121-0007 BX20241121-0007",
        "21-0007, BX20261121-0007 BX20261021-0007 BX20260921-0007",
        "0007, BX20261121-0007 BX20261120-0007 BX20261119-0007",
        "BX2026, BX20261121-0025 BX20261121-0024 BX20261121-0023",
        "202411, BX20241130-0025 BX20241130-0024 BX20241130-0023",
        "BX20261121-001, BX20261121-0019 BX20261121-0018 BX20261121-0017"
    })
    void theNewestComeFirst(String typed, String numbers) {
        assertThat(search.find(desk, near.id(), typed, 3))
                .extracting(Matter::number)
                .containsExactly(numbers.split(" "));
        assertThat(search.find(desk, near.id(), typed, 3))
                .extracting(Matter::communityId)
                .containsOnly(near.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BX20261122-0001", "TS20261121-0007", "BX20261121-0026", "9999", "3-2-1201", "陈美玲", "%", "BX"})
    void whatIsNoNumberHereFindsNothing(String typed) {
        assertThat(search.find(desk, near.id(), typed, 3)).isEmpty();
    }

    @Test
    void whoSeesSeveralCommunitiesFindsThoseOfTheOneAtHandFirst() {
        var found = search.find(office, far.id(), "BX20261121-0007", 9);
        assertThat(found).hasSize(4).extracting(Matter::number).containsOnly("BX20261121-0007");
        assertThat(found.getFirst().communityId()).isEqualTo(far.id());
        assertThat(search.find(office, far.id(), "0007", 9))
                .extracting(Matter::communityId)
                .containsOnly(far.id());
    }

    @Test
    void whoSeesNoCommunityFindsNothing() {
        var nobody = new Viewer(desk.staffId(), desk.name(), Map.<Long, Set<Post>>of());
        assertThat(search.find(nobody, near.id(), "BX20261121-0007", 9)).isEmpty();
        assertThat(search.named(nobody, near.id(), "BX20261121-0007")).isEmpty();
    }

    @Test
    void aWholeNumberNamesTheMatterAtHand() {
        assertThat(search.named(office, far.id(), "bx20261121-0007"))
                .hasValueSatisfying(matter -> assertThat(matter.communityId()).isEqualTo(far.id()));
        assertThat(search.named(desk, near.id(), "20261121-0007")).isPresent();
        assertThat(search.named(desk, near.id(), "BX20261121-00")).isEmpty();
        assertThat(search.named(desk, near.id(), "0007")).isEmpty();
        assertThat(search.named(desk, near.id(), "BX20261122-0007")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Plans.CUSTOM, Plans.GENERIC})
    void onlyIndexesAreRead(String mode) {
        var everywhere = office.communityIds().toArray(Long[]::new);
        for (var last : List.of("", "~")) {
            var params = Map.<String, Object>of(
                    "communities",
                    everywhere,
                    "beginnings",
                    new String[] {"BX20261121-0007"},
                    "last",
                    last,
                    "here",
                    near.id(),
                    "most",
                    6);
            assertThat(plans.of(MatterSearch.BY_BEGINNING, params, mode))
                    .contains("matter_number_begins")
                    .doesNotContain("Seq Scan");
        }
        var params =
                Map.<String, Object>of("communities", everywhere, "ending", "1121-0007", "here", near.id(), "most", 6);
        assertThat(plans.of(MatterSearch.BY_ENDING, params, mode))
                .contains("matter_number_ends")
                .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @ValueSource(strings = {Plans.CUSTOM, Plans.GENERIC})
    void olderNumbersAndWordsAreReadByIndexToo(String mode) {
        var number = Map.<String, Object>of("community", near.id(), "number", "WX-7001", "most", 6);
        assertThat(plans.of(WordSearch.BY_OLDER_NUMBER, number, mode))
                .contains("matter_source_number")
                .doesNotContain("Seq Scan");
        var words = Map.<String, Object>of(
                "community", near.id(), "kinds", new String[] {"repair"}, "words", "%漏水%", "most", 6);
        assertThat(plans.of(WordSearch.BY_WORDS, words, mode))
                .contains("matter_recent")
                .doesNotContain("Seq Scan");
    }

    /** Repairs and nothing else, as far as their numbers go. */
    private static final class RepairsAlone implements CaseFile<Thread.State, Act, String> {
        @Override
        public String prefix() {
            return "BX";
        }

        @Override
        public String path() {
            return "repairs";
        }

        @Override
        public boolean concerns(Set<Post> posts) {
            return !posts.equals(Set.of(Post.GATE));
        }

        @Override
        public Procedure<Thread.State, Act, String> procedure() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String blank(Matter matter, Act act, Performer by, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String load(Matter matter, Performer by, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String apply(Matter matter, String before, Act act, Move<Thread.State> move) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Heading heading(String after) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> facts(String after, Act act) {
            throw new UnsupportedOperationException();
        }
    }
}
