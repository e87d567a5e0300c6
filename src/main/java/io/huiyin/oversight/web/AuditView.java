package io.huiyin.oversight.web;

import io.huiyin.audit.Kind;
import io.huiyin.estate.Community;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit.
 *
 * @param chosen in words, whose notes or about whom alone these are
 * @param keepsKeys whether the reader may change the key of personal data
 * @param next the note beneath which the next page begins; none on the last
 */
public record AuditView(
        AuditQuery query,
        List<Community> communities,
        List<Line> lines,
        @Nullable String chosen,
        boolean keepsKeys,
        @Nullable Long next) {
    public AuditView {
        communities = List.copyOf(communities);
        lines = List.copyOf(lines);
    }

    /**
     * A note in words.
     *
     * @param who by name, or what kind of nobody it was
     * @param onlyHis the address of all that he did, {@code onlyAbout} that of all about the same
     */
    public record Line(
            Instant at,
            Kind kind,
            String who,
            @Nullable String onlyHis,
            String from,
            String what,
            String about,
            @Nullable String onlyAbout,
            String where,
            String reason) {}

    public List<Kind.Group> groups() {
        return List.of(Kind.Group.values());
    }

    /** The kinds to choose from within the group. */
    public List<Kind> kinds() {
        return query.group() == null ? List.of(Kind.values()) : query.group().kinds();
    }
}
