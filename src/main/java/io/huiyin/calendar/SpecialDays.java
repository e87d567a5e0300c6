package io.huiyin.calendar;

import io.huiyin.calendar.SpecialDaysRefused.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The state holidays and the make-up working days of a run of years; it knows where its knowledge ends. */
public final class SpecialDays {
    private final TreeMap<Integer, List<Festival>> years;
    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final Map<LocalDate, String> makeUpDays = new HashMap<>();

    private SpecialDays(TreeMap<Integer, List<Festival>> years) {
        if (years.lastKey() - years.firstKey() >= years.size()) {
            throw refused("calendar.years.gap", years.keySet().toString());
        }
        this.years = years;
        for (var festival : years.values().stream().flatMap(List::stream).toList()) {
            festival.daysOff().forEach(day -> holidays.put(day, festival.name()));
            festival.makeUpDays().forEach(day -> makeUpDays.put(day, festival.name()));
        }
    }

    /** The days that come with the product: 2019 to 2026. */
    public static SpecialDays bundled() {
        try (var table = SpecialDays.class.getResourceAsStream("/calendar/cn.txt")) {
            return parse(new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a table of lines such as {@code 2026 国庆节 off 10-01..10-07 work 09-20}; throws {@link SpecialDaysRefused} with every bad line. */
    public static SpecialDays parse(String text) {
        var years = new TreeMap<Integer, List<Festival>>();
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<LocalDate>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                var festival = onlyOnce(FestivalLine.read(line), seen);
                years.computeIfAbsent(festival.year(), _ -> new ArrayList<>()).add(festival);
            } catch (FestivalLine.Unreadable unreadable) {
                problems.add(unreadable.at(number));
            }
        }
        if (!problems.isEmpty()) {
            throw new SpecialDaysRefused(problems);
        }
        if (years.isEmpty()) {
            throw refused("calendar.file.empty", "");
        }
        return new SpecialDays(years);
    }

    private static Festival onlyOnce(Festival festival, HashSet<LocalDate> seen) {
        festival.days().filter(day -> !seen.add(day)).findFirst().ifPresent(day -> {
            throw new FestivalLine.Unreadable("calendar.line.twice", day.toString());
        });
        return festival;
    }

    private static SpecialDaysRefused refused(String messageKey, String about) {
        return new SpecialDaysRefused(List.of(new Problem(0, messageKey, about)));
    }

    /** These days with further years; a year that is in both is taken from the newer table, whole. */
    public SpecialDays plus(SpecialDays newer) {
        var all = new TreeMap<>(years);
        all.putAll(newer.years);
        return new SpecialDays(all);
    }

    /** The first year whose holidays are known. */
    public int firstYear() {
        return years.firstKey();
    }

    /** The last year whose holidays are known. */
    public int lastYear() {
        return years.lastKey();
    }

    /** Whether the year of this day is known. */
    public boolean covers(LocalDate date) {
        return years.containsKey(date.getYear());
    }

    /** A state holiday, weekend days within it included. */
    public boolean isHoliday(LocalDate date) {
        return holidays.containsKey(date);
    }

    /** A day that is worked because of a holiday near it (调休). */
    public boolean isMakeUpDay(LocalDate date) {
        return makeUpDays.containsKey(date);
    }

    /** The festival to which a holiday or a make-up day belongs. */
    public Optional<String> festival(LocalDate date) {
        return Stream.of(holidays, makeUpDays)
                .map(days -> days.get(date))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
