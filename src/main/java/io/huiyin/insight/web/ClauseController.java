package io.huiyin.insight.web;

import io.huiyin.estate.Community;
import io.huiyin.insight.ClauseStanding;
import io.huiyin.insight.Powers;
import io.huiyin.insight.Rulebook;
import io.huiyin.insight.Standing;
import io.huiyin.insight.Window;
import io.huiyin.insight.web.ClausePages.Look;
import io.huiyin.rulebook.Figure;
import io.huiyin.site.Page;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One clause: what it asks, who is told when, how its figure came to be, and the matters behind its counts. */
@Controller
class ClauseController {
    private final Rulebook rulebook;
    private final ClausePages pages;
    private final Clock clock;

    ClauseController(Rulebook rulebook, ClausePages pages, Clock clock) {
        this.rulebook = rulebook;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/c/{site}/rulebook/{code}")
    String clause(
            Community community,
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String days,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        var now = clock.instant();
        var look = new Look(Standing.of(state), Window.of(days), Math.clamp(number, 1, 10_000));
        var standing = rulebook.clause(community.id(), code, look.window(), now)
                .orElseThrow(() -> new NoSuchElementException(code));
        var form = form(standing, viewer, community).orElse(null);
        model.addAttribute("view", pages.of(community, standing, look, form, page.locale(), now));
        return "insight/clause";
    }

    /** The form of whoever may change this clause's figure. */
    static Optional<FigureForm> form(ClauseStanding standing, Viewer viewer, Community community) {
        var scopes = Powers.figures(viewer, community.id());
        var inForce = standing.figure();
        if (inForce == null || scopes.isEmpty()) {
            return Optional.empty();
        }
        Figure figure = inForce.figure();
        return Optional.of(FigureForm.of(figure, scopes));
    }
}
