package io.huiyin.repair.figures;

import io.huiyin.staff.Trade;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are counted: those that came in between two days, both included.
 *
 * @param item the code of a line of the price list
 */
public record FiguresFilter(
        LocalDate from,
        LocalDate to,
        Origin origin,
        @Nullable Trade trade,
        @Nullable Long building,
        @Nullable Long technician,
        @Nullable String item) {

    /** Whether orders taken over from older books count. */
    public enum Origin {
        ALL,
        LIVE,
        IMPORTED
    }

    public static FiguresFilter between(LocalDate from, LocalDate to) {
        return new FiguresFilter(from, to, Origin.ALL, null, null, null, null);
    }

    /** The same orders of as many days right before. */
    public FiguresFilter before() {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        return new FiguresFilter(from.minusDays(days), from.minusDays(1), origin, trade, building, technician, item);
    }

    /** Seen by somebody who sees one technician's orders only. */
    public FiguresFilter within(FiguresScope scope) {
        var whose = scope.own() ? scope.only() : scope.people() ? technician : null;
        return new FiguresFilter(from, to, origin, trade, building, whose, item);
    }
}
