package io.huiyin.insight.web;

import io.huiyin.estate.Community;
import io.huiyin.insight.Powers;
import io.huiyin.matter.StateCheck;
import io.huiyin.matter.StateCheck.Depth;
import io.huiyin.site.Page;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the nightly check found in a community. */
@Controller
class ChecksController {
    private final ChecksPages pages;
    private final StateCheck check;
    private final Clock clock;

    ChecksController(ChecksPages pages, StateCheck check, Clock clock) {
        this.pages = pages;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping("/c/{site}/checks")
    String checks(
            Community community,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        if (!Powers.findings(viewer, community.id())) {
            throw new AccessDeniedException("not his to read");
        }
        model.addAttribute("view", pages.of(community, Powers.check(viewer, community.id()), page.locale()));
        return "insight/checks";
    }

    /** Checks now, as the night before would have. */
    @PostMapping("/c/{site}/checks")
    String check(
            Community community,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes after) {
        if (!Powers.check(viewer, community.id())) {
            throw new AccessDeniedException("not his to have made");
        }
        var checked = check.run(community, clock.instant().truncatedTo(ChronoUnit.MICROS), Depth.RECENT);
        after.addFlashAttribute("toast", "insight.checks.made");
        after.addFlashAttribute("toastArgs", List.of(checked.chains(), checked.found()));
        return "redirect:" + page.url("/checks");
    }
}
