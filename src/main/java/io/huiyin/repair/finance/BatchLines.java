package io.huiyin.repair.finance;

import io.huiyin.matter.MatterRef;
import io.huiyin.repair.Charges;
import io.huiyin.repair.finance.BatchLine.Fault;
import io.huiyin.repair.finance.BatchLine.LeftOut;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of a batch, with what stands against each. */
@Repository
public class BatchLines {
    private static final String LINES = """
            select l.*, m.number, m.version, m.stage, m.title, m.place_text, m.customer_name, m.home_id, w.technician_name,
                   w.completed_at, w.verified_at, w.returned_at, w.sign_at, w.to_finance_at, w.reopened, w.consent_sum,
                   w.paid, s.sum, o.name as left_out_name
            from finance_batch_line l
            join matter m on m.community_id = l.community_id and m.id = l.matter_id
            join work_order w on w.community_id = l.community_id and w.matter_id = l.matter_id
            left join staff_member o on o.id = l.left_out_by
            cross join lateral (
                 select coalesce(sum(round(c.quantity * (c.labour + case when c.own_material then 0 else c.material end), 2))
                        filter (where c.charged), 0) as sum
                 from charge_line c
                 where c.community_id = w.community_id and c.matter_id = w.matter_id and c.revision = w.revision) s
            where l.community_id = :community and l.batch_id = :batch
            order by l.position""";
    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    BatchLines(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** All entries, those left out among them. */
    public List<BatchLine> of(Batch batch) {
        return jdbc.sql(LINES)
                .param("community", batch.communityId())
                .param("batch", batch.id())
                .query((row, at) -> line(row, batch.open()))
                .list();
    }

    void append(Batch batch, List<Due> dues) {
        var from = jdbc.sql("""
                        select coalesce(max(position), 0) from finance_batch_line
                        where community_id = :community and batch_id = :batch""")
                .param("community", batch.communityId())
                .param("batch", batch.id())
                .query(Integer.class)
                .single();
        var entries = new ArrayList<Object[]>();
        for (var due : dues) {
            entries.add(new Object[] {
                batch.communityId(),
                batch.id(),
                from + entries.size() + 1,
                due.matterId(),
                due.round(),
                due.kind().name(),
                due.amount()
            });
        }
        rows.batchUpdate("""
                insert into finance_batch_line (community_id, batch_id, position, matter_id, round, kind, amount)
                values (?, ?, ?, ?, ?, ?, ?)""", entries);
    }

    /** Leaves an entry out until the next batch; whether there was one to leave out. */
    boolean leaveOut(Batch batch, int position, String because, long staffId, Instant at) {
        return jdbc.sql("""
                        update finance_batch_line set left_out_at = :at, left_out_by = :by, left_out_because = :because
                        where community_id = :community and batch_id = :batch and position = :position
                          and left_out_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("by", staffId)
                        .param("because", because)
                        .param("community", batch.communityId())
                        .param("batch", batch.id())
                        .param("position", position)
                        .update()
                == 1;
    }

    boolean takeIn(Batch batch, int position) {
        return jdbc.sql("""
                        update finance_batch_line set left_out_at = null, left_out_by = null, left_out_because = null
                        where community_id = :community and batch_id = :batch and position = :position
                          and left_out_at is not null""")
                        .param("community", batch.communityId())
                        .param("batch", batch.id())
                        .param("position", position)
                        .update()
                == 1;
    }

    private static BatchLine line(ResultSet row, boolean open) throws SQLException {
        var kind = Charges.Kind.valueOf(row.getString("kind"));
        var because = row.getString("left_out_because");
        return new BatchLine(
                row.getInt("position"),
                new MatterRef(row.getLong("community_id"), row.getLong("matter_id")),
                row.getString("number"),
                row.getInt("version"),
                kind,
                row.getInt("round"),
                row.getBigDecimal("amount"),
                row.getString("title"),
                row.getString("place_text"),
                row.getString("customer_name"),
                row.getString("technician_name"),
                instant(row, "completed_at"),
                instant(row, "verified_at"),
                row.getBigDecimal("paid"),
                open && kind == Charges.Kind.CHARGE ? faults(row) : List.of(),
                because == null ? null : new LeftOut(because, row.getString("left_out_name")));
    }

    /** What is missing on the paper, and what has changed since the batch was drawn up. */
    private static List<Fault> faults(ResultSet row) throws SQLException {
        var faults = new ArrayList<Fault>();
        var sum = row.getBigDecimal("sum");
        if (row.getInt("reopened") != row.getInt("round")) {
            return List.of(Fault.REOPENED);
        }
        add(faults, Fault.HANDED_ALREADY, row.getTimestamp("to_finance_at") != null);
        add(faults, Fault.SUM_CHANGED, sum.compareTo(row.getBigDecimal("amount")) != 0);
        add(faults, Fault.NOT_SIGNED, row.getTimestamp("sign_at") == null);
        add(faults, Fault.SLIP_MISSING, row.getTimestamp("returned_at") == null);
        add(faults, Fault.NOT_AGREED, !agreed(row.getBigDecimal("consent_sum"), sum));
        add(faults, Fault.NO_HOME, row.getObject("home_id") == null);
        return faults;
    }

    private static boolean agreed(@Nullable BigDecimal consent, BigDecimal sum) {
        return consent != null && consent.compareTo(sum) >= 0;
    }

    private static void add(List<Fault> faults, Fault fault, boolean found) {
        if (found) {
            faults.add(fault);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
