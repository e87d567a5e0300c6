package io.huiyin.repair.finance.web;

import io.huiyin.estate.Community;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.finance.Answer;
import io.huiyin.repair.finance.FinanceDesk;
import io.huiyin.repair.finance.web.BatchPages.Looking;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The batches for finance: listed, and the next one drawn up (REP-18). */
@Controller
@RequestMapping("/c/{site}/finance")
class BatchesController {
    private final FinanceDesk desk;
    private final BatchPages pages;

    BatchesController(FinanceDesk desk, BatchPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Community community, Locale locale) {
        return pages.list(new Looking(viewer, community, locale), List.of());
    }

    @PostMapping
    ModelAndView drawUp(Viewer viewer, Community community, Locale locale, RedirectAttributes told) {
        var who = new Looking(viewer, community, locale);
        return switch (desk.drawUp(community, viewer)) {
            case Answer.Done(var batch) -> pages.to(who, batch, "repair-finance.toast.drawn", told);
            case Answer.Before(var batch) -> pages.to(who, batch, "repair-finance.toast.before.DRAWN", told);
            case Answer.Changed(var batch) -> pages.to(who, batch, "repair-finance.toast.before.DRAWN", told);
            case Answer.Refused(var reasons) -> pages.list(who, reasons);
            case Answer.Nothing ignored -> pages.list(who, List.of(Reason.of("repair-finance.refused.nothing")));
        };
    }
}
