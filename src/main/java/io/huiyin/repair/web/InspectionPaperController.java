package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.print.InspectionPapers;
import io.huiyin.staff.Viewer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The inspection sheet of a public facility on paper, in its two copies (REP-20, REP-21); homes have none. */
@Controller
class InspectionPaperController {
    private final RepairDesk desk;
    private final InspectionPapers papers;

    InspectionPaperController(RepairDesk desk, InspectionPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @GetMapping("/c/{site}/repairs/{number}/inspection.pdf")
    ResponseEntity<byte[]> paper(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        var repair = desk.find(community, number)
                .filter(each -> each.order().publicFacility())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return TakeAway.pdf(
                number + "-2", papers.pdf(community, repair, lang == null ? locale : Locale.forLanguageTag(lang)));
    }
}
