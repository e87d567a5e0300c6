package io.huiyin.repair.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.paper.TakeAway;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.print.WorkOrderPapers;
import io.huiyin.staff.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The paper of a repair for programs. */
@RestController
@Tag(name = "repairs")
class PaperApiController {
    private final RepairDesk desk;
    private final WorkOrderPapers papers;

    PaperApiController(RepairDesk desk, WorkOrderPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @GetMapping("/api/v1/communities/{site}/repairs/{number}/pdf")
    @Operation(
            summary = "Print a repair: the four copies of its work order as PDF (REP-16), in the language asked for",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Four pages or more, each copy beginning on one of its own",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> pdf(@PathVariable String number, Community community, Viewer viewer, Locale locale) {
        var repair = desk.find(community, number).orElseThrow(ApiFailure::absent);
        return TakeAway.savedPdf(number, papers.pdf(community, repair, Performer.of(viewer, community.id()), locale));
    }
}
