package io.huiyin.worklist.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.huiyin.estate.Community;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.PressingClock;
import io.huiyin.staff.Viewer;
import io.huiyin.worklist.Board.Card;
import io.huiyin.worklist.Worklist;
import io.huiyin.worklist.Worklist.Item;
import io.huiyin.worklist.web.WorklistView.Group;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own work: what waits for somebody in one's posts, what presses first. */
@Controller
class WorklistController {
    private final Worklist worklist;
    private final ClauseClocks clocks;
    private final BoardPages pages;

    WorklistController(Worklist worklist, ClauseClocks clocks, BoardPages pages) {
        this.worklist = worklist;
        this.clocks = clocks;
        this.pages = pages;
    }

    @GetMapping("/c/{site}/worklist")
    String worklist(Viewer viewer, Community community, HtmxRequest htmx, Locale locale, Model model) {
        model.addAttribute("view", view(viewer, community, locale));
        return htmx.isHtmxRequest() ? "worklist/groups" : "worklist/worklist";
    }

    private WorklistView view(Viewer viewer, Community community, Locale locale) {
        var items = worklist.items(viewer, community.id());
        var ids = items.values().stream()
                .flatMap(List::stream)
                .map(item -> item.matter().id())
                .toList();
        var pressing = clocks.pressing(community.id(), ids);
        return new WorklistView(items.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        pages.cards(
                                entry.getValue().stream()
                                        .map(item -> card(
                                                item, pressing.get(item.matter().id())))
                                        .toList(),
                                locale)))
                .toList());
    }

    private static Card card(Item item, @Nullable PressingClock pressing) {
        return new Card(item.matter(), item.brief(), pressing);
    }
}
