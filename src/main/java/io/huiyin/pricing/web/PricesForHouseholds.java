package io.huiyin.pricing.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a household sees of the prices of its community.
 *
 * @param from since when they are in force; none before the first list
 */
public record PricesForHouseholds(
        String code,
        String community,
        @Nullable Integer version,
        @Nullable LocalDate from,
        String query,
        List<PricesView.Group> groups) {
    public PricesForHouseholds {
        groups = List.copyOf(groups);
    }
}
