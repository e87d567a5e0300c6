package io.huiyin.asset.web;

import io.huiyin.asset.Asset;
import io.huiyin.asset.AssetChange;
import io.huiyin.asset.Care;
import io.huiyin.asset.Mending;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset with all that is known of it.
 *
 * @param careFault what was wrong with the day of the last care, as a message key
 * @param reports whether the viewer may write an order for it
 */
public record AssetView(
        Asset asset,
        List<Mending> mendings,
        List<Care> cares,
        List<AssetChange> changes,
        boolean keeps,
        boolean reports,
        @Nullable String careFault,
        LocalDate today,
        Instant now) {
    public AssetView {
        mendings = List.copyOf(mendings);
        cares = List.copyOf(cares);
        changes = List.copyOf(changes);
    }

    public long faults() {
        return mendings.stream().filter(mending -> !mending.planned()).count();
    }

    public BigDecimal cost() {
        return mendings.stream().map(Mending::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal charge() {
        return mendings.stream().map(Mending::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How long it was out of order in all. */
    public Duration outOfOrder() {
        return mendings.stream().map(mending -> mending.outOfOrder(now)).reduce(Duration.ZERO, Duration::plus);
    }
}
