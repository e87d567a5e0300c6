package io.huiyin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.audit.Audit;
import io.huiyin.audit.Present;
import io.huiyin.calendar.Counting;
import io.huiyin.calendar.Term;
import io.huiyin.rulebook.FigureInForce.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SettingAFigureTests {
    private static final long LAKE_WEST = 1;
    private static final long LAKE_EAST = 2;
    private static final long ELSEWHERE = 3;
    private static final long COMPANY = 10;
    private static final long AUTHOR = 7;

    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Figures figures;

    SettingAFigureTests(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.figures = new Figures(jdbc, Ledger.bundled(), clock, new Audit(jdbc, clock, Present.NOBODY));
    }

    @BeforeEach
    void aFreshStart() {
        clock.reset();
        jdbc.sql("truncate figure").update();
        jdbc.sql("""
                        insert into community (id, company_id, code, name, zone, working_hours)
                        select id, company, code, code, 'Asia/Shanghai', 'MON-FRI 08:00-12:00'
                        from (values (1, 10, 'west'), (2, 10, 'east'), (3, 11, 'elsewhere')) as c (id, company, code)
                        on conflict do nothing""").update();
    }

    @Test
    void untilSomebodySetsItTheLedgersFigureHolds() {
        var figure = figures.inForce("REP-04", LAKE_WEST, clock.instant()).orElseThrow();
        assertThat(figure.level()).isEqualTo(Level.LEDGER);
        assertThat(figure.id()).isNull();
        assertThat(figure.term()).contains(Term.elapsed("PT30M"));
    }

    @Test
    void aCommunitysFigureStandsOverTheCompanysWhicheverCameFirst() {
        set(FigureChange.of(LAKE_WEST, "REP-04", "PT20M", Counting.ELAPSED, "more technicians", AUTHOR));
        clock.advance(Duration.ofDays(1));
        set(FigureChange.ofCompany(COMPANY, "REP-04", "PT45M", Counting.ELAPSED, "winter", AUTHOR));

        assertThat(value("REP-04", LAKE_WEST, clock.instant())).isEqualTo("PT20M");
        assertThat(value("REP-04", LAKE_EAST, clock.instant())).isEqualTo("PT45M");
        assertThat(figures.inForce("REP-04", LAKE_EAST, clock.instant())
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.COMPANY);
    }

    @Test
    void aCompanysFigureReachesNoOtherCompanysCommunity() {
        set(FigureChange.ofCompany(COMPANY, "REP-04", "PT45M", Counting.ELAPSED, "winter", AUTHOR));
        assertThat(value("REP-04", ELSEWHERE, clock.instant())).isEqualTo("PT30M");
        assertThat(figures.history("REP-04", ELSEWHERE)).isEmpty();
        set(FigureChange.ofCompany(11, "REP-04", "PT50M", Counting.ELAPSED, "winter", AUTHOR));
        assertThat(value("REP-04", ELSEWHERE, clock.instant())).isEqualTo("PT50M");
        assertThat(value("REP-04", LAKE_EAST, clock.instant())).isEqualTo("PT45M");
    }

    @Test
    void whatWasSetBeforeThereWereCompaniesHoldsForAllUntilACompanySetsItsOwn() {
        set(new FigureChange("REP-04", null, null, "PT40M", Counting.ELAPSED, null, "early", AUTHOR));
        set(FigureChange.ofCompany(COMPANY, "REP-04", "PT45M", Counting.ELAPSED, "winter", AUTHOR));
        assertThat(value("REP-04", ELSEWHERE, clock.instant())).isEqualTo("PT40M");
        assertThat(value("REP-04", LAKE_EAST, clock.instant())).isEqualTo("PT45M");
    }

    @Test
    void whatHeldEarlierCanStillBeTold() {
        var before = clock.instant();
        clock.advance(Duration.ofHours(1));
        var change = FigureChange.ofCompany(COMPANY, "REP-01", "PT4M", Counting.ELAPSED, "new form", AUTHOR);
        set(change.from(clock.instant().plus(Duration.ofDays(10))));

        assertThat(value("REP-01", LAKE_WEST, before)).isEqualTo("PT2M");
        assertThat(value("REP-01", LAKE_WEST, clock.instant())).isEqualTo("PT2M");
        clock.advance(Duration.ofDays(10));
        assertThat(value("REP-01", LAKE_WEST, clock.instant())).isEqualTo("PT4M");
    }

    @Test
    void ofTwoFiguresFromTheSameMomentTheLaterOneHolds() {
        set(FigureChange.ofCompany(COMPANY, "REP-17", "16:00", Counting.ELAPSED, "short day", AUTHOR));
        set(FigureChange.ofCompany(COMPANY, "REP-17", "9:30", Counting.ELAPSED, "mistyped", AUTHOR));
        assertThat(value("REP-17", LAKE_WEST, clock.instant())).isEqualTo("09:30");
    }

    @Test
    void anEndedFigureGivesWayToTheOneAbove() {
        var change = FigureChange.of(LAKE_WEST, "REP-04", "PT20M", Counting.ELAPSED, "trial", AUTHOR);
        set(change);
        clock.advance(Duration.ofDays(1));
        set(change.ending());

        assertThat(figures.inForce("REP-04", LAKE_WEST, clock.instant()).orElseThrow())
                .extracting(FigureInForce::level, FigureInForce::value)
                .containsExactly(Level.LEDGER, "PT30M");
    }

    @Test
    void severalFiguresComeInOneQuery() {
        set(FigureChange.of(LAKE_WEST, "REP-04", "PT4H", Counting.WORKING, "no night shift", AUTHOR));
        var found = figures.inForce(List.of("REP-01", "REP-04", "REP-11"), LAKE_WEST, clock.instant());

        assertThat(found).containsOnlyKeys("REP-01", "REP-04");
        assertThat(found.get("REP-04"))
                .extracting(FigureInForce::term)
                .asInstanceOf(type(Optional.class))
                .isEqualTo(Optional.of(Term.working("PT4H")));
    }

    @Test
    void theHistoryTellsWhoChangedItWhenAndWhy() {
        set(FigureChange.ofCompany(COMPANY, "REP-01", "PT3M", Counting.ELAPSED, " first ", AUTHOR));
        clock.advance(Duration.ofDays(1));
        set(FigureChange.of(LAKE_WEST, "REP-01", "PT4M", Counting.ELAPSED, "second", AUTHOR));

        assertThat(figures.history("REP-01", LAKE_WEST))
                .extracting(DatedFigure::value, DatedFigure::reason, DatedFigure::communityId, DatedFigure::authorId)
                .containsExactly(tuple("PT4M", "second", LAKE_WEST, AUTHOR), tuple("PT3M", "first", null, AUTHOR));
        assertThat(figures.history("REP-01", LAKE_WEST).getLast().createdAt()).isEqualTo(MovableClock.START);
    }

    @ParameterizedTest(name = "{0} = {1} {2}: {3}")
    @CsvSource(textBlock = """
            REP-01, two,    ELAPSED, rulebook.figure.value.term
            REP-01, PT0S,   ELAPSED, rulebook.figure.value.term
            REP-01, -PT2M,  ELAPSED, rulebook.figure.value.term
            REP-01, P1M,    WORKING, rulebook.figure.value.term
            REP-09, PT5M,   ELAPSED, rulebook.figure.value.before
            REP-17, 25:00,  ELAPSED, rulebook.figure.value.time
            REP-17, 17:00,  WORKING, rulebook.figure.value.time
            REP-18, 32,     ELAPSED, rulebook.figure.value.day
            PAT-01, 0,      ELAPSED, rulebook.figure.value.times
            FUP-03, 101,    ELAPSED, rulebook.figure.value.percent
            FUP-03, 50.5,   ELAPSED, rulebook.figure.value.percent
            REP-11, 1,      ELAPSED, rulebook.figure.none
            XYZ-99, 1,      ELAPSED, rulebook.figure.unknown
            """)
    void aValueOfAnotherShapeIsRefused(String clause, String value, Counting counting, String key) {
        var outcome = figures.set(FigureChange.ofCompany(COMPANY, clause, value, counting, "why not", AUTHOR));
        assertThat(outcome)
                .asInstanceOf(type(FigureSet.Refused.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FigureSet.Problem::messageKey)
                        .containsExactly(key));
        assertThat(figures.history(clause, LAKE_WEST)).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var change = FigureChange.ofCompany(COMPANY, "REP-01", "soon", Counting.ELAPSED, "  ", AUTHOR)
                .from(clock.instant().minusSeconds(1));
        assertThat(figures.set(change))
                .asInstanceOf(type(FigureSet.Refused.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(FigureSet.Problem::field)
                        .containsExactly("value", "reason", "validFrom"));
    }

    @Test
    void nobodyRewritesAFigure() {
        set(FigureChange.ofCompany(COMPANY, "REP-01", "PT3M", Counting.ELAPSED, "a reason", AUTHOR));
        assertThatThrownBy(() -> jdbc.sql("update figure set value = 'PT9M'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added");
    }

    private void set(FigureChange change) {
        assertThat(figures.set(change)).isInstanceOf(FigureSet.Done.class);
    }

    private String value(String clause, long communityId, Instant at) {
        return figures.inForce(clause, communityId, at).orElseThrow().value();
    }
}
