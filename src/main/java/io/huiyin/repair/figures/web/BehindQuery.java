package io.huiyin.repair.figures.web;

import io.huiyin.listing.Filters;
import io.huiyin.repair.figures.Dimension;
import io.huiyin.repair.figures.OrdersBehind.Asked;
import io.huiyin.repair.figures.OrdersBehind.Side;
import io.huiyin.repair.figures.RepairFigure;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are asked for, as it stands in the address.
 *
 * @param group none for all together
 * @param key of the group; none for those of which it is not known
 */
public record BehindQuery(
        @Nullable RepairFigure figure,
        @Nullable Side side,
        @Nullable Dimension group,
        @Nullable String key,
        @Nullable Integer page) {
    private static final int LONGEST = 200;

    Asked asked() {
        return new Asked(figure(), side(), group, key());
    }

    @Override
    public RepairFigure figure() {
        return figure == null ? RepairFigure.ORDERS : figure;
    }

    /** Only of a rate some orders speak for it and others against it. */
    @Override
    public Side side() {
        return side == null || !figure().rate() ? Side.COUNTED : side;
    }

    @Override
    public @Nullable String key() {
        return key == null || key.isEmpty() || key.length() > LONGEST ? null : key.replace("\0", "");
    }

    @Override
    public Integer page() {
        return Filters.page(page);
    }
}
