package io.huiyin.pricing.web;

import io.huiyin.pricing.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions with what differs; nothing where there are no two.
 *
 * @param versions that can be chosen
 */
public record ComparisonView(
        List<PricesView.Version> versions,
        PricesView.@Nullable Version before,
        PricesView.@Nullable Version after,
        @Nullable Comparison compared) {

    /** Whether a version is one of the two. */
    public static boolean is(PricesView.@Nullable Version chosen, PricesView.Version version) {
        return chosen != null && chosen.list().id() == version.list().id();
    }
}
