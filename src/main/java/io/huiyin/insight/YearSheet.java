package io.huiyin.insight;

import io.huiyin.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A year of a community's calendar at a glance: months of weeks of days, Monday first. */
public record YearSheet(int year, List<Month> months) {
    /** A month; a day of its weeks that belongs to another month is empty. */
    public record Month(YearMonth month, List<List<Optional<Day>>> weeks, List<Run> runs) {}

    /** A day and what it is. */
    public record Day(LocalDate date, Kind kind, @Nullable String festival, boolean today) {}

    /** Days of one kind for one festival in a row. */
    public record Run(LocalDate first, LocalDate last, Kind kind, String festival) {}

    /** What a day is. */
    public enum Kind {
        WORKED,
        FREE,
        HOLIDAY,
        MAKE_UP
    }

    /** The sheet of a year that the calendar knows. */
    public static YearSheet of(WorkCalendar calendar, int year, LocalDate today) {
        return new YearSheet(
                year,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(calendar, YearMonth.of(year, month), today))
                        .toList());
    }

    private static Month month(WorkCalendar calendar, YearMonth month, LocalDate today) {
        var days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(date -> day(calendar, date, today))
                .toList();
        return new Month(month, weeks(days), runs(days));
    }

    private static Day day(WorkCalendar calendar, LocalDate date, LocalDate today) {
        var festival = calendar.days().festival(date).orElse(null);
        return new Day(date, kind(calendar, date), festival, date.equals(today));
    }

    private static Kind kind(WorkCalendar calendar, LocalDate date) {
        if (calendar.days().isHoliday(date)) {
            return Kind.HOLIDAY;
        }
        if (calendar.days().isMakeUpDay(date)) {
            return Kind.MAKE_UP;
        }
        return calendar.isWorkingDay(date) ? Kind.WORKED : Kind.FREE;
    }

    private static List<List<Optional<Day>>> weeks(List<Day> days) {
        var before = days.getFirst().date().getDayOfWeek().getValue() - 1;
        var cells = Stream.concat(
                        Stream.generate(Optional::<Day>empty).limit(before),
                        days.stream().map(Optional::of))
                .toList();
        var weeks = new ArrayList<List<Optional<Day>>>();
        for (var from = 0; from < cells.size(); from += 7) {
            var week = new ArrayList<>(cells.subList(from, Math.min(from + 7, cells.size())));
            while (week.size() < 7) {
                week.add(Optional.empty());
            }
            weeks.add(week);
        }
        return weeks;
    }

    private static List<Run> runs(List<Day> days) {
        var runs = new ArrayList<Run>();
        for (var day : days) {
            if (day.festival() == null) {
                continue;
            }
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null
                    && last.kind() == day.kind()
                    && last.last().plusDays(1).equals(day.date())) {
                runs.set(runs.size() - 1, new Run(last.first(), day.date(), day.kind(), last.festival()));
            } else {
                runs.add(new Run(day.date(), day.date(), day.kind(), day.festival()));
            }
        }
        return runs;
    }
}
