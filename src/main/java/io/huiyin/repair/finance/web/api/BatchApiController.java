package io.huiyin.repair.finance.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.estate.Community;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.finance.Answer;
import io.huiyin.repair.finance.Batch;
import io.huiyin.repair.finance.BatchLines;
import io.huiyin.repair.finance.Batches;
import io.huiyin.repair.finance.FinanceDesk;
import io.huiyin.repair.finance.HandOver;
import io.huiyin.staff.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Batches for finance for programs: drawn up, read, handed over, acknowledged (REP-18). */
@RestController
@RequestMapping("/api/v1/communities/{site}/finance-batches")
@Tag(name = "finance")
class BatchApiController {
    private final Batches batches;
    private final BatchLines lines;
    private final FinanceDesk desk;
    private final HandOver handOver;

    BatchApiController(Batches batches, BatchLines lines, FinanceDesk desk, HandOver handOver) {
        this.batches = batches;
        this.lines = lines;
        this.desk = desk;
        this.handOver = handOver;
    }

    /** Which state of the batch was seen. */
    record Seen(int version) {}

    /** What finance says when it acknowledges. */
    record Receipt(@Nullable String note) {}

    @GetMapping
    @Operation(summary = "List the batches of charged orders, the latest first")
    List<BatchBody> list(Community community) {
        return batches.list(community.id()).stream()
                .map(batch -> BatchBody.of(batch, null, community.zone()))
                .toList();
    }

    @PostMapping
    @Operation(
            summary = "Draw up the batch of the month (REP-18)",
            description = "While one is being drawn up, what has come since is added to it.")
    BatchBody drawUp(Community community, Viewer viewer) {
        return whole(desk.drawUp(community, viewer), community);
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read a batch with its entries")
    BatchBody read(@PathVariable String number, Community community) {
        return batches.find(community.id(), number)
                .map(batch -> whole(batch, community))
                .orElseThrow(ApiFailure::absent);
    }

    @PostMapping("/{number}/handover")
    @Operation(
            summary = "Hand a batch over to finance, whole or not at all (REP-18)",
            description =
                    "Sent again, it is not done again. Of a batch that has changed since it was seen, nothing is handed over.")
    BatchBody handOver(@PathVariable String number, @RequestBody Seen body, Community community, Viewer viewer) {
        known(number, community);
        return whole(handOver.handOver(community, number, body.version(), viewer), community);
    }

    @PostMapping("/{number}/receipt")
    @Operation(summary = "Acknowledge a batch; finance alone may (REP-18, REP-19)")
    BatchBody receive(@PathVariable String number, @RequestBody Receipt body, Community community, Viewer viewer) {
        known(number, community);
        var note = body.note() == null ? "" : body.note();
        return whole(handOver.receive(community, number, note, viewer), community);
    }

    private void known(String number, Community community) {
        if (batches.find(community.id(), number).isEmpty()) {
            throw ApiFailure.absent();
        }
    }

    private BatchBody whole(Answer answer, Community community) {
        return switch (answer) {
            case Answer.Done(var batch) -> whole(batch, community);
            case Answer.Before(var batch) -> whole(batch, community);
            case Answer.Changed(var batch) -> throw ApiFailure.stale(batch.version(), List.of());
            case Answer.Refused(var reasons) -> throw ApiFailure.refused(reasons);
            case Answer.Nothing ignored ->
                throw ApiFailure.refused(List.of(Reason.of("repair-finance.refused.nothing")));
        };
    }

    private BatchBody whole(Batch batch, Community community) {
        return BatchBody.of(batch, lines.of(batch), community.zone());
    }
}
