package io.huiyin.oversight.web;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Notes;
import io.huiyin.oversight.Watch;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that somebody reads the audit; turning its pages is one reading. */
@Component
class Reading {
    private static final Duration ONE_READING = Duration.ofMinutes(15);

    private final Audit audit;
    private final Notes notes;
    private final Clock clock;

    Reading(Audit audit, Notes notes, Clock clock) {
        this.audit = audit;
        this.notes = notes;
        this.clock = clock;
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    void isNoted(Viewer viewer, Watch.Scope scope, AuditQuery query) {
        var what = query.before(null);
        if (!notes.has(Kind.AUDIT_READ, viewer.staffId(), what, clock.instant().minus(ONE_READING))) {
            audit.note(Note.of(Kind.AUDIT_READ).in(community(scope, query)).with(what));
        }
    }

    /** With the whole company's notes it belongs to the company. */
    void exportIsNoted(Watch.Scope scope, AuditQuery query) {
        audit.note(Note.of(Kind.AUDIT_EXPORTED).in(community(scope, query)).with(query.before(null)));
    }

    private static @Nullable Long community(Watch.Scope scope, AuditQuery query) {
        if (query.community() != null && scope.communityIds().contains(query.community())) {
            return query.community();
        }
        return !scope.whole() && scope.communityIds().size() == 1
                ? scope.communityIds().iterator().next()
                : null;
    }
}
