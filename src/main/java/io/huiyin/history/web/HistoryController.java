package io.huiyin.history.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.history.FileRefused;
import io.huiyin.history.ImportDesk;
import io.huiyin.history.ImportRows;
import io.huiyin.history.ImportRuns;
import io.huiyin.history.Upload;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The files of past requests, and handing in another. */
@Controller
@RequestMapping("/c/{site}/history")
class HistoryController {
    private static final int SHOWN = 30;
    private final ImportDesk desk;
    private final ImportRuns runs;
    private final ImportRows rows;
    private final ReasonWords words;

    HistoryController(ImportDesk desk, ImportRuns runs, ImportRows rows, ReasonWords words) {
        this.desk = desk;
        this.runs = runs;
        this.rows = rows;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, Community community, Model model) {
        mayImport(viewer, community);
        return list(community, null, model);
    }

    @PostMapping
    String handIn(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam UUID submission,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        mayImport(viewer, community);
        var before = runs.find(community.id(), submission);
        if (before.isPresent()) {
            return "redirect:/c/" + community.code() + "/history/"
                    + before.get().id();
        }
        try {
            var upload = new Upload(name(file), file == null ? new byte[0] : file.getBytes(), submission);
            var handedIn = desk.handIn(upload, community, viewer, locale);
            return "redirect:/c/" + community.code() + "/history/"
                    + handedIn.run().id();
        } catch (FileRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(community, refused.reason(), locale, model);
        }
    }

    private String list(Community community, Reason fault, Locale locale, Model model) {
        return list(community, words.say(fault, locale), model);
    }

    private String list(Community community, @Nullable String fault, Model model) {
        var shown = runs.latest(community.id(), SHOWN).stream()
                .map(run -> new HistoryView.Run(run, rows.counts(run)))
                .toList();
        model.addAttribute("view", new HistoryView(shown, fault));
        return "history/list";
    }

    private static String name(@Nullable MultipartFile file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    static void mayImport(Viewer viewer, Community community) {
        if (!ImportDesk.may(viewer, community)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
