package io.huiyin.repair.figures.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.repair.figures.FiguresScope;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The figures of repairs: counted, drawn, and with the orders behind each (REP-23, REP-28). */
@Controller
@RequestMapping("/c/{site}/repair-figures")
class FiguresController {
    private final FiguresPages pages;
    private final BehindPages behind;
    private final FiguresWorkbook workbook;
    private final Clock clock;

    FiguresController(FiguresPages pages, BehindPages behind, FiguresWorkbook workbook, Clock clock) {
        this.pages = pages;
        this.behind = behind;
        this.workbook = workbook;
        this.clock = clock;
    }

    @GetMapping
    String page(
            Viewer viewer,
            Community community,
            @ModelAttribute("query") FiguresQuery query,
            Locale locale,
            Model model) {
        var scope = scope(viewer, community);
        model.addAttribute("view", pages.of(community, query, query.filter(today(community)), scope, locale));
        return "repair/figures/page";
    }

    /** The orders that a figure counts. */
    @GetMapping("/orders")
    String orders(
            Viewer viewer,
            Community community,
            @ModelAttribute("query") FiguresQuery query,
            @ModelAttribute("behind") BehindQuery asked,
            Locale locale,
            Model model) {
        var scope = scope(viewer, community);
        var filter = query.filter(today(community)).within(scope);
        model.addAttribute("view", behind.of(community, query, filter, asked, scope, locale));
        return "repair/figures/orders";
    }

    /** All tables as a workbook. */
    @GetMapping("/repair-figures.xlsx")
    ResponseEntity<byte[]> workbook(
            Viewer viewer, Community community, @ModelAttribute("query") FiguresQuery query, Locale locale) {
        var scope = scope(viewer, community);
        var filter = query.filter(today(community)).within(scope);
        var name = "repair-figures-%s-%s-%s".formatted(community.code(), filter.from(), filter.to());
        return TakeAway.workbook(name, workbook.of(community, filter, scope, locale));
    }

    private LocalDate today(Community community) {
        return LocalDate.ofInstant(clock.instant(), community.zone());
    }

    private static FiguresScope scope(Viewer viewer, Community community) {
        return FiguresScope.of(viewer, community.id())
                .orElseThrow(() -> new AccessDeniedException("not a post that sees figures of repairs"));
    }
}
