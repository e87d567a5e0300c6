package io.huiyin.insight.web;

import io.huiyin.calendar.Counting;
import io.huiyin.estate.Community;
import io.huiyin.insight.web.CalendarView.Trial;
import io.huiyin.insight.web.FigureForm.Unit;
import io.huiyin.site.Page;
import io.huiyin.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The working calendar of a community: its holidays, its hours, and what a term would come to. */
@Controller
class CalendarController {
    private final CalendarPages pages;

    CalendarController(CalendarPages pages) {
        this.pages = pages;
    }

    @GetMapping("/c/{site}/calendar")
    String calendar(
            Community community,
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "HOURS") Unit unit,
            @RequestParam(defaultValue = "WORKING") Counting counting,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        var trial = new Trial(start.strip(), amount.strip(), unit, counting);
        model.addAttribute("view", pages.of(community, viewer, year, trial, page));
        return "insight/calendar";
    }
}
