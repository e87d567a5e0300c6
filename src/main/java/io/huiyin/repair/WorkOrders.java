package io.huiyin.repair;

import static java.util.stream.Collectors.joining;

import io.huiyin.estate.PersonalData;
import io.huiyin.matter.MatterRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work orders. */
@Repository
public class WorkOrders {
    /** An order beside each of the items that were entered last. */
    private static final String ORDER = """
            select w.*, l.item_id as line_item_id, l.name as line_name, l.unit as line_unit, l.name_en as line_name_en,
                   l.unit_en as line_unit_en, l.quantity as line_quantity, l.labour as line_labour, l.material as line_material, l.charged as line_charged,
                   l.own_material as line_own_material
            from work_order w
            left join charge_line l on l.community_id = w.community_id and l.matter_id = w.matter_id
                                       and l.revision = w.revision
            where w.community_id = :community and w.matter_id = :matter
            order by l.position""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final WorkOrderRow rows;

    WorkOrders(JdbcClient jdbc, JdbcTemplate batch, PersonalData personal) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.rows = new WorkOrderRow(personal);
    }

    public Optional<WorkOrder> find(MatterRef ref) {
        return jdbc.sql(ORDER)
                .param("community", ref.communityId())
                .param("matter", ref.id())
                .query(rows::order);
    }

    WorkOrder get(MatterRef ref) {
        return find(ref).orElseThrow();
    }

    /** Writes the order as it stands; its items become a new revision when they changed. */
    void save(WorkOrder before, WorkOrder after) {
        var columns = rows.columns(after);
        jdbc.sql(save(columns.keySet())).params(columns).update();
        if (!before.lines().equals(after.lines())) {
            append(after);
        }
    }

    private static String save(Collection<String> names) {
        return "insert into work_order (" + String.join(", ", names) + ") values ("
                + names.stream().map(name -> ":" + name).collect(joining(", "))
                + ") on conflict (community_id, matter_id) do update set "
                + names.stream().map(name -> name + " = excluded." + name).collect(joining(", "));
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
                line.called().name(),
                line.called().unit(),
                line.called().nameEn(),
                line.called().unitEn(),
                line.quantity(),
                line.labour(),
                line.material(),
                line.charged(),
                line.ownMaterial()
            });
        }
        batch.batchUpdate("""
                insert into charge_line (community_id, matter_id, revision, position, item_id, name, unit, name_en,
                                         unit_en, quantity, labour, material, charged, own_material)
                select ?, ?, (select revision from work_order where community_id = ? and matter_id = ?),
                       ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?""", rows);
    }
}
