package io.huiyin.paper;

/** How labels lie on a page of A4, and how large their words and codes are. */
public enum LabelGrid {
    /** For walls and doors, to be read from where one stands. */
    EIGHT(2, 4, """
            body { font-size: 10pt; line-height: 1.35; }
            td { width: 50%; height: 66mm; padding: 2mm; }
            img { width: 34mm; height: 34mm; }
            .house { font-size: 9pt; color: #444; }
            .name { font-size: 15pt; line-height: 1.3; }
            .ask { font-size: 11pt; }
            .code { font-size: 10pt; letter-spacing: 1pt; }
            .small { font-size: 8pt; color: #444; }
            """),
    /** For machines and cabinets, to be read from near by. */
    EIGHTEEN(3, 6, """
            body { font-size: 8pt; line-height: 1.3; }
            td { width: 33.3%; height: 44mm; padding: 1.5mm; }
            img { width: 21mm; height: 21mm; }
            .number { font-size: 12pt; letter-spacing: 0.5pt; }
            .name { font-size: 10pt; }
            .small { font-size: 7pt; color: #444; }
            """);

    private final int columns;
    private final int rows;
    private final String css;

    LabelGrid(int columns, int rows, String css) {
        this.columns = columns;
        this.rows = rows;
        this.css = css;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** How many labels a page holds. */
    public int onAPage() {
        return columns * rows;
    }

    public String css() {
        return css;
    }
}
