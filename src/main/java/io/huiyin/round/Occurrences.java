package io.huiyin.round;

import io.huiyin.round.Occurrence.State;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times that rounds are, were and will be owed. */
@Repository
class Occurrences {
    private static final String STATE = Arrays.stream(State.values())
            .map(state -> "when " + state.condition() + " then '" + state + "'")
            .collect(Collectors.joining(" ", "case ", " end as state"));

    private static final String ROWS = "select o.*, " + STATE + " from round_occurrence o ";
    private final JdbcClient jdbc;

    Occurrences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Owed from now on; what was owed before stays as it is, and what was withdrawn is owed again.
     *
     * @param comesBack whether what was done is owed again, too
     */
    void owe(long communityId, FigureInForce figure, Share share, RoundSource.Owed owed, boolean comesBack) {
        jdbc.sql("""
                insert into round_occurrence (community_id, clause, subject, subject_name, owner_id, day, ordinal, figure_id, figure,
                                              begins_at, due_at, ends_at, next_at)
                values (:community, :clause, :subject, :name, :owner, :day, :ordinal, :figureId, :figure,
                        :begins, :due, :ends, :warn)
                on conflict (community_id, clause, day, ordinal, subject)
                   do update set withdrawn_at = null, done_at = null, done_by = null, done_by_name = null,
                                 next_at = excluded.next_at
                   where round_occurrence.withdrawn_at is not null or :comesBack and round_occurrence.done_at is not null""")
                .param("community", communityId)
                .param("clause", figure.clause())
                .param("subject", owed.subject())
                .param("name", owed.name())
                .param("owner", owed.ownerId(), Types.BIGINT)
                .param("day", share.day())
                .param("ordinal", share.ordinal())
                .param("figureId", figure.id(), Types.BIGINT)
                .param("figure", figure.value())
                .param("begins", Timestamp.from(share.begins()))
                .param("due", Timestamp.from(share.due()))
                .param("ends", Timestamp.from(share.ends()))
                .param("warn", Timestamp.from(Occurrence.warnAt(share.begins(), share.due())))
                .param("comesBack", comesBack)
                .update();
    }

    /** What of these is open in a share has nothing left to be done. */
    void withdraw(long communityId, String clause, Share share, Collection<String> subjects, Instant at) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update round_occurrence set withdrawn_at = :at, next_at = null
                where community_id = :community and clause = :clause and day = :day and ordinal = :ordinal
                  and next_at is not null and subject = any (:subjects)""")
                .param("at", Timestamp.from(at))
                .param("community", communityId)
                .param("clause", clause)
                .param("day", share.day())
                .param("ordinal", share.ordinal())
                .param("subjects", subjects.toArray(String[]::new))
                .update();
    }

    /** How the lines of a share stand, by subject. */
    Map<String, State> lines(long communityId, String clause, Share share) {
        var lines = jdbc.sql("select o.subject, " + STATE + """
                 from round_occurrence o
                where community_id = :community and clause = :clause and day = :day and ordinal = :ordinal""")
                .param("community", communityId)
                .param("clause", clause)
                .param("day", share.day())
                .param("ordinal", share.ordinal())
                .query((row, at) -> Map.entry(row.getString("subject"), State.valueOf(row.getString("state"))))
                .list();
        return lines.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Marks it done; what was done or missed before stays as it is. */
    boolean done(long communityId, String clause, String subject, LocalDate day, Actor by, Instant at) {
        return jdbc.sql("""
                update round_occurrence set done_at = :at, done_by = :by, done_by_name = :name, next_at = null
                where community_id = :community and clause = :clause and subject = :subject and day = :day
                  and begins_at <= :at and ends_at > :at
                  and next_at is not null""")
                        .param("at", Timestamp.from(at))
                        .param("by", by.staffId(), Types.BIGINT)
                        .param("name", by.name())
                        .param("community", communityId)
                        .param("clause", clause)
                        .param("subject", subject)
                        .param("day", day)
                        .update()
                == 1;
    }

    /** Those whose next step has come; locked, those that others hold passed over. */
    List<Stepping> due(Instant asOf, int most) {
        return jdbc.sql("select o.*, " + STATE + " from round_occurrence o where next_at <= :at "
                        + "order by next_at, id limit :most for update skip locked")
                .param("at", Timestamp.from(asOf))
                .param("most", most)
                .query((row, at) -> new Stepping(row(row, at), row.getInt("step")))
                .list();
    }

    /** An occurrence with the steps that it has taken. */
    record Stepping(Occurrence occurrence, int step) {}

    void stepped(Occurrence occurrence, int step, @Nullable Instant next, @Nullable Instant missed) {
        jdbc.sql("""
                update round_occurrence set step = :step, next_at = :next, missed_at = :missed
                where community_id = :community and id = :id""")
                .param("step", step)
                .param("next", next == null ? null : Timestamp.from(next), Types.TIMESTAMP)
                .param("missed", missed == null ? null : Timestamp.from(missed), Types.TIMESTAMP)
                .param("community", occurrence.communityId())
                .param("id", occurrence.id())
                .update();
    }

    List<Occurrence> find(long communityId, RoundFilter filter, int skip, int limit) {
        return jdbc.sql(ROWS + "where community_id = :community and begins_at >= :since"
                        + " and (:clause::text is null or clause = :clause)"
                        + (filter.state() == null
                                ? ""
                                : " and " + filter.state().condition())
                        + " order by begins_at desc, id desc offset :skip limit :limit")
                .param("community", communityId)
                .param("since", Timestamp.from(filter.since()))
                .param("clause", filter.clause(), Types.VARCHAR)
                .param("skip", skip)
                .param("limit", limit)
                .query(Occurrences::row)
                .list();
    }

    List<RoundTally> tallies(long communityId, Instant since) {
        return jdbc.sql("select clause, "
                        + Arrays.stream(State.values())
                                .map(state -> "count(*) filter (where " + state.condition() + ") as " + state)
                                .collect(Collectors.joining(", "))
                        + " from round_occurrence where community_id = :community and begins_at >= :since"
                        + " group by clause order by clause")
                .param("community", communityId)
                .param("since", Timestamp.from(since))
                .query(RoundTally.class)
                .list();
    }

    private static Occurrence row(ResultSet row, int number) throws SQLException {
        var done = row.getTimestamp("done_at");
        return new Occurrence(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getString("clause"),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getObject("owner_id", Long.class),
                row.getObject("day", LocalDate.class),
                row.getInt("ordinal"),
                row.getString("figure"),
                row.getTimestamp("begins_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                State.valueOf(row.getString("state")),
                done == null ? null : done.toInstant(),
                row.getString("done_by_name"));
    }
}
