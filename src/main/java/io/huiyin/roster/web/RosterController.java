package io.huiyin.roster.web;

import io.huiyin.estate.Community;
import io.huiyin.estate.EstateRefusal;
import io.huiyin.paper.TakeAway;
import io.huiyin.procedure.Reason;
import io.huiyin.roster.Keepers;
import io.huiyin.roster.RosterDesk;
import io.huiyin.roster.RosterExports;
import io.huiyin.roster.RosterImports;
import io.huiyin.roster.RosterSheets;
import io.huiyin.roster.RosterWords;
import io.huiyin.roster.SheetUnreadable;
import io.huiyin.roster.Upload;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sending a roster in, and taking it out. */
@Controller
@RequestMapping("/c/{site}/roster")
class RosterController {
    private static final int PAST = 20;

    private final RosterDesk desk;
    private final RosterImports imports;
    private final RosterExports exports;
    private final RosterSheets sheets;
    private final RosterWords words;

    RosterController(
            RosterDesk desk, RosterImports imports, RosterExports exports, RosterSheets sheets, RosterWords words) {
        this.desk = desk;
        this.imports = imports;
        this.exports = exports;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping
    String page(Viewer viewer, Community community, Model model) {
        Keepers.requireOfRoster(viewer, community.id());
        model.addAttribute("view", new RosterView(imports.latest(community.id(), PAST), null, null));
        return "roster/index";
    }

    @GetMapping("/form.xlsx")
    ResponseEntity<byte[]> form(Viewer viewer, Community community, Locale locale) {
        Keepers.requireOfRoster(viewer, community.id());
        return TakeAway.workbook(words.text(locale, "roster.sheet"), sheets.form(locale));
    }

    /** The file is kept and worked through in the background; one that is no roster is refused here and now. */
    @PostMapping
    String upload(
            Viewer viewer,
            Community community,
            @RequestParam MultipartFile file,
            @RequestParam UUID submission,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Keepers.requireOfRoster(viewer, community.id());
        try {
            var id = desk.receive(new Upload(
                    community.id(),
                    submission,
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    file.getBytes(),
                    viewer.staffId(),
                    viewer.name()));
            return redirect(htmx, response, "/c/" + community.code() + "/roster/" + id);
        } catch (SheetUnreadable unreadable) {
            return refused(community, htmx, locale, response, model, unreadable.reason());
        }
    }

    private static String redirect(@Nullable String htmx, HttpServletResponse response, String address) {
        if (htmx == null) {
            return "redirect:" + address;
        }
        response.setHeader("HX-Redirect", address);
        return "roster/nothing";
    }

    private String refused(
            Community community,
            @Nullable String htmx,
            Locale locale,
            HttpServletResponse response,
            Model model,
            Reason reason) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var past = imports.latest(community.id(), PAST);
        model.addAttribute("view", new RosterView(past, words.text(locale, reason), null));
        return htmx == null ? "roster/index" : "roster/upload";
    }

    /** The whole roster with all telephones; the reason is written down (DSK-09). */
    @PostMapping("/export")
    Object export(
            Viewer viewer,
            Community community,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Keepers.requireOfRoster(viewer, community.id());
        try {
            var workbook = exports.all(community, Keepers.identifiesPeople(viewer, community.id()), reason, locale);
            return TakeAway.workbook(community.name() + " " + words.text(locale, "roster.sheet"), workbook);
        } catch (EstateRefusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var past = imports.latest(community.id(), PAST);
            model.addAttribute("view", new RosterView(past, null, words.text(locale, refusal.reason())));
            return "roster/index";
        }
    }
}
