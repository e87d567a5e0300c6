package io.huiyin.insight.web;

import io.huiyin.calendar.Counting;
import io.huiyin.estate.Community;
import io.huiyin.insight.ClauseStanding;
import io.huiyin.insight.FigureWords;
import io.huiyin.insight.Powers.Scope;
import io.huiyin.insight.Rulebook;
import io.huiyin.insight.Standing;
import io.huiyin.insight.Window;
import io.huiyin.insight.web.ClausePages.Look;
import io.huiyin.insight.web.FigureForm.Entered;
import io.huiyin.insight.web.FigureForm.Unit;
import io.huiyin.rulebook.DatedFigure;
import io.huiyin.site.Page;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The figure of a clause, set anew for the company or one community (ORG-08). */
@Controller
class FigureController {
    private static final Look FIRST = new Look(Standing.ALL, Window.MONTH, 1);

    private final Rulebook rulebook;
    private final FigureChanges changes;
    private final ClausePages pages;
    private final FigureWords words;
    private final Clock clock;

    FigureController(Rulebook rulebook, FigureChanges changes, ClausePages pages, FigureWords words, Clock clock) {
        this.rulebook = rulebook;
        this.changes = changes;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/c/{site}/rulebook/{code}/figure")
    ModelAndView set(
            Community community,
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Scope scope,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(required = false) @Nullable Unit unit,
            @RequestParam(required = false) @Nullable Counting counting,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean end,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes after) {
        var standing = rulebook.clause(community.id(), code, FIRST.window(), clock.instant())
                .orElseThrow(() -> new NoSuchElementException(code));
        var form = ClauseController.form(standing, viewer, community)
                .orElseThrow(() -> new AccessDeniedException("not his to change"))
                .entered(new Entered(scope, amount, unit, counting, from, reason));
        return switch (changes.make(community, viewer, code, form, end, page)) {
            case FigureChanges.Made.Refused(var marked) -> again(community, standing, marked, page);
            case FigureChanges.Made.Done(var figure) -> done(standing, figure, page, after);
        };
    }

    /** Whoever asks for the address of the form itself is shown the clause. */
    @GetMapping("/c/{site}/rulebook/{code}/figure")
    String form(Community community, @PathVariable String code) {
        return "redirect:/c/" + community.code() + "/rulebook/" + rulebook.known(code);
    }

    private ModelAndView again(Community community, ClauseStanding standing, FigureForm form, Page page) {
        var shown = new ModelAndView("insight/clause", HttpStatus.UNPROCESSABLE_CONTENT);
        shown.addObject("view", pages.of(community, standing, FIRST, form, page.locale(), clock.instant()));
        return shown;
    }

    private ModelAndView done(ClauseStanding standing, DatedFigure figure, Page page, RedirectAttributes after) {
        var value = figure.value();
        var title = standing.clause().title(page.locale());
        var from = page.time(figure.validFrom());
        if (value == null) {
            after.addFlashAttribute("toast", "insight.change.ended");
            after.addFlashAttribute("toastArgs", List.of(title, from));
        } else {
            var shape = standing.clause().figure().orElseThrow().with(value, figure.counting());
            after.addFlashAttribute("toast", "insight.change.done");
            after.addFlashAttribute("toastArgs", List.of(title, words.value(shape, page.locale()), from));
        }
        return new ModelAndView("redirect:" + page.url("/rulebook/" + figure.clause()));
    }
}
