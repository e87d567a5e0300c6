package io.huiyin.repair.finance;

import io.huiyin.repair.finance.Batch.By;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches of charged orders, the latest first. */
@Repository
public class Batches {
    private static final String BATCH = """
            select b.*, d.name as drawn_name, h.name as handed_name, r.name as received_name,
                   (select count(*) from finance_batch_line l
                    where l.community_id = b.community_id and l.batch_id = b.id and l.left_out_at is null) as lines,
                   (select coalesce(sum(l.amount), 0) from finance_batch_line l
                    where l.community_id = b.community_id and l.batch_id = b.id and l.left_out_at is null) as sum
            from finance_batch b
            join staff_member d on d.id = b.drawn_by
            left join staff_member h on h.id = b.handed_by
            left join staff_member r on r.id = b.received_by
            where b.community_id = :community""";
    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Batch> list(long communityId) {
        return jdbc.sql(BATCH + " order by b.drawn_at desc, b.id desc limit 120")
                .param("community", communityId)
                .query((row, at) -> batch(row))
                .list();
    }

    public Optional<Batch> find(long communityId, String number) {
        return jdbc.sql(BATCH + " and b.number = :number")
                .param("community", communityId)
                .param("number", number)
                .query((row, at) -> batch(row))
                .optional();
    }

    /** The one that is being drawn up. */
    Optional<Batch> open(long communityId) {
        return jdbc.sql(BATCH + " and b.handed_at is null")
                .param("community", communityId)
                .query((row, at) -> batch(row))
                .optional();
    }

    /** One at a time deals with the batches of a community, until its transaction ends; whoever comes second waits. */
    void alone(long communityId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('finance_batch'), :community)")
                .param("community", Long.hashCode(communityId))
                .query()
                .singleRow();
    }

    /** Whether there is a batch of the month, handed over or not. */
    boolean drawn(long communityId, YearMonth month) {
        return jdbc.sql(
                        "select exists (select 1 from finance_batch where community_id = :community and month = :month)")
                .param("community", communityId)
                .param("month", Date.valueOf(month.atDay(1)))
                .query(Boolean.class)
                .single();
    }

    /** Until when a month was handed over, if it was. */
    Optional<Instant> handedUntil(long communityId, YearMonth month) {
        return Optional.ofNullable(jdbc.sql("""
                        select max(until) from finance_batch
                        where community_id = :community and month = :month and handed_at is not null""")
                        .param("community", communityId)
                        .param("month", Date.valueOf(month.atDay(1)))
                        .query(Timestamp.class)
                        .optional()
                        .orElse(null))
                .map(Timestamp::toInstant);
    }

    void insert(long communityId, String number, Period period, long staffId, Instant at) {
        jdbc.sql("""
                insert into finance_batch (community_id, number, month, until, drawn_at, drawn_by)
                values (:community, :number, :month, :until, :at, :by)""")
                .param("community", communityId)
                .param("number", number)
                .param("month", Date.valueOf(period.month().atDay(1)))
                .param("until", Timestamp.from(period.until()))
                .param("at", Timestamp.from(at))
                .param("by", staffId)
                .update();
    }

    /** What is in it has changed: whoever saw an older version is told so. */
    void changed(Batch batch, Instant until) {
        jdbc.sql("""
                update finance_batch set version = version + 1, until = :until
                where community_id = :community and id = :id""")
                .param("until", Timestamp.from(until))
                .param("community", batch.communityId())
                .param("id", batch.id())
                .update();
    }

    void handed(Batch batch, long staffId, Instant at) {
        jdbc.sql("""
                update finance_batch set handed_at = :at, handed_by = :by
                where community_id = :community and id = :id""")
                .param("at", Timestamp.from(at))
                .param("by", staffId)
                .param("community", batch.communityId())
                .param("id", batch.id())
                .update();
    }

    void received(Batch batch, String note, long staffId, Instant at) {
        jdbc.sql("""
                update finance_batch set received_at = :at, received_by = :by, received_note = :note
                where community_id = :community and id = :id""")
                .param("at", Timestamp.from(at))
                .param("by", staffId)
                .param("note", note)
                .param("community", batch.communityId())
                .param("id", batch.id())
                .update();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getString("number"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getTimestamp("until").toInstant(),
                Objects.requireNonNull(by(row, "drawn")),
                by(row, "handed"),
                by(row, "received"),
                Objects.requireNonNullElse(row.getString("received_note"), ""),
                row.getInt("version"),
                row.getInt("lines"),
                row.getBigDecimal("sum"));
    }

    private static @Nullable By by(ResultSet row, String step) throws SQLException {
        var at = row.getTimestamp(step + "_at");
        return at == null ? null : new By(at.toInstant(), row.getString(step + "_name"));
    }
}
