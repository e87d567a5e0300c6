package io.huiyin.paper;

import java.math.BigDecimal;

/** Which paper a print goes on, and where on it. */
public record PageLayout(PaperSize paper, Shift shift) {
    public static final PageLayout A4 = new PageLayout(PaperSize.A4, Shift.NONE);

    /** The style rule of the page: what moves right and down is taken from the margins on the other side (REP-16). */
    public String css() {
        return "@page { size: %smm %smm; margin: %smm %smm %smm %smm; }"
                .formatted(
                        paper.width(),
                        paper.height(),
                        margin(paper.margin().add(shift.y())),
                        margin(paper.side().subtract(shift.x())),
                        margin(paper.margin().subtract(shift.y())),
                        margin(paper.side().add(shift.x())));
    }

    private static String margin(BigDecimal mm) {
        return mm.max(BigDecimal.ZERO).toPlainString();
    }
}
