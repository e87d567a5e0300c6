package io.huiyin.repair.figures.web;

import io.huiyin.estate.Building;
import io.huiyin.repair.figures.Dimension;
import io.huiyin.repair.figures.FiguresFilter;
import io.huiyin.repair.figures.FiguresScope;
import io.huiyin.repair.figures.OrdersBehind.Side;
import io.huiyin.repair.figures.RepairFigure;
import io.huiyin.repair.figures.RepairFormula;
import io.huiyin.repair.figures.Tally;
import io.huiyin.staff.StaffMember;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of repairs as their page shows them.
 *
 * @param imported how many of the orders were taken over from older books
 * @param months the months of the period, none left out
 * @param groups what the table tells apart
 */
public record FiguresView(
        FiguresQuery query,
        FiguresFilter filter,
        FiguresScope scope,
        Tally total,
        long imported,
        List<Tile> tiles,
        List<Row> months,
        List<Row> groups,
        Trend trend,
        Columns money,
        Options options) {
    public FiguresView {
        tiles = List.copyOf(tiles);
        months = List.copyOf(months);
        groups = List.copyOf(groups);
    }

    /**
     * A figure with the formulas that counted it.
     *
     * @param moved against the period before; none where that can't be told
     */
    public record Tile(
            RepairFigure figure,
            String value,
            @Nullable String before,
            @Nullable String moved,
            List<RepairFormula> formulas) {}

    /**
     * A line of a table.
     *
     * @param key none for orders of which it is not known
     * @param width of its bar, from 0 to 100
     */
    public record Row(@Nullable String key, String label, Tally tally, String width) {
        public String shown(RepairFigure figure) {
            return FiguresWords.shown(figure, tally);
        }
    }

    /** What can be filtered by. */
    public record Options(List<Building> buildings, List<StaffMember> technicians, List<Row> items) {}

    /** What the table may be told apart by. */
    public List<Dimension> dimensions() {
        return Arrays.stream(Dimension.values()).filter(scope::allows).toList();
    }

    /** The orders that a figure of all together counts. */
    public String behind(RepairFigure figure, Side side) {
        return query.with("figure", figure.name(), "side", side.name());
    }

    /** The orders that a figure of a group counts. */
    public String behind(RepairFigure figure, Side side, Dimension dimension, @Nullable String key) {
        return query.with(
                "figure", figure.name(), "side", side.name(), "group", dimension.name(), "key", key == null ? "" : key);
    }

    public boolean empty() {
        return total.orders(RepairFigure.ORDERS) == 0;
    }
}
