package io.huiyin.history.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.api.Once;
import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.history.ErrorReport;
import io.huiyin.history.FileRefused;
import io.huiyin.history.ImportDesk;
import io.huiyin.history.ImportDesk.HandedIn;
import io.huiyin.history.ImportRows;
import io.huiyin.history.ImportRun;
import io.huiyin.history.ImportRuns;
import io.huiyin.history.Mapping;
import io.huiyin.history.Upload;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Past requests for programs: hand a file in, see how far it is, fetch the error report. */
@RestController
@RequestMapping("/api/v1/communities/{site}/imports")
@Tag(name = "imports")
class ImportApiController {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final ImportDesk desk;
    private final ImportRuns runs;
    private final ImportRows rows;
    private final ErrorReport report;
    private final Words words;

    ImportApiController(ImportDesk desk, ImportRuns runs, ImportRows rows, ErrorReport report, Words words) {
        this.desk = desk;
        this.runs = runs;
        this.rows = rows;
        this.report = report;
        this.words = words;
    }

    /** How it reads and writes words. */
    @Component("historyApiWords")
    record Words(ReasonWords reasons, JsonMapper json) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Import past requests from a CSV or XLSX file, in the background")
    ResponseEntity<ImportView> begin(
            @ModelAttribute ImportForm form, Community community, Viewer viewer, @Nullable Once once, Locale locale)
            throws IOException {
        mayImport(viewer, community);
        var before = once == null ? null : runs.find(community.id(), once.key()).orElse(null);
        if (before != null) {
            return accepted(before, community)
                    .header("Idempotent-Replayed", "true")
                    .body(view(before, community, locale));
        }
        var file = handedIn(form, community, viewer, once, locale);
        desk.begin(file, mapping(form, file));
        var run = runs.find(community.id(), file.run().id()).orElseThrow();
        return accepted(run, community).body(view(run, community, locale));
    }

    private HandedIn handedIn(ImportForm form, Community community, Viewer viewer, @Nullable Once once, Locale locale)
            throws IOException {
        var file = form.file();
        if (file == null) {
            throw fault("file", Reason.of("field.required"));
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            return desk.handIn(
                    new Upload(name, file.getBytes(), once == null ? null : once.key()), community, viewer, locale);
        } catch (FileRefused refused) {
            throw fault("file", refused.reason());
        }
    }

    private Mapping mapping(ImportForm form, HandedIn file) {
        try {
            return form.over(file.proposed(), words.json());
        } catch (JacksonException unreadable) {
            throw fault("columns", Reason.of("history.fault.columnsJson"));
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "See how far an import is, and what came of its rows")
    ImportView read(@PathVariable long id, Community community, Viewer viewer, Locale locale) {
        mayImport(viewer, community);
        return view(run(community, id), community, locale);
    }

    @GetMapping(path = "/{id}/report.xlsx", produces = SHEET)
    @Operation(summary = "Fetch the rows that were not taken over, each with why")
    ResponseEntity<byte[]> report(@PathVariable long id, Community community, Viewer viewer, Locale locale) {
        mayImport(viewer, community);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SHEET))
                .body(report.workbook(run(community, id), locale));
    }

    private ImportRun run(Community community, long id) {
        return runs.find(community.id(), id).orElseThrow(ApiFailure::absent);
    }

    private static ResponseEntity.BodyBuilder accepted(ImportRun run, Community community) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/communities/" + community.code() + "/imports/" + run.id()));
    }

    private ImportView view(ImportRun run, Community community, Locale locale) {
        var failure = run.failure();
        return ImportView.of(
                run,
                rows.counts(run),
                community.zone(),
                failure == null ? null : words.reasons().say(failure, locale));
    }

    private static void mayImport(Viewer viewer, Community community) {
        if (!ImportDesk.may(viewer, community)) {
            throw ApiFailure.forbidden();
        }
    }

    private static ApiFailure fault(String field, Reason reason) {
        return ApiFailure.faulty(List.of(new FieldFault(field, reason)));
    }
}
