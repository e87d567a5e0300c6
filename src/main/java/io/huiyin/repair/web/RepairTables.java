package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.PressingClock;
import io.huiyin.matter.view.ClockWords;
import io.huiyin.repair.RepairLine;
import io.huiyin.repair.RepairList;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.rulebook.Figures;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a page of the list of repairs: five queries, however many rows. */
@Component
class RepairTables {
    private static final int PAGE = 40;
    private final RepairList list;
    private final ClauseClocks clocks;
    private final ClockWords words;
    private final StaffMembers staff;
    private final Figures figures;
    private final Clock clock;

    RepairTables(
            RepairList list, ClauseClocks clocks, ClockWords words, StaffMembers staff, Figures figures, Clock clock) {
        this.list = list;
        this.clocks = clocks;
        this.words = words;
        this.staff = staff;
        this.figures = figures;
        this.clock = clock;
    }

    RepairTable of(Viewer viewer, Community community, RepairQuery query, Locale locale) {
        var from = (query.page() - 1) * PAGE;
        var found = list.find(community, query.filter(), viewer.staffId(), from, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new RepairTable(
                query,
                rows(community, shown, locale),
                list.counts(community, viewer.staffId()),
                staff.holding(community.id(), Set.of(Post.TECHNICIAN, Post.TEAM_LEADER)),
                found.size() > PAGE,
                slipsBy(community));
    }

    private String slipsBy(Community community) {
        return figures.inForce("REP-17", community.id(), clock.instant())
                .map(FigureInForce::value)
                .orElse("");
    }

    private List<RepairTable.Row> rows(Community community, List<RepairLine> lines, Locale locale) {
        var pressing = clocks.pressing(
                community.id(), lines.stream().map(line -> line.ref().id()).toList());
        return lines.stream()
                .map(line -> row(line, pressing.get(line.ref().id()), locale))
                .toList();
    }

    private RepairTable.Row row(RepairLine line, @Nullable PressingClock clock, Locale locale) {
        return new RepairTable.Row(line, clock, clock == null ? "" : words.title(clock.clause(), locale));
    }
}
