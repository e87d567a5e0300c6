package io.huiyin.repair.figures;

import io.huiyin.estate.Community;
import io.huiyin.matter.Matter;
import io.huiyin.repair.Repeats;
import io.huiyin.repair.Stage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders behind a figure: as many as it counts, by the same facts and formulas (ORG-06). */
@Repository
public class OrdersBehind {
    private static final String BEHIND = """
            %s%s, told as (select f.*, %s as adds from %s where %s)
            select t.*, count(*) over () as in_all, sum(t.adds) over () as sum from told t
            where t.adds is not null%s
            order by t.opened_at desc, t.id desc offset :skip limit :most""";

    private final JdbcClient jdbc;
    /** Within how many days the same fault comes back, as the rulebook says now (REP-23). */
    private final ToIntFunction<Community> days;

    private final RepairFormulas formulas;

    @Autowired
    OrdersBehind(JdbcClient jdbc, Repeats repeats, Clock clock) {
        this(
                jdbc,
                community ->
                        (int) repeats.within(community.id(), clock.instant()).toDays(),
                RepairFormulas.HOUSE);
    }

    OrdersBehind(JdbcClient jdbc, ToIntFunction<Community> days, RepairFormulas formulas) {
        this.jdbc = jdbc;
        this.days = days;
        this.formulas = formulas;
    }

    /** Which of the orders that a rate counts. */
    public enum Side {
        COUNTED,
        HITS,
        MISSES
    }

    /**
     * A figure of all orders or of a group.
     *
     * @param key of the group; none for those of which it is not known
     */
    public record Asked(
            RepairFigure figure,
            Side side,
            @Nullable Dimension dimension,
            @Nullable String key) {}

    /**
     * An order behind a figure.
     *
     * @param adds what it adds to the figure
     */
    public record Line(
            String number,
            Stage stage,
            String title,
            String place,
            Instant openedAt,
            Matter.Origin origin,
            @Nullable String technician,
            BigDecimal adds) {
        public boolean imported() {
            return origin == Matter.Origin.IMPORTED;
        }
    }

    /**
     * How many there are in all, what they add up to, and some of them.
     *
     * @param group what the database knows their group by; none where it does not, or there is no group
     */
    public record Lines(
            long count, BigDecimal sum, @Nullable GroupName group, List<Line> lines) {
        static final Lines NONE = new Lines(0, BigDecimal.ZERO, null, List.of());

        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** The orders, the latest first. */
    public Lines find(Community community, FiguresFilter filter, Asked asked, int skip, int most) {
        var sql = new FiguresSql(community, filter, days.applyAsInt(community));
        var totals = new ArrayList<Lines>();
        var lines = jdbc.sql(statement(sql, asked))
                .params(sql.params())
                .param("key", Objects.requireNonNullElse(asked.key(), ""))
                .param("skip", skip)
                .param("most", most)
                .query((row, n) -> {
                    totals.add(
                            new Lines(row.getLong("in_all"), row.getBigDecimal("sum"), group(asked, row), List.of()));
                    return line(row);
                })
                .list();
        return totals.isEmpty()
                ? Lines.NONE
                : new Lines(
                        totals.getFirst().count(),
                        totals.getFirst().sum(),
                        totals.getFirst().group(),
                        lines);
    }

    private static @Nullable GroupName group(Asked asked, ResultSet row) throws SQLException {
        return asked.dimension() == null
                ? null
                : switch (asked.dimension()) {
                    case ITEM -> GroupName.of(row.getString("item_name"), row.getString("item_name_en"));
                    case TECHNICIAN -> GroupName.of(row.getString("technician_name"), null);
                    case TRADE, BUILDING, MONTH, FAULT -> null;
                };
    }

    private String statement(FiguresSql sql, Asked asked) {
        var item = asked.dimension() == Dimension.ITEM;
        return BEHIND.formatted(
                sql.facts(),
                item ? FiguresSql.ITEMS : "",
                formulas.sql(asked.figure()),
                item ? FiguresSql.OF_AN_ITEM : "facts f",
                condition(asked),
                side(asked.side()));
    }

    /** The key stands in every case, so that it can always be bound. */
    private static String condition(Asked asked) {
        var dimension = asked.dimension();
        if (dimension == null) {
            return "cast(:key as text) is not null";
        }
        return asked.key() == null
                ? dimension.sql() + " is null and cast(:key as text) is not null"
                : dimension.sql() + " = :key";
    }

    private static String side(Side side) {
        return switch (side) {
            case COUNTED -> "";
            case HITS -> " and t.adds = 1";
            case MISSES -> " and t.adds = 0";
        };
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("number"),
                Stage.valueOf(row.getString("stage")),
                row.getString("title"),
                row.getString("place_text"),
                row.getTimestamp("opened_at").toInstant(),
                Matter.Origin.valueOf(row.getString("origin")),
                row.getString("technician_name"),
                row.getBigDecimal("adds"));
    }
}
