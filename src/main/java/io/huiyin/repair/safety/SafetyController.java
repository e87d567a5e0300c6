package io.huiyin.repair.safety;

import io.huiyin.estate.Community;
import io.huiyin.repair.SafetyLists;
import io.huiyin.repair.SafetyLists.SafetyList;
import io.huiyin.repair.SafetyPoint;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Trade;
import io.huiyin.staff.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The safety points of each trade (REP-27): read by engineering, written by its supervisor, the head or quality. */
@Controller
@RequestMapping("/c/{site}/safety")
class SafetyController {
    private static final int LONGEST = 120;

    private final SafetyLists lists;

    SafetyController(SafetyLists lists) {
        this.lists = lists;
    }

    @GetMapping
    ModelAndView page(Viewer viewer, Community community, @RequestParam(required = false) @Nullable Trade edit) {
        SafetyMenu.requireReader(viewer, community.id());
        var edited = SafetyMenu.writes(viewer, community.id()) ? edit : null;
        return screen(viewer, community, all(community), edited, null);
    }

    private List<SafetyList> all(Community community) {
        return Arrays.stream(Trade.values())
                .map(trade -> lists.of(community.id(), trade))
                .toList();
    }

    private static ModelAndView screen(
            Viewer viewer,
            Community community,
            List<SafetyList> all,
            @Nullable Trade edited,
            @Nullable String problem) {
        var view = new SafetyView(all, SafetyMenu.writes(viewer, community.id()), edited, problem);
        return new ModelAndView("repair/safety/lists", "view", view);
    }

    @PostMapping("/{trade}")
    ModelAndView write(
            Viewer viewer,
            Community community,
            @PathVariable Trade trade,
            @RequestParam(required = false) @Nullable List<SafetyPoint> points,
            @RequestParam(defaultValue = "") String more,
            RedirectAttributes after) {
        SafetyMenu.requireWriter(viewer, community.id());
        var written = written(points == null ? List.of() : points, more);
        if (written.size() > SafetyLists.MOST || written.stream().anyMatch(point -> point.length() > LONGEST)) {
            var again = all(community).stream()
                    .map(list -> list.trade() == trade ? new SafetyList(trade, written, list.own()) : list)
                    .toList();
            var screen = screen(viewer, community, again, trade, "repair-safety.lists.tooMany");
            screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return screen;
        }
        lists.write(community.id(), trade, written, Actor.of(viewer));
        return done(community, after, "repair-safety.lists.saved");
    }

    private static List<String> written(List<SafetyPoint> points, String more) {
        var written = new ArrayList<>(
                points.stream().filter(Objects::nonNull).map(SafetyPoint::name).toList());
        more.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(written::add);
        return written.stream().distinct().toList();
    }

    /** Back to the usual points. */
    @PostMapping("/{trade}/usual")
    ModelAndView forget(Viewer viewer, Community community, @PathVariable Trade trade, RedirectAttributes after) {
        SafetyMenu.requireWriter(viewer, community.id());
        lists.forget(community.id(), trade, Actor.of(viewer));
        return done(community, after, "repair-safety.lists.forgotten");
    }

    private static ModelAndView done(Community community, RedirectAttributes after, String toast) {
        after.addFlashAttribute("toast", toast);
        return new ModelAndView("redirect:/c/" + community.code() + "/safety");
    }
}
