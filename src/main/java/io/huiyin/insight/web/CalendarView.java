package io.huiyin.insight.web;

import io.huiyin.calendar.Counting;
import io.huiyin.insight.YearSheet;
import io.huiyin.insight.web.FigureForm.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar page shows.
 *
 * @param knownUntil the last day whose holidays are known
 * @param endsSoon whether less than three months ahead are known
 * @param hours the community's working hours, a line per run of days
 * @param days the form for new special days; none for whoever may not add any
 */
public record CalendarView(
        YearSheet sheet,
        int firstYear,
        int lastYear,
        LocalDate knownUntil,
        boolean endsSoon,
        List<String> hours,
        Trial trial,
        @Nullable Answer answer,
        @Nullable DaysForm days) {

    /** A term that somebody tries out. */
    public record Trial(String start, String amount, Unit unit, Counting counting) {
        boolean asked() {
            return !start.isEmpty() || !amount.isEmpty();
        }
    }

    /** What came of the trial: a due time and why, or what is wrong. */
    public record Answer(
            @Nullable String fault,
            @Nullable Instant due,
            @Nullable String sentence,
            List<Piece> pieces) {
        static Answer fault(String words) {
            return new Answer(words, null, null, List.of());
        }
    }

    /** A stretch of time, in words, that counted or not. */
    public record Piece(boolean counted, String span, String why) {}

    /**
     * New special days as they were entered.
     *
     * @param faults what is wrong, with its line
     * @param sheets the years as they would be; empty until they were looked at
     */
    public record DaysForm(String text, List<Fault> faults, List<YearSheet> sheets) {
        static final DaysForm EMPTY = new DaysForm("", List.of(), List.of());

        /** A line that can't be taken. */
        public record Fault(String line, String words) {}
    }
}
