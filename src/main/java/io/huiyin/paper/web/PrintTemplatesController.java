package io.huiyin.paper.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.PrintTemplate;
import io.huiyin.paper.PrintTemplate.Look;
import io.huiyin.paper.PrintTemplates;
import io.huiyin.paper.PrintTemplates.Place;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a company's prints look: adjusted, and every version kept (REP-16). */
@Controller
@RequestMapping("/c/{site}/print-templates")
class PrintTemplatesController {
    private final PrintTemplates templates;
    private final Designers designers;
    private final Logos logos;

    PrintTemplatesController(PrintTemplates templates, Designers designers, Logos logos) {
        this.templates = templates;
        this.designers = designers;
        this.logos = logos;
    }

    @GetMapping
    String page(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String form,
            Model model) {
        var place = designers.place(viewer, community.id(), scope, form);
        var latest = templates.latest(place);
        var typed = TemplateForm.of(
                latest.map(PrintTemplate::look).orElse(Look.NOTHING),
                latest.map(PrintTemplate::version).orElse(0));
        return show(viewer, place, typed, Map.of(), model);
    }

    @PostMapping
    String save(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String form,
            TemplateForm typed,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        var place = designers.place(viewer, community.id(), scope, form);
        var faults = new LinkedHashMap<>(typed.faults());
        var logo = logo(place, typed, faults);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(viewer, place, typed, faults, model);
        }
        var kept = templates.save(place, typed.seen(), typed.look(logo), viewer);
        return saved(community, place, kept, told);
    }

    /** An older version becomes the newest. */
    @PostMapping("/{version}/restoration")
    String restore(
            Viewer viewer,
            Community community,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam int seen,
            RedirectAttributes told) {
        var place = designers.place(viewer, community.id(), scope, form);
        var look = templates.versions(place).stream()
                .filter(each -> each.version() == version)
                .map(PrintTemplate::look)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return saved(community, place, templates.save(place, seen, look, viewer), told);
    }

    private static String saved(Community community, Place place, boolean kept, RedirectAttributes told) {
        told.addFlashAttribute("toast", kept ? "paper-template.saved" : "paper-template.unchanged");
        return "redirect:/c/" + community.code() + "/print-templates?scope=" + (place.own() ? "community" : "company")
                + "&form=" + place.form();
    }

    /** The logo that the form means: a new one, none, or the one that was there. */
    private @Nullable String logo(Place place, TemplateForm typed, Map<String, String> faults) {
        if (typed.hasLogo() && typed.logo() != null) {
            var taken = logos.take(typed.logo());
            if (taken.fault() != null) {
                faults.put("logo", taken.fault());
            }
            return taken.hash();
        }
        return typed.dropsLogo() ? null : ownLogo(place);
    }

    private @Nullable String ownLogo(Place place) {
        return templates.latest(place).map(latest -> latest.look().logo()).orElse(null);
    }

    private String show(Viewer viewer, Place place, TemplateForm typed, Map<String, String> faults, Model model) {
        var beneath = templates.beneath(place);
        var own = ownLogo(place);
        var look = new Look(null, null, null, own, null, null).over(beneath);
        model.addAttribute(
                "view",
                new TemplateView(
                        place,
                        designers.codes(),
                        Designers.mayCompany(viewer, place.communityId()),
                        typed,
                        own != null,
                        beneath,
                        templates.letterhead(look).logoAddress(),
                        faults,
                        templates.versions(place)));
        return "paper/templates";
    }
}
