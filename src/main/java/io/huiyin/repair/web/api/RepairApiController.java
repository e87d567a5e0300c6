package io.huiyin.repair.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.api.Once;
import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.matter.Register.Sought;
import io.huiyin.matter.Timeline;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.Stage;
import io.huiyin.staff.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Repairs for programs: report, list, read. */
@RestController
@RequestMapping("/api/v1/communities/{site}/repairs")
@Tag(name = "repairs")
class RepairApiController {
    private final RepairDesk desk;
    private final Reporting reporting;
    private final RegisterPages register;
    private final RepairAnswers answers;
    private final Timeline timeline;

    RepairApiController(
            RepairDesk desk, Reporting reporting, RegisterPages register, RepairAnswers answers, Timeline timeline) {
        this.desk = desk;
        this.reporting = reporting;
        this.register = register;
        this.answers = answers;
        this.timeline = timeline;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write a work order (REP-01)",
            description =
                    "When it is refused, the contact that you opened for it is given up with the reasons as its note; post"
                            + " the order again with what was wrong put right, and the contact leads to it after all.")
    ResponseEntity<RepairView> report(
            @RequestBody NewRepair body, Community community, Viewer viewer, @Nullable Once once) {
        return reporting.report(body, community, viewer, once);
    }

    @GetMapping
    @Operation(summary = "List repairs, the latest first, 50 a page")
    RepairView.Page list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Priority priority,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Parameter(description = "In number, place, customer or fault") @Nullable
                    String q,
            @RequestParam(required = false) @Parameter(description = "Opened at this moment or later") @Nullable
                    OffsetDateTime from,
            @RequestParam(required = false) @Parameter(description = "Opened before") @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Parameter(description = "The mark of the page before") @Nullable
                    String next,
            Community community) {
        var sought = new Sought(stage == null ? null : stage.name(), priority, open, q, instant(from), instant(to));
        return register.page(community, sought, next);
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read a repair with its clocks and what may be done now")
    RepairView read(@PathVariable String number, Community community, Viewer viewer) {
        return answers.view(number, community, Performer.of(viewer, community.id()));
    }

    @GetMapping("/{number}/timeline")
    @Operation(summary = "Read the timeline of a repair")
    RepairView.Course timeline(@PathVariable String number, Community community) {
        var repair = desk.find(community, number).orElseThrow(ApiFailure::absent);
        return answers.course(timeline.of(repair.matter().ref()), community);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
