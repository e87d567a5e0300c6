package io.huiyin.repair.figures;

/** By what the figures are told apart. */
public enum Dimension {
    TRADE("f.trade"),
    ITEM("f.item"),
    BUILDING("f.building_id::text"),
    TECHNICIAN("f.technician_id::text"),
    MONTH("f.month"),
    FAULT("f.fault");

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
