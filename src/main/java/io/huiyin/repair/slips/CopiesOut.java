package io.huiyin.repair.slips;

import io.huiyin.repair.Copies;
import io.huiyin.repair.Copies.Holder;
import io.huiyin.repair.Copies.Trail;
import io.huiyin.repair.Copies.Whereabouts;
import io.huiyin.repair.Copy;
import io.huiyin.repair.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each of the four copies of the orders at hand is (REP-16). */
@Repository
public class CopiesOut {
    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(90);
    private static final int MOST = 3000;
    private final JdbcClient jdbc;
    private final Clock clock;

    CopiesOut(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An order with where its copies are, copy 1 first. */
    public record Line(
            String number, Stage stage, String title, String place, Instant openedAt, List<Whereabouts> copies) {
        public Line {
            copies = List.copyOf(copies);
        }
    }

    /**
     * Which orders are asked for.
     *
     * @param copy which copy the holder has; none for any
     * @param ended whether those that ended in the last 90 days are wanted too
     */
    public record Asked(
            @Nullable Holder holder,
            @Nullable Copy copy,
            boolean ended,
            @Nullable String text) {

        private boolean holds(Line line) {
            return !line.copies().isEmpty()
                    && (text == null || told(line).contains(text.strip().toLowerCase(Locale.ROOT)))
                    && (holder == null && copy == null || line.copies().stream().anyMatch(this::holds));
        }

        private boolean holds(Whereabouts each) {
            return (holder == null || each.holder() == holder) && (copy == null || each.copy() == copy);
        }

        private static String told(Line line) {
            return (line.number() + " " + line.title() + " " + line.place()).toLowerCase(Locale.ROOT);
        }
    }

    public List<Line> find(long communityId, Asked asked) {
        var since = asked.ended() ? clock.instant().minus(KEPT_IN_SIGHT) : clock.instant();
        return jdbc
                .sql("""
                select m.number, m.stage, m.title, m.place_text, m.opened_at, w.technician_name, w.accepted_at,
                       w.verified_at, w.to_finance_at, w.refusal_supervisor is not null
                           and (w.refusal_technician is not null or w.technician_id is null) as countersigned
                from matter m join work_order w on w.community_id = m.community_id and w.matter_id = m.id
                where m.community_id = :community and m.kind = 'repair' and (not m.ended or m.ended_at > :since)
                order by m.opened_at desc, m.id desc limit :most""")
                .param("community", communityId)
                .param("since", Timestamp.from(since))
                .param("most", MOST)
                .query((row, at) -> line(row))
                .list()
                .stream()
                .filter(asked::holds)
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        var stage = Stage.valueOf(row.getString("stage"));
        var trail = new Trail(
                stage,
                row.getString("technician_name"),
                row.getTimestamp("accepted_at") != null,
                row.getTimestamp("verified_at") != null,
                row.getTimestamp("to_finance_at") != null,
                row.getBoolean("countersigned"));
        return new Line(
                row.getString("number"),
                stage,
                row.getString("title"),
                row.getString("place_text"),
                row.getTimestamp("opened_at").toInstant(),
                Copies.of(trail));
    }
}
