package io.huiyin.insight.web;

import io.huiyin.calendar.SpecialDays;
import io.huiyin.calendar.WorkCalendar;
import io.huiyin.calendar.WorkingHours;
import io.huiyin.estate.Community;
import io.huiyin.insight.Powers;
import io.huiyin.insight.YearSheet;
import io.huiyin.insight.web.CalendarView.DaysForm;
import io.huiyin.insight.web.CalendarView.Trial;
import io.huiyin.matter.WorkCalendars;
import io.huiyin.site.Page;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the calendar page shows. */
@Component
class CalendarPages {
    private static final int MONTHS_AHEAD = 3;
    private final WorkCalendars calendars;
    private final TryingOut tryingOut;
    private final Clock clock;

    CalendarPages(WorkCalendars calendars, TryingOut tryingOut, Clock clock) {
        this.calendars = calendars;
        this.tryingOut = tryingOut;
        this.clock = clock;
    }

    CalendarView of(Community community, Viewer viewer, @Nullable Integer year, Trial trial, Page page) {
        var form = Powers.specialDays(viewer) ? DaysForm.EMPTY : null;
        return of(community, year, trial, form, page);
    }

    CalendarView of(Community community, @Nullable Integer year, Trial trial, @Nullable DaysForm form, Page page) {
        var calendar = calendars.of(community);
        var days = calendar.days();
        var today = LocalDate.ofInstant(clock.instant(), community.zone());
        var shown = Math.clamp(year == null ? today.getYear() : year, days.firstYear(), days.lastYear());
        var until = LocalDate.of(days.lastYear(), 12, 31);
        return new CalendarView(
                YearSheet.of(calendar, shown, today),
                days.firstYear(),
                days.lastYear(),
                until,
                until.isBefore(today.plusMonths(MONTHS_AHEAD)),
                hours(calendar.hours(), page),
                trial,
                trial.asked() ? tryingOut.answer(calendar, trial, page) : null,
                form);
    }

    /** The years of a text as they would be. */
    List<YearSheet> sheets(Community community, SpecialDays known, SpecialDays added) {
        var calendar = new WorkCalendar(known, calendars.of(community).hours(), community.zone());
        var today = LocalDate.ofInstant(clock.instant(), community.zone());
        var sheets = new ArrayList<YearSheet>();
        for (var year = added.firstYear(); year <= added.lastYear(); year++) {
            sheets.add(YearSheet.of(calendar, year, today));
        }
        return sheets;
    }

    private static List<String> hours(WorkingHours hours, Page page) {
        var lines = new ArrayList<String>();
        var first = DayOfWeek.MONDAY;
        for (var day : DayOfWeek.values()) {
            var next = day.plus(1);
            if (day == DayOfWeek.SUNDAY || !hours.on(next).equals(hours.on(day))) {
                lines.add(line(first, day, hours, page));
                first = next;
            }
        }
        return lines;
    }

    private static String line(DayOfWeek first, DayOfWeek last, WorkingHours hours, Page page) {
        var days =
                first == last ? name(first, page) : page.t("insight.hours.days", name(first, page), name(last, page));
        var spans = hours.on(first).stream()
                .map(span -> span.toString().replace("-", "–"))
                .collect(Collectors.joining(page.t("site.list.comma")));
        return page.t("insight.hours.line", days, spans.isEmpty() ? page.t("insight.hours.none") : spans);
    }

    private static String name(DayOfWeek day, Page page) {
        return day.getDisplayName(TextStyle.SHORT, page.locale());
    }
}
