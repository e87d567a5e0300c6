package io.huiyin.oversight.web;

import io.huiyin.audit.Noted;
import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.oversight.web.AuditView.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes lines of notes, with the names of their communities. */
@Component
class AuditLines {
    private final AuditWords words;
    private final Communities communities;

    AuditLines(AuditWords words, Communities communities) {
        this.words = words;
        this.communities = communities;
    }

    List<Line> of(List<Noted> notes, AuditQuery query, Locale locale) {
        var names = names(notes);
        return notes.stream().map(noted -> line(noted, query, names, locale)).toList();
    }

    private Map<Long, String> names(List<Noted> notes) {
        var ids = notes.stream()
                .map(noted -> noted.note().communityId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return communities.all(ids).stream().collect(Collectors.toMap(Community::id, Community::name));
    }

    private Line line(Noted noted, AuditQuery query, Map<Long, String> names, Locale locale) {
        var by = noted.by();
        var about = noted.about();
        var staffId = by.staffId();
        var community = noted.note().communityId();
        return new Line(
                noted.at(),
                noted.note().kind(),
                words.who(by, locale),
                staffId == null ? null : query.ofStaff(staffId),
                words.from(by, locale),
                words.what(noted, locale),
                words.about(about),
                about == null || about.id() == null ? null : query.about(about),
                community == null ? "" : names.getOrDefault(community, ""),
                words.reason(noted.note().reason(), locale));
    }
}
