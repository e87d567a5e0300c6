package io.huiyin.repair.slips.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.repair.slips.SlipDesk;
import io.huiyin.repair.slips.SlipDesk.Outcome;
import io.huiyin.repair.slips.SlipFilter;
import io.huiyin.repair.slips.Slips;
import io.huiyin.repair.slips.web.SlipsView.Told;
import io.huiyin.staff.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The technician's own slips on his phone: what he has to bring back today (REP-17). */
@Controller
@RequestMapping("/c/{site}/my/slips")
class MySlipsController {
    private final Slips slips;
    private final SlipDesk desk;
    private final SlipPages pages;
    private final SlipPages.Day day;

    MySlipsController(Slips slips, SlipDesk desk, SlipPages pages, SlipPages.Day day) {
        this.slips = slips;
        this.desk = desk;
        this.pages = pages;
        this.day = day;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Community community) {
        return page(viewer, community, List.of());
    }

    @PostMapping
    ModelAndView giveBack(Viewer viewer, Community community, SlipForm form, Locale locale, RedirectAttributes told) {
        var by = Performer.of(viewer, community.id());
        var outcomes = desk.giveBack(community, form.picked(), by, form.submission());
        var refused = pages.told(outcomes, locale).stream()
                .filter(each -> !each.done())
                .toList();
        if (!refused.isEmpty()) {
            var page = page(viewer, community, refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        told.addFlashAttribute(
                outcomes.isEmpty() ? "refusal" : "toast",
                outcomes.isEmpty() ? "repair-slips.toast.nonePicked" : "repair-slips.toast.done");
        told.addFlashAttribute(
                "toastArgs",
                new ArrayList<>(
                        List.of("" + outcomes.stream().filter(Outcome::done).count())));
        return new ModelAndView(new RedirectView("/c/" + community.code() + "/my/slips", false, false));
    }

    private ModelAndView page(Viewer viewer, Community community, List<Told> refused) {
        var mine = new MySlips(
                slips.out(community.id(), SlipFilter.of(viewer.staffId())), day.by(community.id()), refused);
        return new ModelAndView("repair/slips/mine", "mine", mine);
    }
}
