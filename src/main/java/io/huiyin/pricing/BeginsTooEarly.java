package io.huiyin.pricing;

import java.time.Instant;

/** A new version would begin in the past and change prices that were already shown to customers (BIL-04). */
public class BeginsTooEarly extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BeginsTooEarly(Instant validFrom) {
        super("a new price list can't begin in the past: " + validFrom);
    }
}
