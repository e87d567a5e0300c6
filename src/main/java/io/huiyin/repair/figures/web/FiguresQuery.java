package io.huiyin.repair.figures.web;

import io.huiyin.repair.figures.Dimension;
import io.huiyin.repair.figures.FiguresFilter;
import io.huiyin.repair.figures.FiguresFilter.Origin;
import io.huiyin.repair.figures.RepairFigure;
import io.huiyin.staff.Trade;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriUtils;

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
        var all = new LinkedHashMap<String, String>();
        put(all, "from", from);
        put(all, "to", to);
        put(all, "origin", origin);
        put(all, "trade", trade);
        put(all, "building", building);
        put(all, "technician", technician);
        put(all, "item", item());
        put(all, "by", by);
        put(all, "show", show);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    /** The same with something changed. */
    public String with(String... namesAndValues) {
        var all = asked();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            all.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return address(all);
    }

    public String without(String name) {
        var all = asked();
        all.remove(name);
        return address(all);
    }

    public String here() {
        return address(asked());
    }

    private static String address(Map<String, String> all) {
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), "UTF-8"))
                .collect(Collectors.joining("&", "?", ""));
    }
}
