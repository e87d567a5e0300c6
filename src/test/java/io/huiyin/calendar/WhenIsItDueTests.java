package io.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due times as a manager would check them: from when, which term, due when. Hours are 8-12 and 13-17, Monday to Friday. */
class WhenIsItDueTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final SpecialDays DAYS = SpecialDays.bundled();

    @ParameterizedTest(name = "{3}: from {0}, {1}, due {2}")
    @CsvSource(textBlock = """
            2026-11-18T10:00,    PT2H,   2026-11-18T12:00,    ends exactly at lunch
            2026-11-18T11:30,    PT1H,   2026-11-18T13:30,    lunch does not count
            2026-11-18T16:00,    PT2H,   2026-11-19T09:00,    over the night
            2026-11-18T16:00,    PT1H,   2026-11-18T17:00,    ends exactly at closing
            2026-11-20T16:30,    PT1H,   2026-11-23T08:30,    over the weekend
            2026-11-18T12:30,    PT1H,   2026-11-18T14:00,    begun at lunch
            2026-11-18T06:00,    PT1H,   2026-11-18T09:00,    begun before opening
            2026-11-18T17:00,    PT1H,   2026-11-19T09:00,    begun exactly at closing
            2026-11-18T23:59:59, PT1H,   2026-11-19T09:00,    begun a second before midnight
            2026-11-19T00:00,    PT1H,   2026-11-19T09:00,    begun at midnight
            2026-11-21T10:00,    PT1H,   2026-11-23T09:00,    begun on a Saturday
            2026-09-30T16:00,    PT2H,   2026-10-08T09:00,    over National Day (eight days shut)
            2026-10-09T16:00,    PT2H,   2026-10-10T09:00,    Saturday made up for National Day
            2026-02-13T16:00,    PT2H,   2026-02-14T09:00,    Saturday made up for Spring Festival
            2026-02-14T16:00,    PT2H,   2026-02-24T09:00,    over Spring Festival
            2025-12-31T16:00,    PT2H,   2026-01-04T09:00,    year end; New Year is made up on Sunday the 4th
            2026-12-31T16:00,    PT1H,   2026-12-31T17:00,    the last hour that is known
            2026-11-18T10:00,    PT0S,   2026-11-18T10:00,    no term at all
            2026-11-18T08:30,    -PT1H,  2026-11-17T16:30,    back over the night
            2026-11-18T13:15,    -PT30M, 2026-11-18T11:45,    back over lunch
            2026-11-23T08:00,    -PT1H,  2026-11-20T16:00,    back over the weekend
            2026-11-18T10:00,    P1D,    2026-11-19T10:00,    the next working day
            2026-11-18T10:00,    P2D,    2026-11-20T10:00,    the second working day
            2026-11-19T10:00,    P2D,    2026-11-23T10:00,    two working days over a weekend
            2026-11-21T10:00,    P2D,    2026-11-25T08:00,    begun on a Saturday: counted from Monday's opening
            2026-11-20T17:00,    P2D,    2026-11-25T08:00,    begun exactly at closing: counted from Monday's opening
            2026-11-18T20:00,    P2D,    2026-11-23T08:00,    begun in the evening: counted from the next opening
            2026-11-18T12:30,    P1D,    2026-11-19T13:00,    begun at lunch: counted from one o'clock
            2026-09-30T15:00,    P2D,    2026-10-09T15:00,    two working days over National Day
            2026-10-09T15:00,    P1D,    2026-10-10T15:00,    a made-up Saturday is a working day
            2026-02-13T09:00,    P3D,    2026-02-25T09:00,    three working days with one made up before Spring Festival
            2026-11-25T10:00,    -P3D,   2026-11-20T10:00,    three working days before
            2026-11-23T08:00,    -P1D,   2026-11-19T17:00,    a working day before Monday's opening: Friday's closing is where it begins
            """)
    void workingTerms(LocalDateTime from, String term, LocalDateTime due, String situation) {
        assertThat(due(from, Term.working(term))).as(situation).isEqualTo(due);
    }

    @ParameterizedTest(name = "{3}: from {0}, {1}, due {2}")
    @CsvSource(textBlock = """
            2026-11-18T23:58,    PT3M,   2026-11-19T00:01,    over midnight
            2026-11-18T23:45,    PT15M,  2026-11-19T00:00,    ends at midnight
            2026-10-01T03:00,    PT30M,  2026-10-01T03:30,    a holiday night counts around the clock
            2026-12-31T23:00,    PT2H,   2027-01-01T01:00,    into a year whose holidays are unknown
            2031-05-01T10:00,    PT48H,  2031-05-03T10:00,    years past the calendar
            2026-11-18T14:00,    -PT5M,  2026-11-18T13:55,    five minutes before the appointment
            2026-11-18T00:02,    -PT5M,  2026-11-17T23:57,    before an appointment just after midnight
            2026-11-18T10:00,    -P3D,   2026-11-15T10:00,    three days before
            2026-01-31T10:00,    P1M,    2026-02-28T10:00,    a month from the 31st
            2024-01-31T10:00,    P1M,    2024-02-29T10:00,    a month into a leap year
            2026-11-18T10:00,    P2W,    2026-12-02T10:00,    two weeks
            """)
    void elapsedTerms(LocalDateTime from, String term, LocalDateTime due, String situation) {
        assertThat(due(from, Term.elapsed(term))).as(situation).isEqualTo(due);
    }

    @ParameterizedTest(name = "{4}: {0} from {1}, {2}, due {3}")
    @CsvSource(delimiter = '|', textBlock = """
            MON-SUN 00:00-24:00                      | 2026-11-18T23:00 | PT2H  | 2026-11-19T01:00 | worked through midnight
            MON-SUN 00:00-24:00                      | 2026-11-18T22:00 | PT2H  | 2026-11-19T00:00 | ends exactly at 24:00
            MON-SUN 00:00-24:00                      | 2026-11-19T00:00 | -P1D  | 2026-11-18T00:00 | a day back from midnight
            MON-FRI 18:00-24:00                      | 2026-11-18T23:00 | PT2H  | 2026-11-19T19:00 | late shift until 24:00
            MON-FRI 08:00-12:00,13:00-17:00,18:00-20:00 | 2026-11-18T16:30 | PT1H | 2026-11-18T18:30 | a third span in the evening
            MON-FRI 08:00-17:00; SAT 09:00-12:00     | 2026-11-20T16:00 | PT2H  | 2026-11-21T10:00 | Saturday has its own hours
            MON-FRI 08:00-17:00; SAT 09:00-12:00     | 2026-11-20T16:00 | P1D   | 2026-11-21T12:00 | a short Saturday ends before that time of day
            MON-FRI 08:00-17:00; SAT 09:00-12:00     | 2026-11-20T08:30 | P1D   | 2026-11-21T09:00 | Saturday opens after that time of day
            MON-FRI 08:00-17:00; SAT 09:00-12:00     | 2026-10-10T16:00 | PT1H  | 2026-10-10T17:00 | a made-up Saturday is worked like a Monday
            """)
    void otherHours(String hours, LocalDateTime from, String term, LocalDateTime due, String situation) {
        var calendar = new WorkCalendar(DAYS, WorkingHours.parse(hours), SHANGHAI);
        var found = calendar.due(from.atZone(SHANGHAI).toInstant(), Term.working(term))
                .due();
        assertThat(LocalDateTime.ofInstant(found, SHANGHAI)).as(situation).isEqualTo(due);
    }

    @Test
    void pastTheLastYearTheCalendarSaysSo() {
        assertThatThrownBy(() -> due(LocalDateTime.parse("2026-12-31T16:30"), Term.working("PT1H")))
                .isInstanceOfSatisfying(CalendarEndsException.class, ends -> {
                    assertThat(ends.asked()).isEqualTo(LocalDate.parse("2027-01-01"));
                    assertThat(ends.lastYear()).isEqualTo(2026);
                    assertThat(ends.messageKey()).isEqualTo("calendar.ends");
                    assertThat(ends.arguments()).containsExactly("2027-01-01", "2026");
                });
    }

    @Test
    void beforeTheFirstYearTheCalendarSaysSo() {
        assertThatThrownBy(() -> due(LocalDateTime.parse("2018-06-01T10:00"), Term.working("P1D")))
                .isInstanceOfSatisfying(
                        CalendarEndsException.class,
                        begins -> assertThat(begins.messageKey()).isEqualTo("calendar.begins"));
    }

    @Test
    void anUploadedYearCarriesTheCalendarOn() {
        var longer = DAYS.plus(SpecialDays.parse("2027 元旦 off 01-01..01-03"));
        var calendar = new WorkCalendar(longer, WorkingHours.ofServiceWindow(), SHANGHAI);
        var from = LocalDateTime.parse("2026-12-31T16:30").atZone(SHANGHAI).toInstant();
        assertThat(LocalDateTime.ofInstant(
                        calendar.due(from, Term.working("PT1H")).due(), SHANGHAI))
                .isEqualTo("2027-01-04T08:30");
    }

    private static LocalDateTime due(LocalDateTime from, Term term) {
        var calendar = new WorkCalendar(DAYS, WorkingHours.ofServiceWindow(), SHANGHAI);
        return LocalDateTime.ofInstant(
                calendar.due(from.atZone(SHANGHAI).toInstant(), term).due(), SHANGHAI);
    }
}
