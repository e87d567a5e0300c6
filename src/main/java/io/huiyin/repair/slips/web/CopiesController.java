package io.huiyin.repair.slips.web;

import io.huiyin.estate.Community;
import io.huiyin.repair.Copies.Holder;
import io.huiyin.repair.Copy;
import io.huiyin.repair.slips.CopiesOut;
import io.huiyin.repair.slips.CopiesOut.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where each of the four copies of every order is, by who has it (REP-16). */
@Controller
class CopiesController {
    private static final int SHOWN = 200;
    private static final int LONGEST = 100;
    private final CopiesOut copies;

    CopiesController(CopiesOut copies) {
        this.copies = copies;
    }

    @GetMapping("/c/{site}/slips/copies")
    ModelAndView list(
            Community community,
            @RequestParam(required = false) @Nullable Holder holder,
            @RequestParam(required = false) @Nullable Copy copy,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable String q) {
        var text = q == null || q.isBlank() ? null : q.substring(0, Math.min(LONGEST, q.length()));
        var asked = new Asked(holder, copy, ended, text);
        var found = copies.find(community.id(), asked);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new ModelAndView("repair/slips/copies", "view", new CopiesView(asked, shown, found.size()));
    }
}
