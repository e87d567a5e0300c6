package io.huiyin.paper;

import java.util.List;

/**
 * A label to be cut out and stuck on: a code to be scanned, with words above and beneath.
 *
 * @param address where the code leads
 */
public record Label(List<Line> above, String address, List<Line> beneath) {
    public Label {
        above = List.copyOf(above);
        beneath = List.copyOf(beneath);
    }

    /** The code as a picture that a print can hold. */
    public String picture() {
        return DataAddress.of(QrCode.png(address));
    }

    /** Words on a label, and how they look. */
    public record Line(Look look, String text) {}

    /** What words on a label are; each grid sets them in its own sizes. */
    public enum Look {
        NUMBER,
        NAME,
        HOUSE,
        ASK,
        CODE,
        SMALL
    }
}
