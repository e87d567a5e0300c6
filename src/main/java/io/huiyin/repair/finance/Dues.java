package io.huiyin.repair.finance;

import io.huiyin.repair.Charges;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a batch: charged orders that were verified, and charges whose orders were taken up again (REP-18). */
@Repository
class Dues {
    private static final String WAITING = """
            select d.* from (
                select m.id as matter_id, w.reopened as round, 'CHARGE' as kind, s.sum as amount, w.verified_at as since
                from work_order w
                join matter m on m.community_id = w.community_id and m.id = w.matter_id
                cross join lateral (
                     select sum(round(l.quantity * (l.labour + case when l.own_material then 0 else l.material end), 2))
                            filter (where l.charged) as sum
                     from charge_line l
                     where l.community_id = w.community_id and l.matter_id = w.matter_id and l.revision = w.revision) s
                where w.community_id = :community and w.verified_at < :until and w.to_finance_at is null
                  and m.kind = 'repair' and m.stage in ('VERIFIED', 'CLOSED') and s.sum > 0
                union all
                select c.matter_id, c.round, 'COUNTER', -c.amount, w.counted_from
                from bill_charge c
                join work_order w on w.community_id = c.community_id and w.matter_id = c.matter_id
                where c.community_id = :community and c.kind = 'CHARGE' and w.reopened > c.round
                  and w.counted_from < :until
                  and not exists (select 1 from bill_charge k
                      where k.community_id = c.community_id and k.matter_id = c.matter_id and k.round = c.round
                        and k.kind = 'COUNTER')) d
            where not exists (select 1 from finance_batch_line l
                  where l.community_id = :community and l.matter_id = d.matter_id and l.round = d.round
                    and l.kind = d.kind and l.left_out_at is null)
              and not exists (select 1 from finance_batch_line l
                  join finance_batch b on b.community_id = l.community_id and b.id = l.batch_id and b.handed_at is null
                  where l.community_id = :community and l.matter_id = d.matter_id and l.round = d.round
                    and l.kind = d.kind)
            order by d.since, d.matter_id, d.kind desc""";
    private final JdbcClient jdbc;

    Dues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits since before a moment and is in no batch yet, the longest first; what was left out of the open one is not. */
    List<Due> before(long communityId, Instant until) {
        return jdbc.sql(WAITING)
                .param("community", communityId)
                .param("until", Timestamp.from(until))
                .query((row, at) -> new Due(
                        row.getLong("matter_id"),
                        row.getInt("round"),
                        Charges.Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("amount"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** What these come to. */
    static BigDecimal sum(List<Due> dues) {
        return dues.stream().map(Due::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
