package io.huiyin.paper;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.paper.PrintTemplate.Look;
import io.huiyin.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The templates of prints: the community's over the company's, that of a form over that of all; every version stays. */
@Repository
public class PrintTemplates {
    private static final String COMPANY =
            "(select o.parent_id from organisation o where o.community_id = :community and o.kind = 'SITE')";

    private static final String IN_FORCE = """
            select distinct on (t.community_id, t.form) t.* from print_template t
            where t.form in (:form, 'ALL') and (t.community_id = :community or t.company_id = %s)
            order by t.community_id nulls last, t.form, t.version desc""".formatted(COMPANY);

    private static final String SAVE = """
            insert into print_template (community_id, company_id, form, version, name, lines, footer, logo, paper,
                                        shift_x, shift_y, changed_by, changed_by_name, changed_at)
            values (case when :own then :community end, case when not :own then %s end, :form, :version, :name, :lines,
                    :footer, :logo, :paper, :x, :y, :by, :byName, :at)""".formatted(COMPANY);

    private final JdbcClient jdbc;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    public PrintTemplates(JdbcClient jdbc, Files files, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose template, and of which form. */
    public record Place(long communityId, boolean own, String form) {}

    /** What a form is printed with at a community (REP-16). */
    public Letterhead letterhead(long communityId, String form) {
        return letterhead(
                inForce(communityId, form).stream().map(PrintTemplate::look).reduce(Look.NOTHING, Look::over));
    }

    /** A look as prints take it; a logo whose file is lost is left out. */
    public Letterhead letterhead(Look look) {
        var layout = new PageLayout(
                look.paper() == null ? PaperSize.A4 : look.paper(), look.shift() == null ? Shift.NONE : look.shift());
        return new Letterhead(text(look.name()), look.eachLine(), text(look.footer()), logo(look.logo()), layout);
    }

    /** What lies beneath a template: the layers that count where it says nothing, merged. */
    public Look beneath(Place place) {
        return inForce(place.communityId(), place.form()).stream()
                .filter(layer ->
                        distance(layer.communityId() != null, layer.form()) > distance(place.own(), place.form()))
                .map(PrintTemplate::look)
                .reduce(Look.NOTHING, Look::over);
    }

    /** The community's before the company's, each form's before that of all. */
    private List<PrintTemplate> inForce(long communityId, String form) {
        return jdbc
                .sql(IN_FORCE)
                .param("form", form)
                .param("community", communityId)
                .query((row, n) -> template(row))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(layer -> distance(layer.communityId() != null, layer.form())))
                .toList();
    }

    private static int distance(boolean own, String form) {
        return (own ? 0 : 2) + (form.equals(PrintTemplate.ALL) ? 1 : 0);
    }

    /** All versions of one template, the latest first. */
    public List<PrintTemplate> versions(Place place) {
        return jdbc.sql("""
                        select t.* from print_template t
                        where t.form = :form and case when :own then t.community_id = :community
                              else t.company_id = %s end
                        order by t.version desc""".formatted(COMPANY))
                .param("form", place.form())
                .param("own", place.own())
                .param("community", place.communityId())
                .query((row, n) -> template(row))
                .list();
    }

    public Optional<PrintTemplate> latest(Place place) {
        return versions(place).stream().findFirst();
    }

    /**
     * Keeps a look as the next version, unless it is the same as the last.
     *
     * @param seen the version that was looked at, 0 before the first
     * @throws OptimisticLockingFailureException when somebody else kept one meanwhile
     */
    @Transactional
    public boolean save(Place place, int seen, Look look, Viewer by) {
        var latest = latest(place);
        if (latest.map(PrintTemplate::look).orElse(Look.NOTHING).equals(look)) {
            return false;
        }
        if (latest.map(PrintTemplate::version).orElse(0) != seen) {
            throw new OptimisticLockingFailureException("somebody changed the template meanwhile");
        }
        insert(place, seen + 1, look, by);
        audit.note(Note.of(Kind.PRINT_TEMPLATE_CHANGED)
                .in(place.own() ? place.communityId() : null)
                .with(place.form(), String.valueOf(seen + 1)));
        return true;
    }

    private void insert(Place place, int version, Look look, Viewer by) {
        var shift = look.shift();
        try {
            jdbc.sql(SAVE)
                    .param("own", place.own())
                    .param("community", place.communityId())
                    .param("form", place.form())
                    .param("version", version)
                    .param("name", look.name(), Types.VARCHAR)
                    .param("lines", look.lines(), Types.VARCHAR)
                    .param("footer", look.footer(), Types.VARCHAR)
                    .param("logo", look.logo(), Types.VARCHAR)
                    .param("paper", look.paper() == null ? null : look.paper().name(), Types.VARCHAR)
                    .param("x", shift == null ? null : shift.x(), Types.NUMERIC)
                    .param("y", shift == null ? null : shift.y(), Types.NUMERIC)
                    .param("by", by.staffId())
                    .param("byName", by.name())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new OptimisticLockingFailureException("somebody changed the template meanwhile", meanwhile);
        }
    }

    private byte @Nullable [] logo(@Nullable String hash) {
        try {
            return hash == null ? null : files.read(hash);
        } catch (DamagedFile lost) {
            return null;
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static PrintTemplate template(ResultSet row) throws SQLException {
        var paper = row.getString("paper");
        var x = row.getBigDecimal("shift_x");
        return new PrintTemplate(
                row.getLong("id"),
                row.getObject("community_id", Long.class),
                row.getString("form"),
                row.getInt("version"),
                new Look(
                        row.getString("name"),
                        row.getString("lines"),
                        row.getString("footer"),
                        row.getString("logo"),
                        paper == null ? null : PaperSize.valueOf(paper),
                        x == null ? null : new Shift(x, row.getBigDecimal("shift_y"))),
                row.getString("changed_by_name"),
                row.getTimestamp("changed_at").toInstant());
    }
}
