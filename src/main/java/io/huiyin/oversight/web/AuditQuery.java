package io.huiyin.oversight.web;

import io.huiyin.audit.Kind;
import io.huiyin.audit.NoteFilter;
import io.huiyin.audit.Subject;
import io.huiyin.listing.Filters;
import io.huiyin.oversight.Watch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which notes are looked at; the address is the filter.
 *
 * @param by a member of the staff, by id
 * @param sort what the notes are about, with {@code about} its id
 * @param before the note beneath which the page begins
 */
public record AuditQuery(
        Kind.@Nullable Group group,
        @Nullable Kind kind,
        @Nullable Long community,
        @Nullable Long by,
        Subject.@Nullable Sort sort,
        @Nullable Long about,
        @Nullable String q,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable Long before) {
    private static final int DAYS = 30;
    private static final int LONGEST = 60;

    /** Filled up: the last thirty days, the words not too long. */
    AuditQuery whole(LocalDate today) {
        var last = to == null ? today : to;
        var first = from == null ? last.minusDays(DAYS - 1) : from;
        var words = words().substring(0, Math.min(words().length(), LONGEST));
        return new AuditQuery(
                group, kind, community, by, sort, about, words, first.isAfter(last) ? last : first, last, before);
    }

    NoteFilter filter(Watch.Scope scope, ZoneId zone) {
        var narrowed = community != null && scope.communityIds().contains(community);
        return new NoteFilter(
                scope.whole() && community == null,
                community == null ? scope.communityIds() : narrowed ? Set.of(community) : Set.of(),
                kinds(),
                by,
                sort,
                about,
                words(),
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private List<Kind> kinds() {
        if (kind != null) {
            return List.of(kind);
        }
        return group == null ? List.of() : group.kinds();
    }

    public String words() {
        return Objects.requireNonNullElse(q, "").strip();
    }

    /** The same for one of the staff. */
    public String ofStaff(long staffId) {
        return new AuditQuery(group, kind, community, staffId, sort, about, q, from, to, null).query();
    }

    /** The same about somebody or something. */
    public String about(Subject subject) {
        return new AuditQuery(group, kind, community, by, subject.sort(), subject.id(), q, from, to, null).query();
    }

    /** The same for everybody and about everything. */
    public String widened() {
        return new AuditQuery(group, kind, community, null, null, null, q, from, to, null).query();
    }

    public String inGroup(Kind.@Nullable Group other) {
        return new AuditQuery(other, null, community, by, sort, about, q, from, to, null).query();
    }

    public String before(@Nullable Long note) {
        return new AuditQuery(group, kind, community, by, sort, about, q, from, to, note).query();
    }

    /** As it stands in an address. */
    public String query() {
        return Filters.NONE
                .with("group", group)
                .with("kind", kind)
                .with("community", community)
                .with("by", by)
                .with("sort", sort)
                .with("about", about)
                .with("q", words())
                .with("from", from)
                .with("to", to)
                .with("before", before)
                .address();
    }
}
