package io.huiyin.staff.web;

import io.huiyin.staff.Administration;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Renaming;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The name of a part of the company. */
@Controller
@RequestMapping("/organisation/{id}/name")
class RenamingController {
    private static final String VIEW = "staff/renaming";
    private static final int LONGEST = 60;
    private final Administration administration;
    private final Renaming renaming;

    RenamingController(Administration administration, Renaming renaming) {
        this.administration = administration;
        this.renaming = renaming;
    }

    @GetMapping
    String form(Viewer viewer, @PathVariable long id, Model model) {
        var organisation = organisation(viewer, id);
        model.addAttribute("view", new RenamingView(organisation, organisation.name(), null));
        return VIEW;
    }

    /** Calls it so; {@code seen} is the name that the form showed. */
    @PostMapping
    String rename(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        var organisation = organisation(viewer, id);
        var typed = name.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return again(
                    organisation, name, "staff.error.placeName", HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        return switch (renaming.rename(organisation.called(seen), typed)) {
            case DONE -> {
                told.addFlashAttribute("toast", "staff.told.renamed");
                yield "redirect:/organisation";
            }
            case TAKEN ->
                again(organisation, name, "staff.error.nameTaken", HttpStatus.UNPROCESSABLE_CONTENT, response, model);
            case CHANGED ->
                again(organisation, name, "staff.error.renamedMeanwhile", HttpStatus.CONFLICT, response, model);
        };
    }

    private static String again(
            Organisation organisation,
            String typed,
            String fault,
            HttpStatus status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("view", new RenamingView(organisation, typed, fault));
        return VIEW;
    }

    /** What the viewer does not administer does not exist for him. */
    private Organisation organisation(Viewer viewer, long id) {
        var administered = administration.organisations(viewer);
        if (administered.isEmpty()) {
            throw new AccessDeniedException("no administrator");
        }
        return administered.stream()
                .filter(known -> known.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no organisation of his"));
    }
}
