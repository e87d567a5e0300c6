package io.huiyin.repair.figures.web;

import io.huiyin.repair.figures.FiguresFilter;
import io.huiyin.repair.figures.FiguresScope;
import io.huiyin.repair.figures.OrdersBehind.Line;
import io.huiyin.repair.figures.OrdersBehind.Lines;
import io.huiyin.repair.figures.OrdersBehind.Side;
import io.huiyin.repair.figures.RepairFigure;
import io.huiyin.repair.figures.RepairFormula;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders behind a figure as their page shows them.
 *
 * @param group what they have in common, in words; none of all together
 */
public record BehindView(
        FiguresQuery query,
        FiguresFilter filter,
        BehindQuery asked,
        FiguresScope scope,
        @Nullable String group,
        Lines lines,
        List<RepairFormula> formulas) {
    static final int ON_A_PAGE = 50;

    public BehindView {
        formulas = List.copyOf(formulas);
    }

    public RepairFigure figure() {
        return asked.figure();
    }

    /** What they add up to, where that says more than their number. */
    public @Nullable String sum() {
        return switch (figure().unit()) {
            case COUNT -> null;
            case RATE -> asked.side() == Side.COUNTED ? value() : null;
            case MEAN -> value();
            case HOURS, YUAN -> FiguresWords.shown(figure(), lines.sum());
        };
    }

    private String value() {
        return lines.count() == 0
                ? "—"
                : FiguresWords.shown(
                        figure(),
                        lines.sum().divide(BigDecimal.valueOf(lines.count()), 6, java.math.RoundingMode.HALF_UP));
    }

    public boolean hit(Line line) {
        return line.adds().signum() > 0;
    }

    public String adds(Line line) {
        return FiguresWords.shown(figure(), line.adds());
    }

    public String under(Side side) {
        return address("side", side.name());
    }

    public String at(int page) {
        return address("page", String.valueOf(page));
    }

    private String address(String name, String value) {
        var group = asked.group();
        var key = asked.key();
        return query.with(
                "figure",
                figure().name(),
                "side",
                asked.side().name(),
                "group",
                group == null ? "" : group.name(),
                "key",
                group == null || key == null ? "" : key,
                name,
                value);
    }

    public boolean more() {
        return (long) asked.page() * ON_A_PAGE < lines.count();
    }
}
