package io.huiyin.rulebook;

import io.huiyin.calendar.Counting;
import io.huiyin.calendar.Term;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/** Reads the figure of a clause; the fields that stand there tell its shape. */
final class FigureReader {
    private FigureReader() {}

    static Figure read(Fields fields) {
        var figure = within(fields)
                .or(() -> atLeast(fields))
                .or(() -> times(fields))
                .or(() -> by(fields))
                .orElseThrow(() -> new IllegalArgumentException("a figure of no known shape"));
        fields.end();
        return figure;
    }

    private static Optional<Figure> within(Fields fields) {
        return fields.find("within")
                .map(iso -> new Figure.Within(
                        Term.parse(iso, counting(fields)),
                        fields.text("from"),
                        fields.text("to"),
                        fields.find("when").orElse(null)));
    }

    private static Optional<Figure> atLeast(Fields fields) {
        return fields.find("atLeast")
                .map(percent -> new Figure.AtLeast(
                        Shapes.number(percent, Counting.ELAPSED),
                        fields.text("of"),
                        fields.find("window").map(FigureReader::period).orElse(null)));
    }

    private static Optional<Figure> times(Fields fields) {
        return fields.find("times")
                .map(times -> new Figure.Times(Shapes.number(times, Counting.ELAPSED), every(fields)));
    }

    private static Optional<Figure> by(Fields fields) {
        return fields.find("by").map(by -> switch (every(fields)) {
            case DAY ->
                new Figure.ByTime(
                        Shapes.minutes(by, Counting.ELAPSED),
                        fields.find("from").orElse(null),
                        fields.find("to").orElse(null));
            case MONTH -> new Figure.ByDay(Shapes.number(by, Counting.ELAPSED));
            case WEEK, YEAR -> throw new IllegalArgumentException("by a time of the day or a day of the month");
        });
    }

    private static Counting counting(Fields fields) {
        return fields.find("calendar")
                .map(text -> constant(Counting.class, text))
                .orElse(Counting.ELAPSED);
    }

    private static Every every(Fields fields) {
        return constant(Every.class, fields.text("every"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException bad) {
            throw new IllegalArgumentException("bad period " + text, bad);
        }
    }
}
