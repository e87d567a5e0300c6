package io.huiyin.roster.web;

import io.huiyin.estate.Community;
import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.Reveals;
import io.huiyin.roster.RosterWords;
import io.huiyin.staff.Viewer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A whole telephone number, shown to somebody who says why; calling it is such a reason too (DSK-09). */
@Controller
class RevealController {
    private final Reveals reveals;
    private final RosterWords words;

    RevealController(Reveals reveals, RosterWords words) {
        this.reveals = reveals;
        this.words = words;
    }

    @PostMapping("/c/{site}/telephones/{id:\\d+}/reveal")
    String reveal(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Locale locale,
            Model model) {
        try {
            model.addAttribute(
                    "telephone", reveals.reveal(community.id(), id, viewer.staffId(), viewer.name(), reason));
        } catch (EstateRefusal refusal) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, words.text(locale, refusal.reason()), refusal);
        }
        return htmx == null ? "roster/revealed" : "estate/revealed";
    }
}
