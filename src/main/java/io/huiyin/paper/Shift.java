package io.huiyin.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * By how much a print is moved on its paper, in mm to a tenth: to the right and down, at most 9 each way.
 *
 * @throws IllegalArgumentException when it is more
 */
public record Shift(BigDecimal x, BigDecimal y) {
    public static final BigDecimal MOST = new BigDecimal("9");
    public static final Shift NONE = new Shift(BigDecimal.ZERO, BigDecimal.ZERO);

    public Shift {
        if (!within(x) || !within(y)) {
            throw new IllegalArgumentException("off the paper: " + x + ", " + y);
        }
        x = x.setScale(1, RoundingMode.HALF_UP);
        y = y.setScale(1, RoundingMode.HALF_UP);
    }

    public static boolean within(BigDecimal mm) {
        return mm.abs().compareTo(MOST) <= 0;
    }
}
