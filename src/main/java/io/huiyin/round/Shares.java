package io.huiyin.round;

import io.huiyin.rulebook.Every;
import io.huiyin.rulebook.Figure;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Divides time by the figure of a round: what comes so many times in a period is owed once in each even share of it. */
public final class Shares {
    private final Figure figure;
    private final ZoneId zone;

    public Shares(Figure figure, ZoneId zone) {
        this.figure = figure;
        this.zone = zone;
    }

    /** The share in which the moment lies. */
    public Share at(Instant moment) {
        return period(start(moment.atZone(zone).toLocalDate())).stream()
                .filter(share -> share.holds(moment))
                .findFirst()
                .orElseThrow();
    }

    /** The shares that begin after one moment and not after another, in their order. */
    public List<Share> between(Instant after, Instant until) {
        var found = new ArrayList<Share>();
        for (var share = at(after); !share.begins().isAfter(until); share = at(share.ends())) {
            if (share.begins().isAfter(after)) {
                found.add(share);
            }
        }
        return found;
    }

    private List<Share> period(LocalDate first) {
        return switch (figure) {
            case Figure.ByTime by ->
                List.of(share(first, midnight(first).plus(Duration.ofMinutes(by.minutes())), end(first)));
            case Figure.ByDay by -> {
                var day = first.withDayOfMonth(Math.min(by.day(), first.lengthOfMonth()));
                yield List.of(share(first, midnight(day.plusDays(1)), end(first)));
            }
            case Figure.Times times -> even(first, times.times());
            case Figure.Within ignored -> throw noRound();
            case Figure.AtLeast ignored -> throw noRound();
        };
    }

    private Share share(LocalDate first, Instant due, Instant ends) {
        return new Share(first, 1, midnight(first), due, ends);
    }

    /** Shares of a longer period begin at midnight, as long as there is a day for each. */
    private List<Share> even(LocalDate first, int times) {
        var next = next(first);
        var days = ChronoUnit.DAYS.between(first, next);
        var shares = new ArrayList<Share>();
        for (var nth = 0; nth < times; nth++) {
            var begins = days >= times ? midnight(first.plusDays(days * nth / times)) : part(first, nth, times);
            var ends = days >= times ? midnight(first.plusDays(days * (nth + 1) / times)) : part(first, nth + 1, times);
            var day = begins.atZone(zone).toLocalDate();
            shares.add(new Share(day, days >= times ? 1 : nth + 1, begins, ends, ends));
        }
        return shares;
    }

    private Instant part(LocalDate first, int nth, int times) {
        var begins = midnight(first);
        return begins.plus(
                Duration.between(begins, end(first)).multipliedBy(nth).dividedBy(times));
    }

    private LocalDate start(LocalDate day) {
        return switch (every()) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private LocalDate next(LocalDate first) {
        return switch (every()) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
        };
    }

    private Every every() {
        return switch (figure) {
            case Figure.Times times -> times.every();
            case Figure.ByTime ignored -> Every.DAY;
            case Figure.ByDay ignored -> Every.MONTH;
            case Figure.Within ignored -> throw noRound();
            case Figure.AtLeast ignored -> throw noRound();
        };
    }

    private Instant end(LocalDate first) {
        return midnight(next(first));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private IllegalArgumentException noRound() {
        return new IllegalArgumentException("no figure of a round: " + figure);
    }
}
