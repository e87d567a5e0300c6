package io.huiyin.staff;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Doer;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Subject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes into the audit what happened to the account or the rights of one of the staff. */
@Component
public class StaffNotes {
    /** The communities at which somebody holds posts, whether or not they have ended; 0 for posts above the sites. */
    private static final String WHERE = """
            select distinct coalesce(site.community_id, 0)
              from appointment a
              join organisation o on o.id = a.organisation_id
              left join organisation site on site.kind = 'SITE'
                   and site.id = case o.kind when 'DEPARTMENT' then o.parent_id else o.id end
             where a.staff_id = ?
            """;

    private static final long ABOVE = 0;

    private final JdbcClient jdbc;
    private final Audit audit;

    public StaffNotes(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Notes it at the one community where the member works; who works at several, or above them, belongs to the company. */
    public void write(Kind kind, long staffId, String... details) {
        audit.note(note(kind, staffId, details));
    }

    /** The same, done by somebody who is not signed in yet. */
    public void write(Doer by, Kind kind, long staffId, String... details) {
        audit.note(note(kind, staffId, details), by);
    }

    /** Notes what somebody did, for a reason, who may be half-way through the door; without anybody the system did it. */
    void write(Kind kind, long staffId, @Nullable Long by, String reason) {
        var note = note(kind, staffId).because(reason);
        var doer = audit.doer();
        audit.note(note, by == null || doer.staffId() != null ? doer : Doer.staff(by, name(by), doer.address()));
    }

    /** Notes what happened to a right at a part of the company. */
    void write(Kind kind, long staffId, Organisation where, String... details) {
        audit.note(note(kind, staffId, details).in(community(where)));
    }

    /** Notes that a part of the company is called otherwise from now on. */
    void renamed(Organisation where, String name) {
        audit.note(Note.of(Kind.ORGANISATION_RENAMED)
                .in(community(where))
                .about(Subject.organisation(where.id(), name))
                .with(where.name(), name));
    }

    /** A password that the member chose himself is another thing than one that he was given. */
    void password(long staffId) {
        var own = Objects.equals(audit.doer().staffId(), staffId);
        write(own ? Kind.PASSWORD_CHANGED : Kind.PASSWORD_RESET, staffId);
    }

    private Note note(Kind kind, long staffId, String... details) {
        return Note.of(kind)
                .in(community(staffId))
                .about(Subject.staff(staffId, name(staffId)))
                .with(details);
    }

    private String name(long staffId) {
        return jdbc.sql("select name from staff_member where id = ?")
                .param(staffId)
                .query(String.class)
                .single();
    }

    private @Nullable Long community(long staffId) {
        var where = jdbc.sql(WHERE).param(staffId).query(Long.class).list();
        return where.size() == 1 ? known(where.getFirst()) : null;
    }

    private static @Nullable Long known(long communityId) {
        return communityId == ABOVE ? null : communityId;
    }

    private @Nullable Long community(Organisation where) {
        return switch (where.kind()) {
            case GROUP, COMPANY -> null;
            case SITE -> where.communityId();
            case DEPARTMENT ->
                known(jdbc.sql("select coalesce(community_id, 0) from organisation where id = ?")
                        .param(where.parentId())
                        .query(Long.class)
                        .single());
        };
    }
}
