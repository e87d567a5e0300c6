package io.huiyin.insight.web;

import io.huiyin.estate.Community;
import io.huiyin.insight.Rulebook;
import io.huiyin.insight.RulebookFilter;
import io.huiyin.insight.Window;
import io.huiyin.rulebook.Kind;
import io.huiyin.site.Page;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The clauses by procedure, each with its figure and its counts. */
@Controller
class RulebookController {
    private static final String EVERYTHING = "all";
    private static final String FIRST = "repair";

    private final Rulebook rulebook;
    private final ClauseWords words;
    private final Clock clock;

    RulebookController(Rulebook rulebook, ClauseWords words, Clock clock) {
        this.rulebook = rulebook;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/c/{site}/rulebook")
    String rulebook(
            Community community,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String days,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        var chosen = procedure == null ? (q.isBlank() && kind.isBlank() ? FIRST : EVERYTHING) : procedure;
        var filter = new RulebookFilter(chosen.equals(EVERYTHING) ? null : chosen, kind(kind), q);
        var window = Window.of(days);
        var rows = rulebook.clauses(community.id(), filter, window, clock.instant()).stream()
                .map(standing -> words.row(standing, page.locale()))
                .toList();
        model.addAttribute(
                "view", RulebookView.of(chosen, filter, window, rulebook.procedures(filter), rows, page.locale()));
        return "insight/rulebook";
    }

    private static @Nullable Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }
}
