package io.huiyin.worklist.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.huiyin.estate.Community;
import io.huiyin.matter.Entry;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.staff.Viewer;
import io.huiyin.worklist.Dispatching;
import io.huiyin.worklist.WorklistMenu;
import io.huiyin.worklist.web.BoardView.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dispatch board: looks at it, and gives orders to technicians on it. */
@Controller
class BoardController {
    private final BoardPages pages;
    private final Dispatching dispatching;
    private final RefusalWords words;

    BoardController(BoardPages pages, Dispatching dispatching, RefusalWords words) {
        this.pages = pages;
        this.dispatching = dispatching;
        this.words = words;
    }

    @GetMapping("/c/{site}/dispatch")
    String board(Viewer viewer, Community community, HtmxRequest htmx, Locale locale, Model model) {
        WorklistMenu.requireWatching(viewer, community.id());
        model.addAttribute("view", pages.view(viewer, community, null, locale));
        return htmx.isHtmxRequest() ? "worklist/board" : "worklist/dispatch";
    }

    /** Gives an order to a technician; what was not done is told at its card. */
    @PostMapping("/c/{site}/dispatch/{number}")
    String give(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam long technicianId,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID submission,
            HtmxRequest htmx,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        WorklistMenu.requireWatching(viewer, community.id());
        var outcome = given(viewer, community, number, technicianId, version, submission, locale);
        if (!htmx.isHtmxRequest()) {
            flash.addFlashAttribute(
                    outcome.done() ? "toast" : "refusal", outcome.done() ? "worklist.given" : "worklist.notGiven");
            flash.addFlashAttribute("toastArgs", List.of(outcome.text()));
            return "redirect:/c/%s/dispatch".formatted(community.code());
        }
        response.setStatus(outcome.status());
        var problem = outcome.done() ? null : new Problem(number, outcome.text());
        model.addAttribute("view", pages.view(viewer, community, problem, locale));
        model.addAttribute("outcome", outcome.text());
        return "worklist/boardAnswer";
    }

    /** What came of it: a status, and a text for the reader. */
    private record Outcome(int status, String text) {
        boolean done() {
            return status == 200;
        }
    }

    private Outcome given(
            Viewer viewer,
            Community community,
            String number,
            long technicianId,
            int version,
            @Nullable UUID submission,
            Locale locale) {
        var by = Performer.of(viewer, community.id());
        var once = submission == null ? UUID.randomUUID() : submission;
        var reason = words.text("worklist.transfer", locale);
        try {
            return switch (dispatching.give(community, number, version, technicianId, reason, by, once)) {
                case Performed.Done done -> new Outcome(200, number);
                case Performed.Repeated repeated -> new Outcome(200, number);
                case Performed.Refused(var reasons) -> new Outcome(422, words.say(reasons, locale));
                case Performed.Stale(var matter, var since) -> new Outcome(409, stale(since, locale));
                case Performed.Absent absent -> throw new NoSuchElementException(number);
            };
        } catch (ActIncomplete unknown) {
            return new Outcome(422, words.text("repair.field.technician", locale));
        }
    }

    /** Who was quicker, and what he did; steps that clocks took since are nobody's. */
    private String stale(List<Entry> since, Locale locale) {
        return since.stream()
                .filter(entry -> entry.toStage() != null)
                .reduce((earlier, later) -> later)
                .map(act -> words.text(
                        "worklist.stale.by",
                        locale,
                        act.actor().name(),
                        words.text("repair.act." + act.word(), locale)))
                .orElseGet(() -> words.text("worklist.stale", locale));
    }
}
