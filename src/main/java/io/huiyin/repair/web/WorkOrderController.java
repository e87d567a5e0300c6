package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.web.ActForms.Subject;
import io.huiyin.staff.Viewer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a work order, and the parts of it that refresh by themselves. */
@Controller
@RequestMapping("/c/{site}/repairs/{number}")
class WorkOrderController {
    private final RepairDesk desk;
    private final OrderPages pages;
    private final OfferedActs acts;
    private final ActForms forms;

    WorkOrderController(RepairDesk desk, OrderPages pages, OfferedActs acts, ActForms forms) {
        this.desk = desk;
        this.pages = pages;
        this.acts = acts;
        this.forms = forms;
    }

    /** The page; the address says which act's form is open. */
    @GetMapping
    String page(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String act,
            Locale locale,
            Model model) {
        var repair = repair(community, number);
        model.addAttribute("view", pages.of(community, repair, viewer, locale));
        model.addAttribute("acts", acts(viewer, community, repair, act, locale));
        return "repair/order";
    }

    /** Everything but what may be done, so that nobody's typing is lost. */
    @GetMapping("/state")
    String state(Viewer viewer, Community community, @PathVariable String number, Locale locale, Model model) {
        model.addAttribute("view", pages.of(community, repair(community, number), viewer, locale));
        return "repair/state";
    }

    @GetMapping("/acts")
    String acts(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String act,
            Locale locale,
            Model model) {
        model.addAttribute("acts", acts(viewer, community, repair(community, number), act, locale));
        return "repair/acts";
    }

    private ActsView acts(Viewer viewer, Community community, Repair repair, @Nullable String act, Locale locale) {
        var chosen = act == null ? acts.next(viewer, community, repair) : ActResource.of(act);
        var form = chosen.filter(Asked::something)
                .map(resource -> forms.blank(new Subject(resource, community, repair, locale)));
        var view = acts.of(viewer, community, repair, form.orElse(null), locale);
        return view.open().stream().anyMatch(view::shows) ? view : acts.of(viewer, community, repair, null, locale);
    }

    private Repair repair(Community community, String number) {
        return desk.find(community, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
