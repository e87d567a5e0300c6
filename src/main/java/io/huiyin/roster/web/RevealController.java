package io.huiyin.roster.web;

import io.huiyin.estate.Community;
import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.Reveals;
import io.huiyin.estate.Telephones;
import io.huiyin.roster.Keepers;
import io.huiyin.roster.RosterWords;
import io.huiyin.staff.Viewer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A whole telephone number, shown to somebody who says why; calling it is such a reason too (DSK-09). */
@Controller
class RevealController {
    private final Reveals reveals;
    private final Telephones telephones;
    private final RosterWords words;

    RevealController(Reveals reveals, Telephones telephones, RosterWords words) {
        this.reveals = reveals;
        this.telephones = telephones;
        this.words = words;
    }

    @PostMapping("/c/{site}/telephones/{id:\\d+}/reveal")
    ModelAndView reveal(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Locale locale) {
        Keepers.requireOfTelephones(viewer, community.id());
        try {
            var telephone = reveals.reveal(community.id(), id, reason);
            return new ModelAndView(
                    htmx == null ? "roster/revealed" : "estate/revealed", Map.of("telephone", telephone));
        } catch (EstateRefusal refusal) {
            var masked = telephones.find(community.id(), id).orElseThrow();
            var fault = words.text(locale, refusal.reason());
            return new ModelAndView(
                    htmx == null ? "roster/revealed" : "estate/telephone",
                    Map.of("telephone", masked, "fault", fault),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
