package io.huiyin.repair.phone;

import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Priority;
import io.huiyin.repair.Stage;
import io.huiyin.staff.Trade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders of one technician, and those that nobody has taken yet. */
@Repository
class MyOrders {
    private static final String SELECT = """
            select m.community_id, m.id, m.number, m.version, m.stage, m.title, m.place_text, m.priority,
                   w.trade, w.appointment, w.recorded_at, b.ordering
            from matter m
            join work_order w on w.community_id = m.community_id and w.matter_id = m.id
            left join building b on b.community_id = m.community_id and b.id = m.building_id
            where m.community_id = :community and m.kind = 'repair'
            """;
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    MyOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a technician has in hand, from the dispatch to the returned slip. */
    List<Row> inHand(long communityId, long staffId) {
        return jdbc.sql(SELECT + """
                  and not m.ended and m.assignee_id = :staff
                  and m.stage not in ('DECLINED', 'RETURNED', 'VERIFIED', 'WITH_FINANCE')
                order by m.opened_at desc limit 200""")
                .param("community", communityId)
                .param("staff", staffId)
                .query((row, at) -> row(row))
                .list();
    }

    /** What anybody may take, the oldest first. */
    List<Row> free(long communityId) {
        return jdbc.sql(SELECT + "  and not m.ended and m.stage = 'UNASSIGNED' order by m.opened_at limit " + MOST)
                .param("community", communityId)
                .query((row, at) -> row(row))
                .list();
    }

    /** What the technician has brought in since a moment, the latest first. */
    List<Row> broughtIn(long communityId, long staffId, Instant since) {
        return jdbc.sql(SELECT + """
                  and w.technician_id = :staff and w.returned_at >= :since
                order by w.returned_at desc limit 50""")
                .param("community", communityId)
                .param("staff", staffId)
                .param("since", Timestamp.from(since))
                .query((row, at) -> row(row))
                .list();
    }

    /** What is open at a public place or about an asset, the oldest first. */
    List<Row> at(long communityId, @Nullable Long placeId, @Nullable Long assetId) {
        return jdbc.sql(SELECT + """
                  and not m.ended and (m.place_id = :place or w.asset_id = :asset)
                order by m.opened_at limit 50""")
                .param("community", communityId)
                .param("place", placeId, Types.BIGINT)
                .param("asset", assetId, Types.BIGINT)
                .query((row, at) -> row(row))
                .list();
    }

    int toAccept(long communityId, long staffId) {
        return jdbc.sql("""
                select count(*) from matter
                where community_id = :community and kind = 'repair' and not ended and assignee_id = :staff
                  and stage = 'DISPATCHED'""")
                .param("community", communityId)
                .param("staff", staffId)
                .query(Integer.class)
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        var appointment = row.getTimestamp("appointment");
        return new Row(
                new MatterRef(row.getLong("community_id"), row.getLong("id")),
                row.getString("number"),
                row.getInt("version"),
                Stage.valueOf(row.getString("stage")),
                row.getString("title"),
                row.getString("place_text"),
                Priority.valueOf(row.getString("priority")),
                Optional.ofNullable(row.getString("trade")).map(Trade::valueOf).orElse(null),
                appointment == null ? null : appointment.toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                Objects.requireNonNullElse(row.getString("ordering"), ""));
    }

    /**
     * One order in a list.
     *
     * @param building where its building stands in the order of the buildings
     */
    record Row(
            MatterRef ref,
            String number,
            int version,
            Stage stage,
            String fault,
            String place,
            Priority priority,
            @Nullable Trade trade,
            @Nullable Instant appointment,
            Instant recordedAt,
            String building) {}
}
