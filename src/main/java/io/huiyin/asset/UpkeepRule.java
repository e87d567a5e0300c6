package io.huiyin.asset;

import io.huiyin.procedure.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a site reckons with in upkeep (REP-23, REP-28), from a moment on.
 *
 * @param frequentFaults so many faults of one asset within {@code frequentDays} ask for a check
 * @param leadDays how many days before it is due the order of a planned care is written
 * @param hourly what an hour of a technician's work costs the company, in yuan
 * @param set by whom and why; nothing for what holds until somebody sets it
 */
public record UpkeepRule(
        int frequentFaults,
        int frequentDays,
        int leadDays,
        BigDecimal hourly,
        @Nullable Set set) {
    private static final BigDecimal MOST = new BigDecimal("10000");
    public static final UpkeepRule USUAL = new UpkeepRule(3, 90, 7, new BigDecimal("60.00"), null);

    /** Who set it, why, and from when it holds. */
    public record Set(Instant validFrom, String reason, String by) {}

    public UpkeepRule {
        Fields.of()
                .range("frequentFaults", frequentFaults, 2, 100)
                .range("frequentDays", frequentDays, 1, 1000)
                .range("leadDays", leadDays, 0, 90)
                .that(
                        "hourly",
                        hourly.signum() >= 0 && hourly.compareTo(MOST) < 0 && hourly.scale() <= 2,
                        "field.amount")
                .check();
    }
}
