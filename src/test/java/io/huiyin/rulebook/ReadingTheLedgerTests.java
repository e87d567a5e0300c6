package io.huiyin.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.calendar.SpecialDays;
import io.huiyin.calendar.Term;
import io.huiyin.calendar.WorkCalendar;
import io.huiyin.calendar.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTheLedgerTests {
    private final Ledger ledger = Ledger.bundled();

    @Test
    void everyClauseIsThereInTheOrderOfTheProcedures() {
        assertThat(ledger.clauses()).hasSize(159);
        assertThat(ledger.groups())
                .extracting(ClauseGroup::name)
                .startsWith("desk", "repair", "complaint")
                .hasSize(16);
        assertThat(ledger.groups())
                .allSatisfy(group -> assertThat(ledger.clauses(group)).isNotEmpty());
    }

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource(textBlock = """
            REP-01, CLOCK, PT2M
            REP-02, CLOCK, PT3M
            REP-04, CLOCK, PT30M
            REP-05, CLOCK, PT1H
            REP-06, CLOCK, PT2H
            REP-07, CLOCK, PT48H
            REP-08, CLOCK, PT10M
            REP-09, CLOCK, PT-5M
            REP-10, CLOCK, PT15M
            REP-17, ROUND, 17:00
            REP-18, ROUND, 25
            REP-20, CLOCK, PT10M
            REP-21, CLOCK, PT15M
            CMP-05, CLOCK, P2D
            FUP-03, QUOTA, 50
            MIN-02, CLOCK, P-3D
            PAT-02, ROUND, 2
            PAT-08, CLOCK, 24:00
            SUR-01, QUOTA, 90
            """)
    void figures(String code, Kind kind, String value) {
        var clause = ledger.clause(code);
        assertThat(clause.kind()).isEqualTo(kind);
        assertThat(clause.figure().orElseThrow().value()).isEqualTo(value);
    }

    @Test
    void theTermOfAPlanRunsInWorkingDays() {
        assertThat(ledger.clause("CMP-05").figure().flatMap(Figure::term)).contains(Term.working("P2D"));
    }

    @Test
    void everyClockWarnsAndNothingElseDoes() {
        assertThat(ledger.clauses()).allSatisfy(clause -> {
            assertThat(clause.warn().isPresent()).as(clause.code()).isEqualTo(clause.kind() == Kind.CLOCK);
            assertThat(clause.ladder().isEmpty() || clause.kind() == Kind.CLOCK).isTrue();
        });
    }

    @Test
    void aRepairClockClimbsFromTheAssigneeToTheSupervisorToTheHeadOfTheSite() {
        var clause = ledger.clause("REP-04");
        assertThat(clause.warn()).contains(Warning.usual());
        assertThat(clause.ladder())
                .containsExactly(
                        new Rung(Duration.ZERO, List.of("ENGINEERING_SUPERVISOR")),
                        new Rung(Duration.ofMinutes(15), List.of("SITE_HEAD", "CUSTOMER_SERVICE_MANAGER")));
        assertThat(clause.group().unassigned()).isEqualTo("TEAM_LEADER");
    }

    @ParameterizedTest(name = "{0} begun at {1} warns at {2}")
    @CsvSource(textBlock = """
            REP-04, 2026-11-21T02:00:00Z, 2026-11-21T02:24:00Z
            REP-02, 2026-11-21T02:00:00Z, 2026-11-21T02:01:30Z
            REP-09, 2026-11-21T06:00:00Z, 2026-11-21T05:40:00Z
            """)
    void warnings(String code, Instant start, Instant warned) {
        var calendar =
                new WorkCalendar(SpecialDays.bundled(), WorkingHours.ofServiceWindow(), ZoneId.of("Asia/Shanghai"));
        var clause = ledger.clause(code);
        var deadline = calendar.due(start, clause.figure().flatMap(Figure::term).orElseThrow());
        assertThat(clause.warn().orElseThrow().at(deadline)).isEqualTo(warned);
    }

    @Test
    void aFaultyLedgerIsRefusedWithEveryFault() {
        assertThatThrownBy(() -> LedgerReader.read("""
                        repair:
                          zh: 报修
                          en: Repair
                          unassigned: TEAM_LEADER
                          clauses:
                            - {code: REP-01, kind: clock, zh: 一, en: one, figure: {within: PT2X, from: a, to: b}}
                            - {code: REP-02, kind: watch, zh: 二, en: two}
                            - {code: REP-03, kind: route, zh: 三, en: three, regular, low}
                            - {code: REP-04, kind: route, zh: 四, en: four}
                            - {code: REP-04, kind: route, zh: 四, en: four}
                            - {code: R-5, kind: route, zh: 五, en: five}
                            - {code: REP-06, kind: route, zh: 六}
                            - {code: REP-07, kind: clock, zh: 七, en: seven, ladder: [{at: PT1H, tell: [GATE]}, {at: PT0S, tell: [GATE]}]}
                            - {code: REP-08, kind: route, zh: 八, en: eight, warn: {at: 0.8, tell: [GATE]}}
                            - {code: REP-09, kind: clock, zh: 九, en: nine, warn: {at: 2, tell: [GATE]}}
                        """))
                .isInstanceOf(LedgerException.class)
                .hasMessageContainingAll(
                        "REP-01: A term is written like",
                        "REP-02: unknown kind watch",
                        "REP-03: unknown fields",
                        "REP-04: the code is used twice",
                        "R-5: a code is",
                        "REP-06: no en",
                        "REP-07: the ladder does not climb",
                        "REP-08: only a clock warns",
                        "REP-09: A share of the term");
    }

    @Test
    void whatIsNoLedgerIsRefused() {
        assertThatThrownBy(() -> LedgerReader.read("nothing")).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> LedgerReader.read("a: [")).isInstanceOf(LedgerException.class);
    }
}
