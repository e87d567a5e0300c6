package io.huiyin.repair.figures.web;

import io.huiyin.repair.figures.RepairFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Sums of the months as columns side by side: x and width in percent of the chart's width, y and height in points.
 *
 * @param lines the scale
 */
public record Columns(List<Trend.Name> names, List<Column> columns, List<Line> lines) {
    private static final double LEFT = 7;
    private static final double SHARE = 0.62;
    private static final int STEPS = 4;

    public Columns {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** A figure of a month, which opens its orders. */
    public record Column(RepairFigure figure, String x, String width, int y, int height, String title, String month) {}

    /** A line of the scale. */
    public record Line(int y, String text) {}

    static Columns of(List<FiguresView.Row> months, List<RepairFigure> figures, Function<RepairFigure, String> words) {
        var top = nice(most(months, figures));
        var columns = new ArrayList<Column>();
        for (var at = 0; at < months.size(); at++) {
            for (var which = 0; which < figures.size(); which++) {
                columns.add(column(months, at, figures, which, top, words));
            }
        }
        return new Columns(Trend.names(months), columns, scale(top, figures.getFirst()));
    }

    private static Column column(
            List<FiguresView.Row> months,
            int at,
            List<RepairFigure> figures,
            int which,
            double top,
            Function<RepairFigure, String> words) {
        var month = months.get(at);
        var figure = figures.get(which);
        var value = month.tally().value(figure).orElse(BigDecimal.ZERO);
        var slot = (100 - LEFT) / months.size();
        var width = slot * SHARE / figures.size();
        var height = (int) Math.round(value.doubleValue() / top * (Trend.BOTTOM - Trend.TOP));
        return new Column(
                figure,
                Trend.percent(LEFT + slot * at + slot * (1 - SHARE) / 2 + width * which),
                Trend.percent(width * 0.9),
                Trend.BOTTOM - height,
                height,
                month.label() + " " + words.apply(figure) + " " + month.shown(figure),
                month.label());
    }

    private static double most(List<FiguresView.Row> months, List<RepairFigure> figures) {
        return months.stream()
                .flatMap(month -> figures.stream().map(figure -> month.tally().value(figure)))
                .mapToDouble(value -> value.orElse(BigDecimal.ZERO).doubleValue())
                .max()
                .orElse(0);
    }

    /** The next of 1, 2, 4, 6, 8, 10 with noughts, so that quarters of it are round. */
    private static double nice(double most) {
        if (most <= STEPS) {
            return STEPS;
        }
        var power = Math.pow(10, Math.floor(Math.log10(most)));
        for (var step : new double[] {1, 2, 4, 6, 8}) {
            if (most <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static List<Line> scale(double top, RepairFigure figure) {
        var lines = new ArrayList<Line>();
        for (var step = 0; step <= STEPS; step++) {
            var y = Trend.BOTTOM - (Trend.BOTTOM - Trend.TOP) * step / STEPS;
            lines.add(new Line(y, whole(figure, top * step / STEPS)));
        }
        return lines;
    }

    private static String whole(RepairFigure figure, double value) {
        return (figure.unit() == RepairFigure.Unit.YUAN ? "¥" : "")
                + FiguresWords.shown(RepairFigure.ORDERS, BigDecimal.valueOf(value));
    }
}
