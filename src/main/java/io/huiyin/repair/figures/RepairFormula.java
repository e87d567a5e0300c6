package io.huiyin.repair.figures;

import java.time.LocalDate;

/**
 * How a figure is counted, from a day on; an earlier version still counts the orders of the days before it.
 *
 * @param from the first day on which orders came in that it counts; {@link LocalDate#EPOCH} for always
 * @param sql what an order adds to the figure, of the facts {@code f}; nothing where the order is left out
 */
public record RepairFormula(RepairFigure figure, int version, LocalDate from, String sql) {
    /** The key of its words. */
    public String words() {
        return "repair-figures.formula." + figure + "." + version;
    }

    /** The key of what it leaves out. */
    public String leftOut() {
        return "repair-figures.left." + figure + "." + version;
    }

    public boolean always() {
        return from.equals(LocalDate.EPOCH);
    }
}
