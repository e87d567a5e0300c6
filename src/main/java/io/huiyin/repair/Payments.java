package io.huiyin.repair;

import io.huiyin.matter.ActRefused;
import io.huiyin.matter.MatterRef;
import io.huiyin.procedure.Reason;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What finance was paid, and what it took back of it: rows that are only ever added (REP-19). */
@Repository
class Payments {
    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a payment; a receipt's number counts once in a community, whichever order it was for, unless it was taken back (REP-19). */
    void keep(MatterRef ref, RepairAct.RecordPayment payment, long staffId, Instant at) {
        var kept = jdbc.sql("""
                insert into payment (community_id, matter_id, amount, receipt, paid_at, recorded_by, again)
                select :community, :matter, :amount, :receipt, :at, :by,
                       (select count(*) from payment
                        where community_id = :community and receipt = :receipt and cancels is not null)
                on conflict do nothing""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .param("amount", payment.amount())
                .param("receipt", payment.receipt())
                .param("at", Timestamp.from(at))
                .param("by", staffId)
                .update();
        if (kept == 0) {
            throw new ActRefused(Reason.of("repair.refused.receipt", payment.receipt()));
        }
    }

    /** Takes a payment back by a negative one beside it (REP-19). */
    void cancel(MatterRef ref, RepairAct.CancelPayment cancelled, long staffId, Instant at) {
        var kept = jdbc.sql("""
                insert into payment (community_id, matter_id, amount, receipt, paid_at, recorded_by, again, cancels, reason)
                select p.community_id, p.matter_id, -p.amount, p.receipt, :at, :by, p.again, p.id, :reason
                from payment p
                where p.community_id = :community and p.matter_id = :matter and p.receipt = :receipt
                  and p.amount = :amount and p.cancels is null
                  and not exists (select 1 from payment c where c.community_id = p.community_id and c.cancels = p.id)
                on conflict do nothing""")
                .param("at", Timestamp.from(at))
                .param("by", staffId)
                .param("reason", cancelled.reason())
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .param("receipt", cancelled.receipt())
                .param("amount", cancelled.amount())
                .update();
        if (kept == 0) {
            throw new ActRefused(Reason.of("repair.field.receipt"));
        }
    }

    /** What was paid on an order with this receipt and not taken back. */
    Optional<BigDecimal> standing(MatterRef ref, String receipt) {
        return jdbc.sql("""
                select p.amount from payment p
                where p.community_id = :community and p.matter_id = :matter and p.receipt = :receipt and p.cancels is null
                  and not exists (select 1 from payment c where c.community_id = p.community_id and c.cancels = p.id)""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .param("receipt", receipt)
                .query(BigDecimal.class)
                .optional();
    }
}
