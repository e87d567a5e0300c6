package io.huiyin.repair;

import io.huiyin.calendar.Term;
import io.huiyin.matter.Matter;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.rulebook.Figures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what came back: orders of the same asset, or of the same home and the same fault, within the days of REP-23. */
@Repository
public class Repeats {
    private static final Duration FARTHEST = Duration.ofDays(400);
    private static final int MOST = 20;
    private static final String SAME = """
            with same as (
                select w.matter_id from work_order w
                where w.community_id = :community and w.asset_id = cast(:asset as bigint) and w.recorded_at >= :since
                union
                select m.id from matter m
                join work_order w on w.community_id = m.community_id and w.matter_id = m.id
                where m.community_id = :community and m.home_id = cast(:home as bigint) and m.opened_at >= :since
                  and (m.title = :fault or w.fault_type = cast(:type as text)))
            select m.number, m.title, m.stage, m.opened_at, m.opened_at >= :recent as within, covered.until
            from same
            join matter m on m.community_id = :community and m.id = same.matter_id
            join work_order w on w.community_id = m.community_id and w.matter_id = m.id
            left join lateral (
                select max(w.completed_at + i.warranty_days * interval '1 day') as until
                from charge_line l join price_item i on i.id = l.item_id
                where l.community_id = w.community_id and l.matter_id = w.matter_id and l.revision = w.revision
                  and l.charged and i.warranty_days > 0) covered on w.completed_at is not null
            where m.kind = 'repair' and m.stage <> 'CANCELLED' and w.source = 'REPORTED' and m.number <> :self
              and m.opened_at < :before and (m.opened_at >= :recent or covered.until >= :before)
            order by m.opened_at desc limit :most""";
    private final JdbcClient jdbc;
    private final Figures figures;

    Repeats(JdbcClient jdbc, Figures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /**
     * What is looked for.
     *
     * @param number the order itself, which is not its own repetition; empty while it has none
     */
    public record Sought(
            long communityId, String number, @Nullable Long homeId, Diagnosis diagnosis, String fault) {
        static Sought of(Matter matter, WorkOrder order) {
            return new Sought(
                    matter.communityId(),
                    matter.number(),
                    matter.location().homeId(),
                    order.diagnosis(),
                    order.report().fault());
        }

        private boolean nowhere() {
            return homeId == null && diagnosis.assetId() == null;
        }

        /** What is merely another fault is not the same one. */
        private @Nullable String type() {
            var type = diagnosis.type();
            return type == null || type == FaultType.OTHER ? null : type.name();
        }
    }

    /** What came before a moment, the latest first; what is only still under warranty is among it. */
    public List<Earlier> before(Instant at, Sought sought) {
        if (sought.nowhere()) {
            return List.of();
        }
        return jdbc.sql(SAME)
                .param("community", sought.communityId())
                .param("asset", sought.diagnosis().assetId())
                .param("home", sought.homeId())
                .param("type", sought.type())
                .param("fault", sought.fault())
                .param("self", sought.number())
                .param("since", Timestamp.from(at.minus(FARTHEST)))
                .param("recent", Timestamp.from(at.minus(within(sought.communityId(), at))))
                .param("before", Timestamp.from(at))
                .param("most", MOST)
                .query((row, n) -> earlier(row))
                .list();
    }

    /** What came before a standing order, the latest first. */
    public List<Earlier> before(RepairDesk.Repair repair) {
        return repair.order().report().planned()
                ? List.of()
                : before(repair.matter().openedAt(), Sought.of(repair.matter(), repair.order()));
    }

    /** How many of the same came before the order, recently enough (REP-23). */
    int count(Matter matter, WorkOrder order) {
        return order.report().planned()
                ? 0
                : (int) before(matter.openedAt(), Sought.of(matter, order)).stream()
                        .filter(Earlier::within)
                        .count();
    }

    /** How long the same fault counts as coming back. */
    public Duration within(long communityId, Instant at) {
        return figures.inForce("REP-23", communityId, at)
                .map(FigureInForce::figure)
                .flatMap(figure -> figure.term())
                .map(Repeats::length)
                .orElse(Duration.ofDays(30));
    }

    private static Duration length(Term term) {
        var period = term.period();
        return term.duration().plusDays(period.toTotalMonths() * 30 + period.getDays());
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        var until = row.getTimestamp("until");
        return new Earlier(
                row.getString("number"),
                row.getString("title"),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("opened_at").toInstant(),
                row.getBoolean("within"),
                until == null ? null : until.toInstant());
    }
}
