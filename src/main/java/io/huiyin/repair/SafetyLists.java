package io.huiyin.repair;

import io.huiyin.staff.Actor;
import io.huiyin.staff.Trade;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The safety lists of the trades (REP-27): the usual ones until a community writes its own; what was asked at any time can be told. */
@Repository
public class SafetyLists {
    public static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    SafetyLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The list of a trade as a community has it.
     *
     * @param own who wrote it and when; nothing while the usual one holds
     */
    public record SafetyList(
            Trade trade, List<String> points, @Nullable Written own) {
        public SafetyList {
            points = List.copyOf(points);
        }
    }

    /** Who wrote a list, and when. */
    public record Written(String by, Instant at) {}

    /** What is asked before work of the trade starts; without a trade, what is asked of all work. */
    public List<String> asked(long communityId, @Nullable Trade trade) {
        return of(communityId, trade == null ? Trade.GENERAL : trade).points();
    }

    public SafetyList of(long communityId, Trade trade) {
        return latest(communityId, trade).orElseGet(() -> new SafetyList(trade, SafetyPoint.of(trade), null));
    }

    private Optional<SafetyList> latest(long communityId, Trade trade) {
        return jdbc.sql("""
                select points, written_by_name, written_at from safety_list
                where community_id = :community and trade = :trade order by id desc limit 1""")
                .param("community", communityId)
                .param("trade", trade.name())
                .query((row, at) -> list(trade, row))
                .optional();
    }

    private static SafetyList list(Trade trade, ResultSet row) throws SQLException {
        var points = row.getArray("points");
        return points == null
                ? new SafetyList(trade, SafetyPoint.of(trade), null)
                : new SafetyList(trade, texts(points), written(row));
    }

    private static List<String> texts(Array points) throws SQLException {
        return List.of((String[]) points.getArray());
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getString("written_by_name"), row.getTimestamp("written_at").toInstant());
    }

    /** Writes the community's own list; an earlier one stays to be looked up. */
    public void write(long communityId, Trade trade, List<String> points, Actor by) {
        insert(communityId, trade, points.toArray(String[]::new), by);
    }

    /** Goes back to the usual list. */
    public void forget(long communityId, Trade trade, Actor by) {
        insert(communityId, trade, null, by);
    }

    private void insert(long communityId, Trade trade, String @Nullable [] points, Actor by) {
        jdbc.sql("""
                insert into safety_list (community_id, trade, points, written_by, written_by_name, written_at)
                values (:community, :trade, :points::text[], :by, :name, :at)""")
                .param("community", communityId)
                .param("trade", trade.name())
                .param("points", points)
                .param("by", by.staffId())
                .param("name", by.name())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
    }
}
