package io.huiyin.repair.figures.web;

import io.huiyin.estate.Building;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.repair.figures.Dimension;
import io.huiyin.repair.figures.FiguresFilter;
import io.huiyin.repair.figures.FiguresScope;
import io.huiyin.repair.figures.RepairFigure;
import io.huiyin.repair.figures.RepairFigures;
import io.huiyin.repair.figures.RepairFigures.Counted;
import io.huiyin.repair.figures.RepairFigures.Group;
import io.huiyin.repair.figures.Tally;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the page of the figures together: five queries, however much is counted. */
@Component
class FiguresPages {
    private static final List<RepairFigure> IN_TIME =
            List.of(RepairFigure.RESPONSE, RepairFigure.ARRIVAL, RepairFigure.COMPLETION);
    private static final List<RepairFigure> MONEY = List.of(RepairFigure.COST, RepairFigure.CHARGE);
    private static final int MOST_ROWS = 40;
    private final RepairFigures figures;
    private final Buildings buildings;
    private final StaffMembers staff;
    private final FiguresWords words;

    FiguresPages(RepairFigures figures, Buildings buildings, StaffMembers staff, FiguresWords words) {
        this.figures = figures;
        this.buildings = buildings;
        this.staff = staff;
        this.words = words;
    }

    FiguresView of(Community community, FiguresQuery query, FiguresFilter asked, FiguresScope scope, Locale locale) {
        var filter = asked.within(scope);
        var counted = figures.count(community, filter);
        var before = figures.total(community, filter.before());
        var houses = buildings.of(community.id());
        var naming = new Naming(names(houses), locale);
        var months = months(filter, counted.by(Dimension.MONTH));
        var by = scope.allows(query.by()) ? query.by() : Dimension.TRADE;
        return new FiguresView(
                query,
                filter,
                scope,
                counted.total(),
                counted.imported(),
                tiles(counted.total(), before, filter),
                months,
                by == Dimension.MONTH
                        ? widths(months, query.show())
                        : rows(counted, by, query.show(), naming, MOST_ROWS),
                Trend.of(months, IN_TIME, name(locale)),
                Columns.of(months, MONEY, name(locale)),
                new FiguresView.Options(
                        houses,
                        technicians(community, scope),
                        rows(counted, Dimension.ITEM, RepairFigure.ORDERS, naming, Integer.MAX_VALUE)));
    }

    /** How groups are named for a reader. */
    record Naming(Map<String, String> buildings, Locale locale) {}

    private Function<RepairFigure, String> name(Locale locale) {
        return figure -> words.text(locale, "repair-figures.figure." + figure);
    }

    static Map<String, String> names(List<Building> houses) {
        return houses.stream()
                .collect(Collectors.toMap(
                        house -> String.valueOf(house.id()),
                        house -> house.name().isBlank() ? house.code() : house.name()));
    }

    private List<StaffMember> technicians(Community community, FiguresScope scope) {
        return scope.people() ? staff.holding(community.id(), Set.of(Post.TECHNICIAN, Post.TEAM_LEADER)) : List.of();
    }

    private List<FiguresView.Tile> tiles(Tally total, Tally before, FiguresFilter filter) {
        return Arrays.stream(RepairFigure.values())
                .map(figure -> new FiguresView.Tile(
                        figure,
                        FiguresWords.shown(figure, total),
                        before.value(figure)
                                .map(value -> FiguresWords.shown(figure, value))
                                .orElse(null),
                        FiguresWords.moved(figure, total, before).orElse(null),
                        figures.formulas().of(figure, filter.from(), filter.to())))
                .toList();
    }

    /** All months of the period, also those in which nothing happened. */
    static List<FiguresView.Row> months(FiguresFilter filter, List<Group> counted) {
        var known = counted.stream().collect(Collectors.toMap(Group::key, Group::tally));
        return Stream.iterate(YearMonth.from(filter.from()), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(filter.to())))
                .map(YearMonth::toString)
                .map(month -> new FiguresView.Row(month, month, known.getOrDefault(month, Tally.NOTHING), "0%"))
                .toList();
    }

    List<FiguresView.Row> rows(Counted counted, Dimension by, RepairFigure show, Naming naming, int most) {
        var rows = counted.by(by).stream()
                .limit(most)
                .map(group -> new FiguresView.Row(
                        group.key(), words.label(by, group, naming.buildings(), naming.locale()), group.tally(), "0%"))
                .toList();
        return widths(rows, show);
    }

    /** The widest bar is the largest figure; of rates it is the whole. */
    private static List<FiguresView.Row> widths(List<FiguresView.Row> rows, RepairFigure show) {
        var most = show.rate()
                ? 1
                : rows.stream().mapToDouble(row -> size(row, show)).max().orElse(0);
        return rows.stream()
                .map(row -> new FiguresView.Row(
                        row.key(),
                        row.label(),
                        row.tally(),
                        Trend.percent(most == 0 ? 0 : 100 * size(row, show) / most)))
                .toList();
    }

    private static double size(FiguresView.Row row, RepairFigure show) {
        return row.tally().value(show).orElse(BigDecimal.ZERO).abs().doubleValue();
    }
}
