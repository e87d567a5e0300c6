package io.huiyin.repair;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The customer's agreement to a price (REP-11).
 *
 * @param sum yuan that he agreed to
 * @param evidence the picture of the signature, the code, or where the call is recorded
 */
public record Consent(Way way, String name, String evidence, BigDecimal sum, Instant at) {
    /** How the customer agreed. */
    public enum Way {
        SIGNATURE,
        CODE,
        RECORDED_CALL
    }

    /** Whether it reaches for this sum. */
    boolean covers(BigDecimal charged) {
        return sum.compareTo(charged) >= 0;
    }
}
