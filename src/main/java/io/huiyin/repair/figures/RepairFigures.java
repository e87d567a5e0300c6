package io.huiyin.repair.figures;

import io.huiyin.estate.Community;
import io.huiyin.repair.Repeats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the repairs of a community, in two statements however many there are (REP-23, REP-28). */
@Repository
public class RepairFigures {
    private static final int MOST_GROUPS = 3000;

    private static final String GROUPED = """
            %s
            select grouping(f.trade, f.building_id, f.technician_id, f.month, f.fault) as grouped,
                   f.trade, f.building_id, f.technician_id, f.month, f.fault, max(f.technician_name) as technician_name,
                   count(*) filter (where f.origin = 'IMPORTED') as imported, %s
            from facts f
            group by grouping sets ((), (f.trade), (f.building_id), (f.technician_id), (f.month), (f.fault))
            order by grouping(f.fault) desc, count(*) desc
            limit %d""";

    private static final String BY_ITEM = """
            %s%s select f.item, max(f.item_name) as item_name, max(f.item_name_en) as item_name_en, %s from %s group by f.item order by count(*) desc""";

    private static final String TOTAL = "%s select %s from facts f";

    private final JdbcClient jdbc;
    /** Within how many days the same fault comes back, as the rulebook says now (REP-23). */
    private final ToIntFunction<Community> days;

    private final RepairFormulas formulas;

    @Autowired
    RepairFigures(JdbcClient jdbc, Repeats repeats, Clock clock) {
        this(
                jdbc,
                community ->
                        (int) repeats.within(community.id(), clock.instant()).toDays(),
                RepairFormulas.HOUSE);
    }

    RepairFigures(JdbcClient jdbc, ToIntFunction<Community> days, RepairFormulas formulas) {
        this.jdbc = jdbc;
        this.days = days;
        this.formulas = formulas;
    }

    public RepairFormulas formulas() {
        return formulas;
    }

    /**
     * Some orders told apart.
     *
     * @param key what stands in an address; none for those of which it is not known
     * @param name what the database knows it by, where it does
     */
    public record Group(@Nullable String key, @Nullable GroupName name, Tally tally) {}

    /**
     * All figures of a period.
     *
     * @param imported how many of the orders were taken over from older books
     */
    public record Counted(Tally total, long imported, Map<Dimension, List<Group>> groups) {
        public List<Group> by(Dimension dimension) {
            return groups.getOrDefault(dimension, List.of());
        }
    }

    /** The figures of all orders together and by everything that they are told apart by. */
    public Counted count(Community community, FiguresFilter filter) {
        var sql = new FiguresSql(community, filter, days.applyAsInt(community));
        var groups = new EnumMap<Dimension, List<Group>>(Dimension.class);
        var whole = new ArrayList<Total>();
        jdbc.sql(GROUPED.formatted(sql.facts(), formulas.columns(), MOST_GROUPS))
                .params(sql.params())
                .query(row -> {
                    keep(row, groups, whole);
                });
        groups.put(Dimension.ITEM, byItem(sql));
        return new Counted(whole.getFirst().tally(), whole.getFirst().imported(), groups);
    }

    private record Total(Tally tally, long imported) {}

    /** The figures of all orders together. */
    public Tally total(Community community, FiguresFilter filter) {
        var sql = new FiguresSql(community, filter, days.applyAsInt(community));
        return jdbc.sql(TOTAL.formatted(sql.facts(), formulas.columns()))
                .params(sql.params())
                .query((row, n) -> Tally.read(row))
                .single();
    }

    private List<Group> byItem(FiguresSql sql) {
        return jdbc.sql(BY_ITEM.formatted(sql.facts(), FiguresSql.ITEMS, formulas.columns(), FiguresSql.OF_AN_ITEM))
                .params(sql.params())
                .query((row, n) -> new Group(
                        row.getString("item"),
                        GroupName.of(row.getString("item_name"), row.getString("item_name_en")),
                        Tally.read(row)))
                .list();
    }

    /** Each row counts one group; the bits tell what it is not told apart by. */
    private static void keep(ResultSet row, Map<Dimension, List<Group>> groups, List<Total> whole) throws SQLException {
        switch (row.getInt("grouped")) {
            case 0b01111 -> add(groups, Dimension.TRADE, row.getString("trade"), null, row);
            case 0b10111 -> add(groups, Dimension.BUILDING, row.getString("building_id"), null, row);
            case 0b11011 ->
                add(
                        groups,
                        Dimension.TECHNICIAN,
                        row.getString("technician_id"),
                        row.getString("technician_name"),
                        row);
            case 0b11101 -> add(groups, Dimension.MONTH, row.getString("month"), null, row);
            case 0b11110 -> add(groups, Dimension.FAULT, row.getString("fault"), row.getString("fault"), row);
            default -> whole.add(new Total(Tally.read(row), row.getLong("imported")));
        }
    }

    private static void add(
            Map<Dimension, List<Group>> groups,
            Dimension dimension,
            @Nullable String key,
            @Nullable String name,
            ResultSet row)
            throws SQLException {
        groups.computeIfAbsent(dimension, none -> new ArrayList<>())
                .add(new Group(key, GroupName.of(name, null), Tally.read(row)));
    }
}
