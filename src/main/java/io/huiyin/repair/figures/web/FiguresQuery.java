package io.huiyin.repair.figures.web;

import io.huiyin.listing.Filters;
import io.huiyin.repair.figures.Dimension;
import io.huiyin.repair.figures.FiguresFilter;
import io.huiyin.repair.figures.FiguresFilter.Origin;
import io.huiyin.repair.figures.RepairFigure;
import io.huiyin.staff.Trade;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is asked of the figures, as it stands in their address.
 *
 * @param by what the table tells apart
 * @param show which figure its bars show
 */
public record FiguresQuery(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable Origin origin,
        @Nullable Trade trade,
        @Nullable Long building,
        @Nullable Long technician,
        @Nullable String item,
        @Nullable Dimension by,
        @Nullable RepairFigure show) {
    private static final int MONTHS = 6;
    private static final int MOST_DAYS = 1100;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final int LONGEST = 40;

    /** Six months until today where nothing is said; never more than three years. */
    FiguresFilter filter(LocalDate today) {
        var last = within(to == null ? today : to);
        var first = within(from == null ? last.withDayOfMonth(1).minusMonths(MONTHS - 1) : from);
        var begins = first.isAfter(last) ? last : first;
        var earliest = last.minusDays(MOST_DAYS - 1);
        return new FiguresFilter(
                begins.isBefore(earliest) ? earliest : begins, last, origin(), trade, building, technician, item());
    }

    private static LocalDate within(LocalDate day) {
        return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
    }

    @Override
    public Origin origin() {
        return origin == null ? Origin.ALL : origin;
    }

    @Override
    public @Nullable String item() {
        return item == null || item.isBlank() || item.length() > LONGEST ? null : item.replace("\0", "");
    }

    @Override
    public Dimension by() {
        return by == null ? Dimension.TRADE : by;
    }

    @Override
    public RepairFigure show() {
        return show == null ? RepairFigure.ORDERS : show;
    }

    /** All that is asked, by its name in the address. */
    public Map<String, String> asked() {
        return filters().values();
    }

    private Filters filters() {
        return Filters.NONE
                .with("from", from)
                .with("to", to)
                .with("origin", origin)
                .with("trade", trade)
                .with("building", building)
                .with("technician", technician)
                .with("item", item())
                .with("by", by)
                .with("show", show);
    }

    /** The same with something changed. */
    public String with(String... namesAndValues) {
        var all = filters();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            all = all.with(namesAndValues[at], namesAndValues[at + 1]);
        }
        return all.address();
    }

    public String without(String name) {
        return filters().without(name).address();
    }

    public String here() {
        return filters().address();
    }
}
