package io.huiyin.repair.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The register of formulas (ORG-06). A formula is never changed: another one begins on a day, and what came in before that day is
 * counted by the old one for ever.
 */
public record RepairFormulas(List<RepairFormula> all) {
    private static final String CHARGE = "f.charge";

    /** Those of the house. */
    public static final RepairFormulas HOUSE = new RepairFormulas(List.of(
            first(RepairFigure.ORDERS, "1"),
            first(RepairFigure.RESPONSE, "f.responded"),
            first(RepairFigure.ARRIVAL, "f.arrived"),
            first(RepairFigure.COMPLETION, "f.finished"),
            first(RepairFigure.REPEAT, "f.repeated"),
            first(
                    RepairFigure.SATISFACTION,
                    "case when f.quality >= 4 and f.attitude >= 4 then 1 when f.quality is not null then 0 end"),
            first(RepairFigure.STARS, "(f.quality + f.attitude) / 2.0"),
            first(RepairFigure.LABOUR, "f.labour_minutes / 60.0"),
            first(RepairFigure.COST, "f.cost"),
            first(RepairFigure.CHARGE, CHARGE),
            first(RepairFigure.BALANCE, CHARGE + " - f.cost")));

    public RepairFormulas {
        all = List.copyOf(all);
    }

    private static RepairFormula first(RepairFigure figure, String sql) {
        return new RepairFormula(figure, 1, LocalDate.EPOCH, sql);
    }

    /** The versions of a figure that count orders of a period, the earliest first; more than one is a break. */
    public List<RepairFormula> of(RepairFigure figure, LocalDate from, LocalDate to) {
        var versions = versions(figure);
        return versions.stream()
                .filter(formula -> !formula.from().isAfter(to))
                .filter(formula -> versions.stream()
                        .noneMatch(later -> later.version() > formula.version()
                                && !later.from().isAfter(from)))
                .toList();
    }

    private List<RepairFormula> versions(RepairFigure figure) {
        return all.stream()
                .filter(formula -> formula.figure() == figure)
                .sorted(Comparator.comparing(RepairFormula::version))
                .toList();
    }

    /** What an order adds to a figure, by the formula of the day on which it came in. */
    String sql(RepairFigure figure) {
        var versions = versions(figure);
        if (versions.size() == 1) {
            return "(" + versions.getFirst().sql() + ")";
        }
        return versions.reversed().stream()
                .map(formula -> formula.always()
                        ? "else " + formula.sql()
                        : "when f.day >= date '" + formula.from() + "' then " + formula.sql())
                .collect(Collectors.joining(" ", "(case ", " end)"));
    }

    /** How many orders each figure counts and what they add to it, as columns {@code orders_n} and {@code sum_n}. */
    String columns() {
        return Arrays.stream(RepairFigure.values())
                .map(figure ->
                        "count(%1$s) as orders_%2$d, sum(%1$s) as sum_%2$d".formatted(sql(figure), figure.ordinal()))
                .collect(Collectors.joining(", "));
    }
}
