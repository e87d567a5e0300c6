package io.huiyin.matter.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.calendar.Pause;
import io.huiyin.calendar.SpecialDays;
import io.huiyin.calendar.Term;
import io.huiyin.calendar.WorkCalendar;
import io.huiyin.calendar.WorkingHours;
import io.huiyin.matter.ClauseClock;
import io.huiyin.matter.Explanation;
import io.huiyin.matter.MatterRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class WhyIsItDueThenTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(SpecialDays.bundled(), WorkingHours.parse("MON-FRI 08:00-12:00,13:00-17:00"), ZONE);

    @Test
    void nightsAndWeekendsThatTouchAreSaidAsOne() {
        var why = why("2026-11-20T08:00:00Z", Term.working("PT2H"), "PT2H", List.of(), Locale.SIMPLIFIED_CHINESE);
        assertThat(why)
                .containsExactly(
                        "依据 REP-07：2 小时，只计工作时间",
                        "期限为规程原定数值",
                        "自 11月20日 16:00 起算",
                        "计入 11月20日 16:00 – 17:00（1 小时）",
                        "计入 11月23日 08:00 – 09:00（1 小时）",
                        "不计 11月20日 17:00 – 11月23日 08:00（非工作时间、周末，共 2 天 15 小时）",
                        "因此应于 11月23日 09:00 前完成（Asia/Shanghai）");
    }

    @Test
    void aHolidayIsCalledByItsName() {
        var from = "2026-09-30T08:00:00Z";
        assertThat(why(from, Term.working("PT2H"), "PT2H", List.of(), Locale.SIMPLIFIED_CHINESE))
                .anyMatch(line -> line.contains("国庆节"));
        assertThat(why(from, Term.working("PT2H"), "PT2H", List.of(), Locale.ENGLISH))
                .anyMatch(line -> line.contains("National Day"))
                .noneMatch(line -> line.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void aPauseIsSaid() {
        var pause = new Pause(Instant.parse("2026-11-20T03:00:00Z"), Instant.parse("2026-11-20T03:30:00Z"));
        assertThat(why("2026-11-20T02:00:00Z", Term.elapsed("PT2H"), "PT2H", List.of(pause), Locale.ENGLISH))
                .contains("Not counted: 20 Nov 11:00 – 11:30 (paused; 30 min in all)")
                .last()
                .asString()
                .contains("20 Nov 12:30");
    }

    @Test
    void aTimeOfTheDayAndATimeBeforeAnAppointmentAreSaidAsSuch() {
        assertThat(why("2026-11-20T02:00:00Z", Term.elapsed("PT7H"), "17:00", List.of(), Locale.SIMPLIFIED_CHINESE))
                .first()
                .isEqualTo("依据 REP-07：每日 17:00 前");
        assertThat(why("2026-11-20T02:00:00Z", Term.elapsed("-PT5M"), "-PT5M", List.of(), Locale.SIMPLIFIED_CHINESE))
                .contains("依据 REP-07：5 分，按自然时间连续计算", "须早于约定时间 11月20日 10:00");
    }

    private static List<String> why(String from, Term term, String figure, List<Pause> pauses, Locale locale) {
        var start = Instant.parse(from);
        var deadline = CALENDAR.due(start, term, pauses);
        var clock = new ClauseClock(
                new MatterRef(1, 2),
                3,
                "REP-07",
                null,
                figure,
                ClauseClock.State.RUNNING,
                start,
                deadline.due(),
                deadline.due(),
                null,
                null,
                0,
                null,
                new Explanation(deadline, pauses));
        return new Why(new Speech(messages(), locale, ZONE), clock).sentences();
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/matter", "messages/calendar");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return messages;
    }
}
