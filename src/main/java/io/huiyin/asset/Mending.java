package io.huiyin.asset;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order of an asset.
 *
 * @param typeKey the key of the kind of fault in words; none while it is not known
 * @param stageKey the key of the stage in words
 * @param planned whether the preventive plan wanted it
 * @param doneAt when the work was done; none while it is not
 * @param charge what a customer owes for it, in yuan
 */
public record Mending(
        String number,
        String fault,
        @Nullable String typeKey,
        String stageKey,
        boolean planned,
        boolean ended,
        Instant openedAt,
        @Nullable Instant doneAt,
        BigDecimal material,
        BigDecimal labour,
        BigDecimal charge) {
    /** How long the asset was out of order with it; nothing for planned work. */
    public Duration outOfOrder(Instant now) {
        if (planned) {
            return Duration.ZERO;
        }
        var until = doneAt == null ? (ended ? openedAt : now) : doneAt;
        return Duration.between(openedAt, until);
    }

    public BigDecimal cost() {
        return material.add(labour);
    }
}
