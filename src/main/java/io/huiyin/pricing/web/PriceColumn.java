package io.huiyin.pricing.web;

/** The columns of the spreadsheet, in their order. */
enum PriceColumn {
    CODE("pricing.column.code"),
    TRADE("pricing.column.trade"),
    NAME("pricing.column.name"),
    NAME_EN("pricing.column.nameEn"),
    UNIT("pricing.column.unit"),
    LABOUR("pricing.column.labour"),
    MATERIAL("pricing.column.material"),
    CHARGED("pricing.column.charged"),
    WARRANTY("pricing.column.warranty"),
    /** Last, so that sheets of before are still read. */
    UNIT_EN("pricing.column.unitEn");

    private final String heading;

    PriceColumn(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
