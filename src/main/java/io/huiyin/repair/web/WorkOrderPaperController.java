package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.paper.QrCode;
import io.huiyin.paper.TakeAway;
import io.huiyin.paper.Workstation;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.print.WorkOrderPapers;
import io.huiyin.staff.Viewer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The work order on paper, in its four copies (REP-16), and the code that takes the household to its own page. */
@Controller
@RequestMapping("/c/{site}/repairs/{number}")
class WorkOrderPaperController {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final RepairDesk desk;
    private final WorkOrderPapers papers;
    private final HouseholdLinks links;

    WorkOrderPaperController(RepairDesk desk, WorkOrderPapers papers, HouseholdLinks links) {
        this.desk = desk;
        this.papers = papers;
        this.links = links;
    }

    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> paper(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String paper,
            @CookieValue(name = Workstation.COOKIE, required = false) @Nullable String printer,
            Locale locale) {
        var repair = repair(community, number);
        var wanted = lang == null ? locale : Locale.forLanguageTag(lang);
        var by = Performer.of(viewer, community.id());
        return TakeAway.pdf(
                number,
                papers.pdf(community, repair, by, wanted, layout -> Workstation.choose(paper, printer, layout)));
    }

    /** The form that it is not to be done, or can't be (REP-12); blank while nobody has said so. */
    @GetMapping("/decline.pdf")
    ResponseEntity<byte[]> decline(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String paper,
            @CookieValue(name = Workstation.COOKIE, required = false) @Nullable String printer,
            Locale locale) {
        var repair = repair(community, number);
        var by = Performer.of(viewer, community.id());
        return TakeAway.pdf(
                number + "-X",
                papers.decline(community, repair, by, locale, layout -> Workstation.choose(paper, printer, layout)));
    }

    /** The household's link to be scanned from the screen; it does not exist for those who may not give it out. */
    @GetMapping("/household-link.svg")
    ResponseEntity<String> householdLink(Viewer viewer, Community community, @PathVariable String number) {
        var matter = repair(community, number).matter();
        return links.shown(matter, Performer.of(viewer, community.id()))
                .map(address -> ResponseEntity.ok()
                        .contentType(SVG)
                        .cacheControl(CacheControl.noStore())
                        .body(QrCode.svg(address)))
                .orElseThrow(WorkOrderPaperController::absent);
    }

    private Repair repair(Community community, String number) {
        return desk.find(community, number).orElseThrow(WorkOrderPaperController::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
