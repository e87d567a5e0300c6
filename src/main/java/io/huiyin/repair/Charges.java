package io.huiyin.repair;

import io.huiyin.matter.Matter;
import io.huiyin.matter.MatterRef;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on customers' accounts from repairs: charges and the counter-entries that take them back, only ever added (REP-18). */
@Repository
public class Charges {
    private final JdbcClient jdbc;

    Charges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an entry charges the customer or takes an earlier charge back. */
    public enum Kind {
        CHARGE,
        COUNTER
    }

    /**
     * One entry on a customer's account.
     *
     * @param round how often the order had been taken up again
     * @param amount yuan; negative takes a charge back
     * @param batch the number of the list with which it went to finance; none for what went by itself
     */
    public record Charge(
            long id,
            MatterRef ref,
            int round,
            Kind kind,
            BigDecimal amount,
            @Nullable String batch,
            Instant at) {}

    /** Charges the customer with what the order comes to; an order is charged once each time it was done (REP-18). */
    void charge(Matter matter, WorkOrder order, @Nullable String batch, long staffId, Instant at) {
        jdbc.sql("""
                insert into bill_charge (community_id, matter_id, round, kind, amount, revision, home_id, person_id, customer,
                                         batch_id, entered_at, entered_by)
                values (:community, :matter, :round, 'CHARGE', :amount, :revision, :home, :person, :customer,
                        (select id from finance_batch where community_id = :community and number = :batch), :at, :by)""")
                .param("community", matter.communityId())
                .param("matter", matter.id())
                .param("round", order.reopened())
                .param("amount", order.sum())
                .param("revision", order.revision())
                .param("home", matter.location().homeId())
                .param("person", matter.customer().personId())
                .param("customer", matter.customer().name())
                .param("batch", batch)
                .param("at", Timestamp.from(at))
                .param("by", staffId)
                .update();
    }

    /** Takes back what was charged when the order was done that time, from the same customer, with a batch (REP-18). */
    public void counter(MatterRef ref, int round, String batch, long staffId, Instant at) {
        jdbc.sql("""
                insert into bill_charge (community_id, matter_id, round, kind, amount, revision, home_id, person_id, customer,
                                         batch_id, entered_at, entered_by)
                select community_id, matter_id, round, 'COUNTER', -amount, revision, home_id, person_id, customer,
                       (select id from finance_batch where community_id = :community and number = :batch), :at, :by
                from bill_charge
                where community_id = :community and matter_id = :matter and round = :round and kind = 'CHARGE'""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .param("round", round)
                .param("batch", batch)
                .param("at", Timestamp.from(at))
                .param("by", staffId)
                .update();
    }

    /** What stands on the customer's account from one order, in the order in which it came there. */
    public List<Charge> of(MatterRef ref) {
        return jdbc.sql("""
                select c.*, b.number as batch from bill_charge c
                left join finance_batch b on b.community_id = c.community_id and b.id = c.batch_id
                where c.community_id = :community and c.matter_id = :matter order by c.entered_at, c.id""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .query((row, at) -> charge(row))
                .list();
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                row.getLong("id"),
                new MatterRef(row.getLong("community_id"), row.getLong("matter_id")),
                row.getInt("round"),
                Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("amount"),
                row.getString("batch"),
                row.getTimestamp("entered_at").toInstant());
    }
}
