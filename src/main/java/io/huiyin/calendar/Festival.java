package io.huiyin.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One festival of one year as the state arranged it: the days off, and the days worked in their stead. */
record Festival(int year, String name, LocalDate first, LocalDate last, List<LocalDate> makeUpDays) {
    Festival {
        makeUpDays = List.copyOf(makeUpDays);
    }

    Stream<LocalDate> daysOff() {
        return first.datesUntil(last.plusDays(1));
    }

    Stream<LocalDate> days() {
        return Stream.concat(daysOff(), makeUpDays.stream());
    }
}
