package io.huiyin.rulebook;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Subject;
import io.huiyin.rulebook.FigureInForce.Level;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dated figures of the clauses: the ledger's, a company's over it, a community's over both. They are only ever
 * added (ORG-08), so what held at any moment can be told.
 */
@Repository
public class Figures {
    private static final String COLUMNS =
            "id, company_id, community_id, clause, value, counting, valid_from, reason, author_id, created_at";

    private static final String OF_COMMUNITY = """
            (community_id = :community or community_id is null
             and (company_id is null or company_id = (select company_id from community where id = :community)))
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final Audit audit;

    public Figures(JdbcClient jdbc, Ledger ledger, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.audit = audit;
    }

    /** The figure of one clause at a moment; empty when the clause has none to set; prefer the plural where several are needed. */
    public Optional<FigureInForce> inForce(String clause, long communityId, Instant at) {
        return Optional.ofNullable(inForce(Set.of(clause), communityId, at).get(clause));
    }

    /** The figures of these clauses at a moment, in one query; clauses without a figure are left out. */
    public Map<String, FigureInForce> inForce(Collection<String> clauses, long communityId, Instant at) {
        var found = new HashMap<String, FigureInForce>();
        clauses.forEach(code -> ledger.clause(code)
                .figure()
                .ifPresent(figure -> found.put(code, new FigureInForce(code, null, Level.LEDGER, figure))));
        latest(clauses, communityId, at)
                .forEach(set -> found.computeIfPresent(set.clause(), (_, above) -> over(above, set)));
        return found;
    }

    /** The latest of each level: what holds for all companies, the community's company's, the community's. */
    private List<DatedFigure> latest(Collection<String> clauses, long communityId, Instant at) {
        return jdbc.sql("""
                        select distinct on (clause, community_id, company_id) %s
                          from figure
                         where clause = any (:clauses) and %s
                           and valid_from <= :at
                         order by clause, community_id nulls first, company_id nulls first, valid_from desc, id desc
                        """.formatted(COLUMNS, OF_COMMUNITY))
                .param("clauses", clauses.toArray(String[]::new))
                .param("community", communityId)
                .param("at", Timestamp.from(at))
                .query(DatedFigure.class)
                .list();
    }

    private FigureInForce over(FigureInForce above, DatedFigure set) {
        if (set.value() == null) {
            return above;
        }
        var level = set.communityId() == null ? Level.COMPANY : Level.COMMUNITY;
        return new FigureInForce(set.clause(), set.id(), level, above.figure().with(set.value(), set.counting()));
    }

    /** Adds a figure from its day of effect on, or says all that is wrong; running clocks keep theirs (ORG-08). */
    @Transactional
    public FigureSet set(FigureChange change) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var problems = new FigureCheck(ledger).problems(change, now);
        return problems.isEmpty() ? new FigureSet.Done(noted(add(change, now))) : new FigureSet.Refused(problems);
    }

    private DatedFigure noted(DatedFigure set) {
        var value = set.value();
        audit.note(Note.of(Kind.FIGURE_SET)
                .in(set.communityId())
                .about(Subject.clause(set.clause()))
                .because(set.reason())
                .with(
                        set.clause(),
                        value == null ? "" : value,
                        set.counting().name(),
                        set.validFrom().toString()));
        return set;
    }

    private DatedFigure add(FigureChange change, Instant now) {
        return jdbc.sql("""
                        insert into figure (company_id, community_id, clause, value, counting, valid_from, reason, author_id, created_at)
                        values (:company, :community, :clause, :value, :counting, :from, :reason, :author, :now)
                        returning %s
                        """.formatted(COLUMNS))
                .param("company", change.companyId(), Types.BIGINT)
                .param("community", change.communityId(), Types.BIGINT)
                .param("clause", change.clause())
                .param("value", written(change), Types.VARCHAR)
                .param("counting", change.counting().name())
                .param("from", Timestamp.from(change.validFrom() == null ? now : change.validFrom()))
                .param("reason", change.reason().strip())
                .param("author", change.authorId())
                .param("now", Timestamp.from(now))
                .query(DatedFigure.class)
                .single();
    }

    private @Nullable String written(FigureChange change) {
        var value = change.value();
        return value == null
                ? null
                : ledger.clause(change.clause())
                        .figure()
                        .map(figure -> figure.with(value, change.counting()).value())
                        .orElseThrow();
    }

    /** Every figure of this clause that was ever set above or for a community, the newest first; the ledger's own stands in the ledger. */
    public List<DatedFigure> history(String clause, long communityId) {
        return jdbc.sql("select %s from figure where clause = :clause and %s order by created_at desc, id desc"
                        .formatted(COLUMNS, OF_COMMUNITY))
                .param("clause", clause)
                .param("community", communityId)
                .query(DatedFigure.class)
                .list();
    }

    /** How these figures came to be: by whom, why, from when. */
    public List<DatedFigure> dated(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select %s from figure where id = any (:ids)".formatted(COLUMNS))
                        .param("ids", ids.toArray(Long[]::new))
                        .query(DatedFigure.class)
                        .list();
    }
}
