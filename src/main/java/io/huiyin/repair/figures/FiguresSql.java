package io.huiyin.repair.figures;

import io.huiyin.estate.Community;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of each order that the formulas are made of, as one statement begins with; the same for a figure and its orders. */
final class FiguresSql {
    private static final String FACTS = """
            with span as (
                select m.id, m.number, m.stage, m.title, m.place_text, m.opened_at, m.home_id, m.building_id, m.origin, w.asset_id,
                       coalesce(w.fault_type, w.fault) as fault, w.trade, w.technician_id, w.technician_name, w.revision,
                       w.completed_at, w.labour_minutes, w.source, w.sign_quality as quality, w.sign_attitude as attitude,
                       greatest(
                           case when w.asset_id is not null
                                then lag(m.opened_at) over (partition by w.source, w.asset_id order by m.opened_at, m.id) end,
                           case when m.home_id is not null
                                then lag(m.opened_at) over (partition by w.source, m.home_id,
                                                                         coalesce(nullif(w.fault_type, 'OTHER'), lower(w.fault))
                                                            order by m.opened_at, m.id) end) as before_at
                from matter m
                join work_order w on w.community_id = m.community_id and w.matter_id = m.id
                where m.community_id = :community and m.kind = 'repair'
                  and m.opened_at >= :since and m.opened_at < :until and m.stage <> 'CANCELLED'%s),
            facts as (
                select s.*, (s.opened_at at time zone :zone)::date as day,
                       to_char(s.opened_at at time zone :zone, 'YYYY-MM') as month,
                       k.responded, k.arrived, k.finished,
                       case when s.source <> 'REPORTED' or coalesce(s.home_id, s.asset_id) is null then null
                            when s.before_at >= s.opened_at - make_interval(days => :days) then 1 else 0 end as repeated,
                       case when s.completed_at is not null then coalesce(c.charge, 0) end as charge,
                       cost.material + cost.labour as cost
                from span s
                left join lateral (
                    select %s as responded, %s as arrived, %s as finished
                    from clause_clock c where c.community_id = :community and c.matter_id = s.id) k on true
                left join lateral (
                    select sum(%s) filter (where l.charged) as charge
                    from charge_line l
                    where l.community_id = :community and l.matter_id = s.id and l.revision = s.revision) c on true
                left join lateral order_cost(:community, s.id) cost on s.completed_at is not null
                where s.opened_at >= :from%s)""";

    private static final String AMOUNT =
            "round(l.quantity * (l.labour + case when l.own_material then 0 else l.material end), 2)";

    /** The items of each order, an item once however many lines it has, with its share of what the order cost; off the list they are one. */
    static final String ITEMS = """
            , items as (
                select l.matter_id, coalesce(i.code, '*') as item, max(i.name) as item_name, max(i.name_en) as item_name_en,
                       coalesce(sum(%1$s) filter (where l.charged), 0) as charge,
                       case when sum(sum(%1$s)) over (partition by l.matter_id) > 0
                            then sum(%1$s) / sum(sum(%1$s)) over (partition by l.matter_id)
                            else 1.0 / count(*) over (partition by l.matter_id) end as share
                from facts f
                join charge_line l on l.community_id = :community and l.matter_id = f.id and l.revision = f.revision
                left join price_item i on i.id = l.item_id
                group by l.matter_id, coalesce(i.code, '*'))""".formatted(AMOUNT);

    /** The facts of one item of an order: its own charge, and its share of what the order cost. */
    static final String OF_AN_ITEM = """
            (select facts.id, number, stage, title, place_text, opened_at, origin, technician_name, day, responded, arrived, finished,
                    repeated, labour_minutes, quality, attitude, items.item, items.item_name, items.item_name_en,
                    case when completed_at is not null then items.charge end as charge, round(facts.cost * items.share, 2) as cost
             from facts join items on items.matter_id = facts.id) f""";

    private final String sql;
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final StringBuilder conditions = new StringBuilder();

    /**
     * @param days within which the same fault comes back (REP-23)
     */
    FiguresSql(Community community, FiguresFilter filter, int days) {
        params.put("community", community.id());
        params.put("zone", community.zone().getId());
        params.put("days", days);
        params.put("since", start(community, filter.from().minusDays(days + 1)));
        params.put("from", start(community, filter.from()));
        params.put("until", start(community, filter.to().plusDays(1)));
        conditions(filter);
        sql = FACTS.formatted(
                origin(filter.origin()),
                inTime("'REP-04', 'REP-05'"),
                inTime("'REP-08', 'REP-09', 'REP-21'"),
                inTime("'REP-06', 'REP-07'"),
                AMOUNT,
                conditions);
    }

    private void conditions(FiguresFilter filter) {
        if (filter.trade() != null) {
            with("and s.trade = :trade", "trade", filter.trade().name());
        }
        if (filter.building() != null) {
            with("and s.building_id = :building", "building", filter.building());
        }
        if (filter.technician() != null) {
            with("and s.technician_id = :technician", "technician", filter.technician());
        }
        if (filter.item() != null) {
            with("""
                     and exists (select 1 from charge_line l join price_item i on i.id = l.item_id
                                 where l.community_id = :community and l.matter_id = s.id and l.revision = s.revision
                                   and i.code = :item)""", "item", filter.item());
        }
    }

    private void with(String condition, String name, Object value) {
        conditions.append(' ').append(condition);
        params.put(name, value);
    }

    private static String origin(FiguresFilter.Origin origin) {
        return switch (origin) {
            case ALL -> "";
            case LIVE -> " and m.origin = 'LIVE'";
            case IMPORTED -> " and m.origin = 'IMPORTED'";
        };
    }

    /** 0 where one of the clocks was late, 1 where one was met and none late, nothing while nothing is decided. */
    private static String inTime(String clauses) {
        return """
                case when bool_or(c.breached_at is not null) filter (where c.clause in (%1$s)) then 0
                     when bool_or(c.state = 'MET') filter (where c.clause in (%1$s)) then 1 end""".formatted(clauses);
    }

    private static Timestamp start(Community community, LocalDate day) {
        return Timestamp.from(day.atStartOfDay(community.zone()).toInstant());
    }

    String facts() {
        return sql;
    }

    Map<String, Object> params() {
        return params;
    }
}
