package io.huiyin.repair.inspection;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.form.Acting;
import io.huiyin.repair.form.Acting.Answer;
import io.huiyin.repair.inspection.InspectionPages.Asked;
import io.huiyin.repair.inspection.InspectionView.Tab;
import io.huiyin.repair.inspection.InspectionView.Trouble;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which completed repairs are checked (REP-25). */
@Controller
@RequestMapping("/c/{site}/repair-checks")
class InspectionController {
    private final InspectionPages pages;
    private final Acting acting;
    private final ReasonWords words;

    InspectionController(InspectionPages pages, Acting acting, ReasonWords words) {
        this.pages = pages;
        this.acting = acting;
        this.words = words;
    }

    @GetMapping
    String checks(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable Tab tab,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean mine,
            Model model) {
        requireReading(viewer, community);
        model.addAttribute("view", pages.of(viewer, community, new Asked(tab, day, mine), null));
        return "repair/inspection/checks";
    }

    /** Enters what the check of one repair found, and comes back to the list it was entered on. */
    @PostMapping("/{number}")
    String check(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam boolean passed,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable UUID submission,
            @RequestParam(required = false) @Nullable Tab tab,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean mine,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        requireReading(viewer, community);
        var resource = passed ? ActResource.PASSED_CHECK : ActResource.FAILED_CHECK;
        var form = new Acting.Sent(resource, number, version, submission, request.getParameterMap(), false);
        var against = against(acting.act(community, form, Performer.of(viewer, community.id())), locale);
        var asked = new Asked(tab, day, mine);
        if (against == null) {
            after.addFlashAttribute("toast", passed ? "repair-inspection.passed" : "repair-inspection.failed");
            after.addFlashAttribute("toastArgs", List.of(number));
            return "redirect:/c/" + community.code() + "/repair-checks"
                    + pages.of(viewer, community, asked, null).at(asked.shown(), day);
        }
        response.setStatus(against.status());
        var trouble = new Trouble(number, against.words(), note);
        model.addAttribute("view", pages.of(viewer, community, asked, trouble));
        return "repair/inspection/checks";
    }

    /** What stands against a check. */
    private record Against(int status, String words) {}

    private @Nullable Against against(Answer answer, Locale locale) {
        return switch (answer) {
            case Answer.Done ignored -> null;
            case Answer.Wrong(var faults) ->
                new Against(422, say(faults.stream().map(FieldFault::reason).toList(), locale));
            case Answer.Refused refused -> new Against(refused.status(false).value(), say(refused.reasons(), locale));
            case Answer.Stale ignored -> new Against(409, say(List.of(Reason.of("repair-inspection.stale")), locale));
            case Answer.Absent() -> throw new NoSuchElementException("no such repair");
        };
    }

    private String say(List<Reason> reasons, Locale locale) {
        return String.join(" ", words.say(reasons, locale));
    }

    private static void requireReading(Viewer viewer, Community community) {
        if (!InspectionPosts.mayRead(viewer, community.id())) {
            throw new AccessDeniedException("not a post that has to do with checks");
        }
    }
}
