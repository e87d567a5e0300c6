package io.huiyin.repair.figures.web;

import io.huiyin.repair.figures.Dimension;
import io.huiyin.repair.figures.RepairFigure;
import io.huiyin.repair.figures.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Rates over the months as lines: x in percent of the chart's width, so that it fits any, y in points.
 *
 * @param names of the months, each with its place
 */
public record Trend(List<Name> names, List<Line> lines) {
    public static final int TOP = 16;
    public static final int BOTTOM = 196;
    private static final double LEFT = 7;
    private static final int MOST_NAMES = 12;

    public Trend {
        names = List.copyOf(names);
        lines = List.copyOf(lines);
    }

    /** A month under the chart. */
    public record Name(String x, String text) {}

    /** A figure's line. */
    public record Line(RepairFigure figure, List<Dot> dots, List<Stroke> strokes) {}

    /** A month of a line, which opens its orders. */
    public record Dot(String x, int y, String title, String month) {}

    /** From one month to the next of which something is known. */
    public record Stroke(String x1, int y1, String x2, int y2) {}

    static Trend of(List<FiguresView.Row> months, List<RepairFigure> figures, Function<RepairFigure, String> words) {
        var lines = figures.stream()
                .map(figure -> line(months, figure, words.apply(figure)))
                .toList();
        return new Trend(names(months), lines);
    }

    static List<Name> names(List<FiguresView.Row> months) {
        var every = (months.size() + MOST_NAMES - 1) / MOST_NAMES;
        var names = new ArrayList<Name>();
        for (var at = 0; at < months.size(); at++) {
            if ((months.size() - 1 - at) % every == 0) {
                names.add(new Name(x(at, months.size()), brief(months, at, names.isEmpty())));
            }
        }
        return names;
    }

    /** "06", with the year where it begins or the chart does, but not side by side: "26-01". */
    private static String brief(List<FiguresView.Row> months, int at, boolean first) {
        var month = months.get(at).label();
        var yearFollows = at + 1 < months.size() && months.get(at + 1).label().endsWith("-01");
        return month.endsWith("-01") || (first && !yearFollows) ? month.substring(2) : month.substring(5);
    }

    private static Line line(List<FiguresView.Row> months, RepairFigure figure, String words) {
        var dots = new ArrayList<Dot>();
        for (var at = 0; at < months.size(); at++) {
            var month = months.get(at);
            if (month.tally().value(figure).isPresent()) {
                dots.add(new Dot(
                        x(at, months.size()), y(month.tally(), figure), title(month, figure, words), month.label()));
            }
        }
        var strokes = new ArrayList<Stroke>();
        for (var at = 1; at < dots.size(); at++) {
            var from = dots.get(at - 1);
            var to = dots.get(at);
            strokes.add(new Stroke(from.x(), from.y(), to.x(), to.y()));
        }
        return new Line(figure, dots, strokes);
    }

    private static String title(FiguresView.Row month, RepairFigure figure, String words) {
        return "%s %s %s (%d/%d)"
                .formatted(
                        month.label(),
                        words,
                        month.shown(figure),
                        month.tally().hits(figure),
                        month.tally().orders(figure));
    }

    private static int y(Tally tally, RepairFigure figure) {
        var rate = tally.value(figure).orElseThrow().doubleValue();
        return (int) Math.round(BOTTOM - rate * (BOTTOM - TOP));
    }

    /** The middle of a month. */
    static String x(int at, int months) {
        return percent(LEFT + (100 - LEFT) * (at + 0.5) / months);
    }

    static String percent(double width) {
        return String.format(Locale.ROOT, "%.2f%%", width);
    }

    public Dimension dimension() {
        return Dimension.MONTH;
    }
}
