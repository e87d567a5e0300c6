package io.huiyin.repair.slips;

import io.huiyin.matter.MatterRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The slips that are still out, those signed longest ago first (REP-17). */
@Repository
public class Slips {
    private static final String OUT = """
            select m.community_id, m.id, m.number, m.version, m.title, m.place_text, m.customer_name, w.technician_id,
                   w.technician_name, w.sign_at, w.returned_at, c.due_at, s.sum
            from matter m
            join work_order w on w.community_id = m.community_id and w.matter_id = m.id
            left join lateral (
                 select k.due_at from clause_clock k
                 where k.community_id = m.community_id and k.matter_id = m.id and k.clause = 'REP-17'
                 order by k.id desc limit 1) c on true
            left join lateral (
                 select sum(round(l.quantity * (l.labour + case when l.own_material then 0 else l.material end), 2))
                        filter (where l.charged) as sum
                 from charge_line l
                 where l.community_id = m.community_id and l.matter_id = m.id and l.revision = w.revision) s on true
            where m.community_id = :community and m.kind = 'repair' and not m.ended
              and m.stage in ('SIGNED', 'RETURNED') and w.technician_id is not null and w.sign_at is not null
              and (:technician::bigint is null or w.technician_id = :technician)
              and (:stage::text is null or m.stage = :stage)
            order by w.sign_at, m.id""";
    private final JdbcClient jdbc;
    private final Clock clock;

    Slips(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Slip> out(long communityId, SlipFilter filter) {
        var with = filter.with();
        var stage = with == null ? null : with == SlipFilter.With.TECHNICIAN ? "SIGNED" : "RETURNED";
        var now = clock.instant();
        return jdbc
                .sql(OUT)
                .param("community", communityId)
                .param("technician", filter.technicianId(), java.sql.Types.BIGINT)
                .param("stage", stage, java.sql.Types.VARCHAR)
                .query((row, at) -> slip(row))
                .list()
                .stream()
                .filter(slip -> !filter.late() || slip.late(now))
                .filter(slip -> holds(slip, filter.text()))
                .toList();
    }

    private static boolean holds(Slip slip, @Nullable String text) {
        return text == null
                || (slip.number() + " " + slip.title() + " " + slip.place() + " " + slip.customer())
                        .toLowerCase(Locale.ROOT)
                        .contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Slip slip(ResultSet row) throws SQLException {
        return new Slip(
                new MatterRef(row.getLong("community_id"), row.getLong("id")),
                row.getString("number"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("place_text"),
                row.getString("customer_name"),
                row.getLong("technician_id"),
                row.getString("technician_name"),
                row.getTimestamp("sign_at").toInstant(),
                instant(row, "returned_at"),
                instant(row, "due_at"),
                Objects.requireNonNullElse(row.getBigDecimal("sum"), BigDecimal.ZERO));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
