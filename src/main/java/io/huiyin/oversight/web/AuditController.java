package io.huiyin.oversight.web;

import io.huiyin.audit.Notes;
import io.huiyin.estate.Communities;
import io.huiyin.oversight.Watch;
import io.huiyin.site.Page;
import io.huiyin.staff.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The audit: who looked at what, who changed which right, who came in; reading it is noted as well. */
@Controller
class AuditController {
    private static final int ON_A_PAGE = 50;

    private final Watch watch;
    private final Notes notes;
    private final AuditLines lines;
    private final Communities communities;
    private final Reading reading;

    AuditController(Watch watch, Notes notes, AuditLines lines, Communities communities, Reading reading) {
        this.watch = watch;
        this.notes = notes;
        this.lines = lines;
        this.communities = communities;
        this.reading = reading;
    }

    @GetMapping("/audit")
    String page(
            Viewer viewer,
            @ModelAttribute("query") AuditQuery asked,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        var scope = watch.of(viewer);
        var query = asked.whole(reading.today(page.zone()));
        reading.isNoted(viewer, scope, query);
        var found = notes.find(query.filter(scope, page.zone()), query.before(), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        var shownLines = lines.of(shown, query, page.locale());
        model.addAttribute(
                "view",
                new AuditView(
                        query,
                        communities.all(scope.communityIds()),
                        shownLines,
                        chosen(query, shownLines),
                        watch.keepsKeys(viewer),
                        found.size() > ON_A_PAGE ? shown.getLast().id() : null));
        return "oversight/audit";
    }

    /** Whose notes alone these are, or about whom. */
    private static @Nullable String chosen(AuditQuery query, List<AuditView.Line> lines) {
        if (lines.isEmpty() || query.by() == null && query.about() == null) {
            return query.by() == null && query.about() == null ? null : "";
        }
        return query.about() == null ? lines.getFirst().who() : lines.getFirst().about();
    }
}
