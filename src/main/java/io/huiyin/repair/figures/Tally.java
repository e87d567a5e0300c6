package io.huiyin.repair.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The figures of some orders. */
public record Tally(Map<RepairFigure, Sum> sums) {
    public static final Tally NOTHING = new Tally(Map.of());
    private static final int DIGITS = 6;

    public Tally {
        sums = Map.copyOf(sums);
    }

    /** How many orders a figure counts, and what they add to it. */
    public record Sum(long orders, BigDecimal sum) {
        static final Sum NONE = new Sum(0, BigDecimal.ZERO);
    }

    static Tally read(ResultSet row) throws SQLException {
        var sums = new EnumMap<RepairFigure, Sum>(RepairFigure.class);
        for (var figure : RepairFigure.values()) {
            var sum = row.getBigDecimal("sum_" + figure.ordinal());
            sums.put(
                    figure,
                    new Sum(
                            row.getLong("orders_" + figure.ordinal()),
                            Objects.requireNonNullElse(sum, BigDecimal.ZERO)));
        }
        return new Tally(sums);
    }

    public Sum of(RepairFigure figure) {
        return sums.getOrDefault(figure, Sum.NONE);
    }

    /** How many orders it counts. */
    public long orders(RepairFigure figure) {
        return of(figure).orders();
    }

    /** Of a rate: how many orders speak for it. */
    public long hits(RepairFigure figure) {
        return of(figure).sum().longValue();
    }

    /** Of a rate: how many don't. */
    public long misses(RepairFigure figure) {
        return orders(figure) - hits(figure);
    }

    /** The figure: a rate between 0 and 1, stars, hours, yuan or a number; none where no order tells. */
    public Optional<BigDecimal> value(RepairFigure figure) {
        var sum = of(figure);
        if (sum.orders() == 0) {
            return figure.unit() == RepairFigure.Unit.COUNT ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        return Optional.of(
                figure.unit().divided()
                        ? sum.sum().divide(BigDecimal.valueOf(sum.orders()), DIGITS, RoundingMode.HALF_UP)
                        : sum.sum());
    }
}
