package io.huiyin.repair.web;

import io.huiyin.asset.Asset;
import io.huiyin.repair.Earlier;
import io.huiyin.repair.FaultType;
import io.huiyin.repair.OrderCosts.OrderCost;
import io.huiyin.store.Movement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order tells for upkeep (REP-23, REP-28).
 *
 * @param cost what it cost the company; nothing for whoever has no business with it
 * @param days within how many days the same fault counts as coming back
 */
public record UpkeepView(
        @Nullable FaultType type,
        @Nullable Asset asset,
        List<Earlier> earlier,
        @Nullable OrderCost cost,
        List<Movement> material,
        long days,
        Instant now) {
    public UpkeepView {
        earlier = List.copyOf(earlier);
        material = List.copyOf(material);
    }

    /** Whether there is anything to tell. */
    public boolean blank() {
        return type == null && asset == null && earlier.isEmpty() && material.isEmpty() && !costs();
    }

    public boolean costs() {
        return cost != null && cost.sum().signum() > 0;
    }
}
