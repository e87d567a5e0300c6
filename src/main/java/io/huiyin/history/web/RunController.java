package io.huiyin.history.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.history.ErrorReport;
import io.huiyin.history.ImportDesk;
import io.huiyin.history.ImportDesk.HandedIn;
import io.huiyin.history.ImportRows;
import io.huiyin.history.ImportRun;
import io.huiyin.history.ImportRuns;
import io.huiyin.history.Mapping;
import io.huiyin.history.RowReading;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One file of past requests: how its columns are read, how far it is, what came of it. */
@Controller
@RequestMapping("/c/{site}/history/{id}")
class RunController {
    private static final int PREVIEW = 5;
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final ImportDesk desk;
    private final ImportRuns runs;
    private final ImportRows rows;
    private final ErrorReport report;
    private final ReasonWords words;

    RunController(ImportDesk desk, ImportRuns runs, ImportRows rows, ErrorReport report, ReasonWords words) {
        this.desk = desk;
        this.runs = runs;
        this.rows = rows;
        this.report = report;
        this.words = words;
    }

    @GetMapping
    String read(Viewer viewer, Community community, @PathVariable long id, Locale locale, Model model) {
        var run = run(viewer, community, id);
        if (run.state() != ImportRun.State.UPLOADED) {
            model.addAttribute("view", view(run, locale));
            return "history/run";
        }
        var file = desk.again(run, community);
        model.addAttribute("view", view(file, file.proposed(), locale));
        return "history/mapping";
    }

    @PostMapping("/preview")
    String preview(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            Model model) {
        var file = waiting(run(viewer, community, id), community);
        model.addAttribute("view", view(file, new MappingForm(parameters).mapping(), locale));
        return "history/mapping";
    }

    @PostMapping("/beginning")
    String begin(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var run = run(viewer, community, id);
        if (run.state() == ImportRun.State.UPLOADED) {
            var file = desk.again(run, community);
            var mapping = new MappingForm(parameters).mapping();
            try {
                desk.begin(file, mapping);
            } catch (ActIncomplete incomplete) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("view", view(file, mapping, locale));
                return "history/mapping";
            }
        }
        return "redirect:/c/" + community.code() + "/history/" + id;
    }

    @GetMapping("/progress")
    String progress(Viewer viewer, Community community, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("view", view(run(viewer, community, id), locale));
        return "history/progress";
    }

    @GetMapping("/report.xlsx")
    ResponseEntity<byte[]> report(Viewer viewer, Community community, @PathVariable long id, Locale locale) {
        var run = run(viewer, community, id);
        var name = run.fileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + "-report.xlsx";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, SHEET)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(report.workbook(run, locale));
    }

    private ImportRun run(Viewer viewer, Community community, long id) {
        HistoryController.mayImport(viewer, community);
        return runs.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private HandedIn waiting(ImportRun run, Community community) {
        if (run.state() != ImportRun.State.UPLOADED) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return desk.again(run, community);
    }

    private RunView view(ImportRun run, Locale locale) {
        return new RunView(
                run,
                rows.counts(run),
                run.ended() ? report.told(run, RunView.MOST_SHOWN, locale) : List.of(),
                run.failure() == null ? null : words.say(run.failure(), locale));
    }

    private MappingView view(HandedIn file, Mapping mapping, Locale locale) {
        try {
            return MappingView.of(file, mapping, Map.of(), preview(file, mapping, locale));
        } catch (ActIncomplete incomplete) {
            return MappingView.of(file, mapping, faults(incomplete.faults(), locale), List.of());
        }
    }

    private List<MappingView.Row> preview(HandedIn file, Mapping mapping, Locale locale) {
        var shown = new ArrayList<MappingView.Row>();
        for (var reading : desk.preview(file, mapping, PREVIEW)) {
            var line = file.table().lines().get(shown.size()).number();
            shown.add(
                    switch (reading) {
                        case RowReading.Readable(var request) -> new MappingView.Row(line, request, null);
                        case RowReading.Faulty(var faults) -> new MappingView.Row(line, null, why(faults, locale));
                    });
        }
        return shown;
    }

    private String why(List<FieldFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> (fault.field().isEmpty() ? "" : fault.field() + ": ") + words.say(fault.reason(), locale))
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> faults(List<FieldFault> faults, Locale locale) {
        var told = new HashMap<String, String>();
        faults.forEach(fault -> told.putIfAbsent(fault.field(), words.say(fault.reason(), locale)));
        return told;
    }
}
