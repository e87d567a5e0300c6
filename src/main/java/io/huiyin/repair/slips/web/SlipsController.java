package io.huiyin.repair.slips.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.repair.slips.SlipDesk;
import io.huiyin.repair.slips.SlipDesk.Outcome;
import io.huiyin.repair.slips.SlipReminders;
import io.huiyin.repair.slips.SlipReminders.Reminded;
import io.huiyin.staff.Viewer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The slips that are out: listed, reminded of, taken in and confirmed, several at once (REP-17). */
@Controller
@RequestMapping("/c/{site}/slips")
class SlipsController {
    private static final String TOAST = "toast";
    private static final String REFUSAL = "refusal";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private final SlipPages pages;
    private final SlipDesk desk;
    private final SlipReminders reminders;

    SlipsController(SlipPages pages, SlipDesk desk, SlipReminders reminders) {
        this.pages = pages;
        this.desk = desk;
        this.reminders = reminders;
    }

    @GetMapping
    String list(
            Viewer viewer, Community community, @ModelAttribute("query") SlipQuery query, Locale locale, Model model) {
        model.addAttribute("view", pages.view(viewer, community, query, List.of(), locale));
        return "repair/slips/slips";
    }

    /** What technicians bring to the supervisor, who enters it for them. */
    @PostMapping("/return")
    ModelAndView giveBack(Viewer viewer, Community community, SlipForm form, Locale locale, RedirectAttributes told) {
        var by = Performer.of(viewer, community.id());
        return answer(viewer, community, desk.giveBack(community, form.picked(), by, form.submission()), locale, told);
    }

    /** The supervisor's confirmation of what came back. */
    @PostMapping("/verification")
    ModelAndView confirm(Viewer viewer, Community community, SlipForm form, Locale locale, RedirectAttributes told) {
        var by = Performer.of(viewer, community.id());
        return answer(viewer, community, desk.confirm(community, form.picked(), by, form.submission()), locale, told);
    }

    @PostMapping("/reminders")
    ModelAndView remind(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable Long technician,
            RedirectAttributes told) {
        if (!SlipPosts.remind(viewer, community.id())) {
            throw new AccessDeniedException("not a post that reminds others");
        }
        return switch (reminders.remind(community, technician, viewer)) {
            case Reminded.Told(var slips) -> back(community, told, TOAST, "reminded", "" + slips);
            case Reminded.TooSoon(var last, var again) ->
                back(community, told, REFUSAL, "tooSoon", clock(community, last), clock(community, again));
            case Reminded.NothingOut ignored -> back(community, told, REFUSAL, "nothingOut");
        };
    }

    /** Nothing chosen is said; where all went, the page says how many; else it tells one by one. */
    private ModelAndView answer(
            Viewer viewer, Community community, List<Outcome> outcomes, Locale locale, RedirectAttributes told) {
        if (outcomes.isEmpty()) {
            return back(community, told, REFUSAL, "nonePicked");
        }
        if (outcomes.stream().allMatch(Outcome::done)) {
            return back(community, told, TOAST, "done", "" + outcomes.size());
        }
        var query = new SlipQuery(null, null, null, null);
        var page =
                new ModelAndView("repair/slips/slips", "view", pages.view(viewer, community, query, outcomes, locale));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String clock(Community community, Instant at) {
        return CLOCK.format(at.atZone(community.zone()));
    }

    private static ModelAndView back(
            Community community, RedirectAttributes told, String kind, String word, String... args) {
        told.addFlashAttribute(kind, "repair-slips.toast." + word);
        told.addFlashAttribute("toastArgs", new ArrayList<>(List.of(args)));
        return new ModelAndView(new RedirectView("/c/" + community.code() + "/slips", false, false));
    }
}
