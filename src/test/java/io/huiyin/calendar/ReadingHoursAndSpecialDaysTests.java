package io.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.calendar.SpecialDaysRefused.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingHoursAndSpecialDaysTests {
    private static final SpecialDays DAYS = SpecialDays.bundled();

    @ParameterizedTest(name = "{0} holiday {1}, made up {2}, {3}")
    @CsvSource(textBlock = """
            2026-10-01, true,  false, 国庆节
            2026-10-07, true,  false, 国庆节
            2026-10-08, false, false,
            2026-10-10, false, true,  国庆节
            2026-02-14, false, true,  春节
            2026-02-15, true,  false, 春节
            2022-12-31, true,  false, 元旦
            2019-05-04, true,  false, 劳动节
            2020-06-28, false, true,  端午节
            """)
    void bundledDays(LocalDate date, boolean holiday, boolean makeUp, String festival) {
        assertThat(DAYS.isHoliday(date)).isEqualTo(holiday);
        assertThat(DAYS.isMakeUpDay(date)).isEqualTo(makeUp);
        assertThat(DAYS.festival(date).orElse(null)).isEqualTo(festival);
    }

    @Test
    void bundledYears() {
        assertThat(DAYS.firstYear()).isEqualTo(2019);
        assertThat(DAYS.lastYear()).isEqualTo(2026);
    }

    @Test
    void everyBadLineIsNamed() {
        assertThatThrownBy(() -> SpecialDays.parse("""
                        # comment
                        2027 元旦 off 01-01..01-03
                        2027 春节 02-05
                        2027 清明节 off 04-31
                        2027 劳动节 off 05-05..05-01
                        2027 端午节 off 06-09 work 01-02
                        2027 国庆节 off 2020-10-01
                        """))
                .isInstanceOfSatisfying(
                        SpecialDaysRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        new Problem(3, "calendar.line.shape", "2027 春节 02-05"),
                                        new Problem(4, "calendar.line.date", "04-31"),
                                        new Problem(5, "calendar.line.order", "05-05..05-01"),
                                        new Problem(6, "calendar.line.twice", "2027-01-02"),
                                        new Problem(7, "calendar.line.year", "2020-10-01")));
    }

    @Test
    void aYearGivenAgainReplacesTheEarlierOne() {
        var changed = DAYS.plus(SpecialDays.parse("2026 元旦 off 01-01"));
        assertThat(changed.isHoliday(LocalDate.parse("2026-01-02"))).isFalse();
        assertThat(changed.isHoliday(LocalDate.parse("2026-10-01"))).isFalse();
        assertThat(changed.isHoliday(LocalDate.parse("2025-10-01"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment"})
    void anEmptyTableIsRefused(String text) {
        assertThatThrownBy(() -> SpecialDays.parse(text)).hasMessageContaining("calendar.file.empty");
    }

    @Test
    void aYearLeftOutIsRefused() {
        assertThatThrownBy(() -> DAYS.plus(SpecialDays.parse("2028 元旦 off 01-01")))
                .hasMessageContaining("calendar.years.gap");
    }

    @Test
    void hoursAreReadAndWrittenBack() {
        var text = "MON 08:00-12:00,13:00-24:00; SAT 09:30-12:00";
        var hours = WorkingHours.parse(text);
        assertThat(hours.text()).isEqualTo(text);
        assertThat(hours.on(DayOfWeek.MONDAY)).containsExactly(new Span(480, 720), Span.of("13:00", "24:00"));
        assertThat(hours.on(DayOfWeek.TUESDAY)).isEmpty();
        assertThat(WorkingHours.parse(WorkingHours.ofServiceWindow().text())).isEqualTo(WorkingHours.ofServiceWindow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MON-FRI",
                "MO 08:00-12:00",
                "FRI-MON 08:00-12:00",
                "MON 8-12",
                "MON 08:00",
                "MON 12:00-08:00",
                "MON 08:00-24:01",
                "MON 08:00-12:00,11:00-17:00",
                "MON 08:00-12:00; MON 13:00-17:00",
                "SAT 08:00-12:00"
            })
    void hoursThatMakeNoSenseAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15M", "P", "PT", "P1DT2H", "two days", "P1M-2D"})
    void termsThatMakeNoSenseAreRefused(String iso) {
        assertThatIllegalArgumentException().isThrownBy(() -> Term.elapsed(iso));
    }

    @Test
    void thereAreNoWorkingMonths() {
        assertThatIllegalArgumentException().isThrownBy(() -> Term.working("P1M"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT15M", "P2D", "-PT5M", "-P3D", "P1M", "PT48H"})
    void termsAreWrittenBackTheSame(String iso) {
        assertThat(Term.parse(Term.elapsed(iso).iso(), Counting.ELAPSED)).isEqualTo(Term.elapsed(iso));
        assertThat(Term.elapsed(iso).isNegative()).isEqualTo(iso.startsWith("-"));
    }
}
