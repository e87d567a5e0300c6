package io.huiyin.store;

import io.huiyin.pricing.Called;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Material that came, went, or changed its place; never changed afterwards.
 *
 * @param called the material's words in both languages
 * @param from the name of the place it left; none for what came from outside
 * @param to the name of the place it reached; none for what was used up or found missing
 * @param order the number of the order that it was used for
 * @param countered whether a counter-entry has taken it back
 */
public record Movement(
        long id,
        Kind kind,
        long materialId,
        Called called,
        @Nullable String from,
        @Nullable String to,
        BigDecimal quantity,
        BigDecimal unitCost,
        @Nullable String order,
        String reason,
        Instant at,
        String by,
        boolean countered) {
    private static final BigDecimal MOST = new BigDecimal("1000000");

    /** Why it moved: came in, given out, brought back, used on an order, counted, or taken back by a counter-entry. */
    public enum Kind {
        RECEIPT,
        ISSUE,
        RETURN,
        USE,
        COUNT,
        COUNTER
    }

    /** Whether it went into an order, rather than back from it. */
    public boolean taken() {
        return kind != Kind.COUNTER;
    }

    /** Something, to three decimals. */
    static boolean possible(BigDecimal quantity) {
        return quantity.signum() > 0
                && quantity.compareTo(MOST) < 0
                && quantity.stripTrailingZeros().scale() <= 3;
    }
}
