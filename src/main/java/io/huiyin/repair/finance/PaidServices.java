package io.huiyin.repair.finance;

import io.huiyin.estate.Community;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of paid services of a community, month by month (BIL-05). */
@Repository
public class PaidServices {
    private static final String SERVICES = """
            select m.number, m.place_text, m.customer_name, w.completed_at, w.trade, w.technician_name, w.sign_name, w.paid,
                   s.items, s.labour, s.material, s.sum
            from work_order w
            join matter m on m.community_id = w.community_id and m.id = w.matter_id
            cross join lateral (
                 select string_agg(coalesce(case when :english then nullif(l.name_en, '') end, l.name) || ' × '
                                   || trim_scale(l.quantity), '; ' order by l.position) as items,
                        coalesce(sum(round(l.quantity * l.labour, 2)) filter (where l.charged), 0) as labour,
                        coalesce(sum(round(l.quantity * l.material, 2))
                                 filter (where l.charged and not l.own_material), 0) as material,
                        coalesce(sum(round(l.quantity * (l.labour + case when l.own_material then 0 else l.material end), 2))
                                 filter (where l.charged), 0) as sum
                 from charge_line l
                 where l.community_id = w.community_id and l.matter_id = w.matter_id and l.revision = w.revision) s
            where w.community_id = :community and w.completed_at >= :from and w.completed_at < :before
              and m.kind = 'repair' and m.stage <> 'CANCELLED' and s.sum > 0
              and (:trade::text is null or w.trade = :trade)
              and (:technician::bigint is null or w.technician_id = :technician)
              and (:text::text is null or m.number ilike :text or m.place_text ilike :text or m.customer_name ilike :text)
            order by w.completed_at, m.id""";
    private final JdbcClient jdbc;

    PaidServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which are asked for; nothing where any will do.
     *
     * @param text a number, or a piece of place or customer
     */
    public record Asked(
            YearMonth month,
            @Nullable Trade trade,
            @Nullable Long technicianId,
            @Nullable String text) {}

    /** Those completed in the month on the community's clock, the earliest first. */
    public List<PaidService> of(Community community, Asked asked, boolean english) {
        var first = asked.month().atDay(1).atStartOfDay(community.zone()).toInstant();
        var next = asked.month().plusMonths(1).atDay(1).atStartOfDay(community.zone());
        var trade = asked.trade();
        return jdbc.sql(SERVICES)
                .param("english", english)
                .param("community", community.id())
                .param("from", Timestamp.from(first))
                .param("before", Timestamp.from(next.toInstant()))
                .param("trade", trade == null ? null : trade.name(), Types.VARCHAR)
                .param("technician", asked.technicianId(), Types.BIGINT)
                .param("text", pattern(asked.text()), Types.VARCHAR)
                .query((row, at) -> service(row))
                .list();
    }

    /** What they come to, by one of their amounts. */
    public static BigDecimal sum(List<PaidService> services, Function<PaidService, BigDecimal> amount) {
        return services.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static @Nullable String pattern(@Nullable String text) {
        return text == null
                ? null
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static PaidService service(ResultSet row) throws SQLException {
        var trade = row.getString("trade");
        return new PaidService(
                row.getString("number"),
                row.getTimestamp("completed_at").toInstant(),
                row.getString("place_text"),
                row.getString("customer_name"),
                trade == null ? null : Trade.valueOf(trade),
                row.getString("items"),
                row.getBigDecimal("labour"),
                row.getBigDecimal("material"),
                row.getBigDecimal("sum"),
                row.getString("technician_name"),
                row.getString("sign_name"),
                row.getBigDecimal("paid"));
    }
}
