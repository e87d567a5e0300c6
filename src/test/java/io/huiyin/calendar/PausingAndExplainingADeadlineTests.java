package io.huiyin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.calendar.Skipped.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PausingAndExplainingADeadlineTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final WorkCalendar calendar =
            new WorkCalendar(SpecialDays.bundled(), WorkingHours.ofServiceWindow(), SHANGHAI);

    @Test
    void theExplanationNamesWhatCountedAndEverythingThatWasSkipped() {
        var deadline = calendar.due(at("2026-09-30T11:00"), Term.working("PT7H"));

        assertThat(deadline.due()).isEqualTo(at("2026-10-08T10:00"));
        assertThat(deadline.counted())
                .containsExactly(
                        new Counted(at("2026-09-30T11:00"), at("2026-09-30T12:00")),
                        new Counted(at("2026-09-30T13:00"), at("2026-09-30T17:00")),
                        new Counted(at("2026-10-08T08:00"), at("2026-10-08T10:00")));
        assertThat(deadline.skipped())
                .containsExactly(
                        new Skipped(at("2026-09-30T12:00"), at("2026-09-30T13:00"), Reason.LUNCH, null),
                        new Skipped(at("2026-09-30T17:00"), at("2026-10-01T00:00"), Reason.OUTSIDE_HOURS, null),
                        new Skipped(at("2026-10-01T00:00"), at("2026-10-08T00:00"), Reason.HOLIDAY, "国庆节"),
                        new Skipped(at("2026-10-08T00:00"), at("2026-10-08T08:00"), Reason.OUTSIDE_HOURS, null));
    }

    @Test
    void aNightAndAWeekendAreOneStretchEach() {
        var overnight = calendar.due(at("2026-11-18T16:00"), Term.working("PT2H"));
        assertThat(overnight.skipped()).extracting(Skipped::reason).containsExactly(Reason.OUTSIDE_HOURS);

        var weekend = calendar.due(at("2026-11-20T16:00"), Term.working("PT2H"));
        assertThat(weekend.skipped())
                .extracting(Skipped::reason)
                .containsExactly(Reason.OUTSIDE_HOURS, Reason.WEEKEND, Reason.OUTSIDE_HOURS);
    }

    @Test
    void aPauseOverAHolidayLeavesWhatRemains() {
        var deadline = calendar.due(at("2026-09-29T10:00"), Term.working("P2D"));
        assertThat(deadline.due()).isEqualTo(at("2026-10-08T10:00"));
        assertThat(deadline.remaining(at("2026-09-30T16:00"))).isEqualTo(Duration.ofHours(3));
        assertThat(deadline.remaining(at("2026-10-04T12:00"))).isEqualTo(Duration.ofHours(2));

        var resumed = calendar.resumed(deadline, new Pause(at("2026-09-30T16:00"), at("2026-10-08T09:00")));

        assertThat(resumed.due()).isEqualTo(at("2026-10-08T12:00"));
        assertThat(resumed.remaining(at("2026-10-08T09:00"))).isEqualTo(Duration.ofHours(3));
        assertThat(resumed.length()).isEqualTo(deadline.length());
        assertThat(resumed.skipped())
                .contains(new Skipped(at("2026-09-30T16:00"), at("2026-10-08T09:00"), Reason.PAUSED, null))
                .noneMatch(each -> each.reason() == Reason.HOLIDAY);
    }

    @Test
    void anElapsedTermCountsOnFromTheEndOfThePause() {
        var deadline = calendar.due(at("2026-11-18T23:00"), Term.elapsed("PT2H"));
        var resumed = calendar.resumed(deadline, new Pause(at("2026-11-18T23:30"), at("2026-11-20T09:00")));

        assertThat(resumed.due()).isEqualTo(at("2026-11-20T10:30"));
        assertThat(resumed.start()).isEqualTo(deadline.start());
        assertThat(resumed.remaining(at("2026-11-20T09:30"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void changingTheTermKeepsThePausesSoFar() {
        var pauses = List.of(
                new Pause(at("2026-11-18T14:00"), at("2026-11-18T15:00")),
                new Pause(at("2026-11-18T10:30"), at("2026-11-18T11:00")),
                new Pause(at("2026-11-18T14:30"), at("2026-11-18T15:30")));

        assertThat(calendar.due(at("2026-11-18T10:00"), Term.elapsed("PT48H"), pauses)
                        .due())
                .isEqualTo(at("2026-11-20T12:00"));
        assertThat(calendar.due(at("2026-11-18T10:00"), Term.elapsed("PT2H"), pauses)
                        .due())
                .isEqualTo(at("2026-11-18T12:30"));
    }

    @Test
    void aPauseAfterTheDueTimeMovesNothing() {
        var deadline = calendar.due(at("2026-11-18T10:00"), Term.elapsed("PT1H"));
        var pause = new Pause(at("2026-11-18T11:00"), at("2026-11-18T15:00"));

        assertThat(calendar.resumed(deadline, pause)).isEqualTo(deadline);
        assertThat(deadline.remaining(at("2026-11-18T12:00"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void anAppointmentStaysWhereItIsWhateverIsPaused() {
        var deadline = calendar.due(at("2026-11-18T14:00"), Term.elapsed("-PT5M"));
        var pause = new Pause(at("2026-11-18T10:00"), at("2026-11-18T13:00"));

        assertThat(calendar.resumed(deadline, pause).due()).isEqualTo(at("2026-11-18T13:55"));
        assertThat(deadline.remaining(at("2026-11-18T13:00"))).isEqualTo(Duration.ofMinutes(55));
    }

    @Test
    void aShareOfTheTermIsAShareOfWhatCounts() {
        var deadline = calendar.due(at("2026-11-18T16:00"), Term.working("PT10H"));
        assertThat(deadline.whenCounted(0.8)).isEqualTo(at("2026-11-19T16:00"));
        assertThat(deadline.whenCounted(1)).isEqualTo(deadline.due());
    }

    @Test
    void workingTimeBetweenTwoInstantsLeavesOutNightsAndHolidays() {
        assertThat(calendar.workingTime(at("2026-09-30T16:00"), at("2026-10-08T09:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(calendar.nextOpening(at("2026-10-03T09:00"))).isEqualTo(at("2026-10-08T08:00"));
    }

    @Test
    void aDeadlineSurvivesJson() {
        var json = JsonMapper.builder().build();
        var deadline = calendar.due(at("2026-09-30T11:00"), Term.working("PT7H"));
        var text = json.writeValueAsString(deadline);

        assertThat(text).contains("\"PT7H\"", "\"2026-09-30T03:00:00Z\"", "国庆节");
        assertThat(json.readValue(text, Deadline.class)).isEqualTo(deadline);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
