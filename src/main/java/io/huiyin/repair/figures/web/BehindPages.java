package io.huiyin.repair.figures.web;

import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.repair.figures.Dimension;
import io.huiyin.repair.figures.FiguresFilter;
import io.huiyin.repair.figures.FiguresScope;
import io.huiyin.repair.figures.OrdersBehind;
import io.huiyin.repair.figures.OrdersBehind.Lines;
import io.huiyin.repair.figures.RepairFigures;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of the orders behind a figure. */
@Component
class BehindPages {
    private final OrdersBehind orders;
    private final RepairFigures figures;
    private final Buildings buildings;
    private final FiguresWords words;

    BehindPages(OrdersBehind orders, RepairFigures figures, Buildings buildings, FiguresWords words) {
        this.orders = orders;
        this.figures = figures;
        this.buildings = buildings;
        this.words = words;
    }

    BehindView of(
            Community community,
            FiguresQuery query,
            FiguresFilter filter,
            BehindQuery asked,
            FiguresScope scope,
            Locale locale) {
        var dimension = asked.group();
        if (dimension != null && !scope.allows(dimension)) {
            throw new NoSuchElementException("figures of technicians are not for him");
        }
        var lines = orders.find(
                community, filter, asked.asked(), (asked.page() - 1) * BehindView.ON_A_PAGE, BehindView.ON_A_PAGE);
        return new BehindView(
                query,
                filter,
                asked,
                scope,
                dimension == null ? null : group(community, dimension, asked, lines, locale),
                lines,
                figures.formulas().of(asked.figure(), filter.from(), filter.to()));
    }

    private String group(Community community, Dimension dimension, BehindQuery asked, Lines lines, Locale locale) {
        Map<String, String> houses =
                dimension == Dimension.BUILDING ? FiguresPages.names(buildings.of(community.id())) : Map.of();
        return words.label(dimension, known(dimension, asked.key()), lines.group(), houses, locale);
    }

    /** A trade that is none would have no words. */
    private static @Nullable String known(Dimension dimension, @Nullable String key) {
        var trades = java.util.Arrays.stream(io.huiyin.staff.Trade.values()).map(Enum::name);
        return dimension != Dimension.TRADE || key == null || trades.anyMatch(key::equals) ? key : null;
    }
}
