package io.huiyin.estate.web;

import io.huiyin.estate.Community;
import io.huiyin.estate.EstateSearch;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Search as one types, in the frame of every page; a page of its own without script. */
@Controller
class SearchController {
    private static final int AT_ONCE = 12;
    private static final int ON_A_PAGE = 50;
    private static final int LONGEST = 100;

    private final EstateSearch search;

    SearchController(EstateSearch search) {
        this.search = search;
    }

    @GetMapping("/c/{site}/estate/search")
    String find(
            Community community,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var limit = htmx == null ? ON_A_PAGE : AT_ONCE;
        model.addAttribute("view", findings(community, q, limit));
        return htmx == null ? "estate/search" : "estate/found";
    }

    private FindingsView findings(Community community, String typed, int limit) {
        var asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var found = search.find(Set.of(community.id()), asked, limit + 1);
        var lines = found.stream().limit(limit).map(FoundView::of).toList();
        return new FindingsView(asked.strip(), lines, found.size() > limit);
    }
}
