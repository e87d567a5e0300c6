package io.huiyin.repair;

import io.huiyin.estate.PersonalData;
import io.huiyin.matter.ActRefused;
import io.huiyin.matter.MatterRef;
import io.huiyin.procedure.Reason;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work orders. */
@Repository
public class WorkOrders {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final WorkOrderRow rows;

    WorkOrders(JdbcClient jdbc, JdbcTemplate batch, PersonalData personal) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.rows = new WorkOrderRow(personal);
    }

    public Optional<WorkOrder> find(MatterRef ref) {
        var lines = lines(ref);
        return jdbc.sql("select * from work_order where community_id = :community and matter_id = :matter")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .query((row, at) -> rows.read(row, lines))
                .optional();
    }

    WorkOrder get(MatterRef ref) {
        return find(ref).orElseThrow();
    }

    private List<ChargeLine> lines(MatterRef ref) {
        return jdbc.sql("""
                select item_id, name, unit, quantity, labour, material, charged, own_material
                from charge_line l
                where community_id = :community and matter_id = :matter and revision =
                      (select max(revision) from charge_line
                       where community_id = :community and matter_id = :matter)
                order by position""")
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .query((row, at) -> WorkOrderRow.line(row))
                .list();
    }

    /** Writes the order as it stands; its items become a new revision when they changed. */
    void save(WorkOrder before, WorkOrder after) {
        var columns = rows.columns(after);
        var names = List.copyOf(columns.keySet());
        jdbc.sql("insert into work_order (" + String.join(", ", names) + ") values ("
                        + String.join(
                                ", ", names.stream().map(name -> ":" + name).toList())
                        + ") on conflict (community_id, matter_id) do update set "
                        + String.join(
                                ", ",
                                names.stream()
                                        .map(name -> name + " = excluded." + name)
                                        .toList()))
                .params(columns)
                .update();
        if (!before.lines().equals(after.lines())) {
            append(after);
        }
    }

    private void append(WorkOrder order) {
        var ref = order.ref();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var line : order.lines()) {
            rows.add(new @Nullable Object[] {
                ref.communityId(),
                ref.id(),
                ref.communityId(),
                ref.id(),
                rows.size() + 1,
                line.itemId(),
                line.name(),
                line.unit(),
                line.quantity(),
                line.labour(),
                line.material(),
                line.charged(),
                line.ownMaterial()
            });
        }
        batch.batchUpdate("""
                insert into charge_line (community_id, matter_id, revision, position, item_id, name, unit, quantity,
                                         labour, material, charged, own_material)
                select ?, ?, (select revision from work_order where community_id = ? and matter_id = ?),
                       ?, ?, ?, ?, ?, ?, ?, ?, ?""", rows);
    }

    /** Keeps a payment; a receipt's number counts once in a community, whichever order it was for (REP-19). */
    void pay(MatterRef ref, RepairAct.RecordPayment payment, long staffId, Instant at) {
        var kept = jdbc.sql("""
                insert into payment (community_id, matter_id, amount, receipt, paid_at, recorded_by)
                values (:community, :matter, :amount, :receipt, :at, :by)
                on conflict (community_id, receipt) do nothing""")
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
}
