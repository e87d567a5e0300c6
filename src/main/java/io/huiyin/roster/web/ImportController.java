package io.huiyin.roster.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.roster.Fault;
import io.huiyin.roster.Faults;
import io.huiyin.roster.Keepers;
import io.huiyin.roster.RosterImport;
import io.huiyin.roster.RosterImports;
import io.huiyin.roster.RosterSheets;
import io.huiyin.roster.RosterWords;
import io.huiyin.staff.Viewer;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One import: its bar while it runs, its result, its faults to take along. */
@Controller
@RequestMapping("/c/{site}/roster/{id:\\d+}")
class ImportController {
    private static final int FAULTS_SHOWN = 100;
    private static final int FAULTS_TO_TAKE = 2000;

    private final RosterImports imports;
    private final Faults faults;
    private final RosterSheets sheets;
    private final RosterWords words;

    ImportController(RosterImports imports, Faults faults, RosterSheets sheets, RosterWords words) {
        this.imports = imports;
        this.faults = faults;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping
    String page(Viewer viewer, Community community, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("view", view(viewer, community, id, locale));
        return "roster/import";
    }

    /** The fragment that the page asks for until the import has ended. */
    @GetMapping("/progress")
    String progress(Viewer viewer, Community community, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("view", view(viewer, community, id, locale));
        return "roster/progress";
    }

    @GetMapping("/faults.xlsx")
    ResponseEntity<byte[]> faults(Viewer viewer, Community community, @PathVariable long id, Locale locale) {
        var what = find(viewer, community, id);
        var workbook = sheets.faults(faults.of(community.id(), what.id(), FAULTS_TO_TAKE), locale);
        return TakeAway.workbook(words.text(locale, "roster.sheet.faults"), workbook);
    }

    private RosterImport find(Viewer viewer, Community community, long id) {
        Keepers.requireOfRoster(viewer, community.id());
        return imports.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ImportView view(Viewer viewer, Community community, long id, Locale locale) {
        var what = find(viewer, community, id);
        var reason = what.reason();
        return new ImportView(
                what,
                reason == null ? null : words.text(locale, reason),
                faults.of(community.id(), id, FAULTS_SHOWN).stream()
                        .map(fault -> line(fault, locale))
                        .toList(),
                String.join(words.text(locale, "roster.comma"), what.unusedHeadings()));
    }

    private FaultLine line(Fault fault, Locale locale) {
        return new FaultLine(
                fault.row(),
                words.text(locale, fault.column().key()),
                fault.value(),
                words.text(locale, fault.reason()));
    }
}
