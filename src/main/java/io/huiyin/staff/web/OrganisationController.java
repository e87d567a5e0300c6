package io.huiyin.staff.web;

import io.huiyin.staff.Administration;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The company's tree, and opening a company, a site with its community, or a department. */
@Controller
@RequestMapping("/organisation")
class OrganisationController {
    private final Administration administration;
    private final Openings openings;

    OrganisationController(Administration administration, Openings openings) {
        this.administration = administration;
        this.openings = openings;
    }

    @GetMapping
    String tree(Viewer viewer, Model model) {
        model.addAttribute("view", OrganisationView.of(scope(viewer)));
        return "staff/organisation";
    }

    @GetMapping("/{parent}/new")
    String form(Viewer viewer, @PathVariable long parent, Model model) {
        model.addAttribute("view", new OpeningView(parent(viewer, parent), OpeningForm.EMPTY, Map.of()));
        return "staff/opening";
    }

    @PostMapping("/{parent}")
    String open(
            Viewer viewer,
            @PathVariable long parent,
            OpeningForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        var above = parent(viewer, parent);
        var faults = openings.open(above, form);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", new OpeningView(above, form, faults));
            return "staff/opening";
        }
        told.addFlashAttribute("toast", "staff.told.opened");
        return "redirect:/organisation";
    }

    private Organisation parent(Viewer viewer, long id) {
        return scope(viewer).stream()
                .filter(known -> known.id() == id && known.kind() != Organisation.Kind.DEPARTMENT)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Organisation> scope(Viewer viewer) {
        var organisations = administration.organisations(viewer);
        if (organisations.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return organisations;
    }
}
