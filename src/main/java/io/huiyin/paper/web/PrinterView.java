package io.huiyin.paper.web;

import io.huiyin.paper.PaperSize;

/** The printer's settings as typed, whether this browser keeps any, and whether they can't be so. */
public record PrinterView(String paper, String x, String y, boolean kept, boolean wrong) {
    public PaperSize[] papers() {
        return PaperSize.values();
    }

    /** The address of the ruler for these settings. */
    public String ruler() {
        return "?paper=" + paper + "&x=" + x + "&y=" + y;
    }
}
