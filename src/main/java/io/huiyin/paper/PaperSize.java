package io.huiyin.paper;

import java.math.BigDecimal;

/** The papers that are printed on, in mm; the margins leave out what printers, holes and perforations need. */
public enum PaperSize {
    A4("210", "297", "10", "13", false),
    /** 241 mm continuous paper, carbonless in four parts: one print is all four copies (REP-16). */
    CONTINUOUS("241", "280", "10", "15", true),
    /** The same paper, perforated at half its height. */
    HALF("241", "140", "9", "15", true);

    private final BigDecimal width;
    private final BigDecimal height;
    private final BigDecimal margin;
    private final BigDecimal side;
    private final boolean continuous;

    PaperSize(String width, String height, String margin, String side, boolean continuous) {
        this.width = new BigDecimal(width);
        this.height = new BigDecimal(height);
        this.margin = new BigDecimal(margin);
        this.side = new BigDecimal(side);
        this.continuous = continuous;
    }

    public BigDecimal width() {
        return width;
    }

    public BigDecimal height() {
        return height;
    }

    /** Above and beneath. */
    public BigDecimal margin() {
        return margin;
    }

    /** Left and right. */
    public BigDecimal side() {
        return side;
    }

    /** Whether a dot-matrix printer beats all copies through at once. */
    public boolean continuous() {
        return continuous;
    }
}
