package io.huiyin.repair.finance.web;

import io.huiyin.estate.Community;
import io.huiyin.repair.finance.FinanceDesk;
import io.huiyin.repair.finance.HandOver;
import io.huiyin.repair.finance.web.BatchPages.Looking;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One batch: checked, handed over, acknowledged (REP-18). */
@Controller
@RequestMapping("/c/{site}/finance/{number}")
class BatchController {
    private final FinanceDesk desk;
    private final HandOver handOver;
    private final BatchPages pages;

    BatchController(FinanceDesk desk, HandOver handOver, BatchPages pages) {
        this.desk = desk;
        this.handOver = handOver;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView page(Viewer viewer, Community community, @PathVariable String number, Locale locale) {
        return pages.page(new Looking(viewer, community, locale), number, List.of(), false);
    }

    @PostMapping("/handover")
    ModelAndView handOver(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam int version,
            Locale locale,
            RedirectAttributes told) {
        var answer = handOver.handOver(community, number, version, viewer);
        return pages.answered(new Looking(viewer, community, locale), number, answer, "handed", told);
    }

    @PostMapping("/receipt")
    ModelAndView receive(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String note,
            Locale locale,
            RedirectAttributes told) {
        var answer = handOver.receive(community, number, note, viewer);
        return pages.answered(new Looking(viewer, community, locale), number, answer, "received", told);
    }

    @PostMapping("/lines/{position}/omission")
    ModelAndView leaveOut(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @PathVariable int position,
            @RequestParam(defaultValue = "") String because,
            Locale locale,
            RedirectAttributes told) {
        var answer = desk.leaveOut(community, number, position, because, viewer);
        return pages.answered(new Looking(viewer, community, locale), number, answer, "leftOut", told);
    }

    @PostMapping("/lines/{position}/inclusion")
    ModelAndView takeIn(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @PathVariable int position,
            Locale locale,
            RedirectAttributes told) {
        var answer = desk.takeIn(community, number, position, viewer);
        return pages.answered(new Looking(viewer, community, locale), number, answer, "takenIn", told);
    }
}
