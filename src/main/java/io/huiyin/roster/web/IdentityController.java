package io.huiyin.roster.web;

import io.huiyin.estate.Community;
import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.Identities;
import io.huiyin.estate.Identity;
import io.huiyin.estate.People;
import io.huiyin.roster.Keepers;
import io.huiyin.roster.RosterWords;
import io.huiyin.staff.Viewer;
import java.util.HashMap;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A whole identity number, shown to those few who may see it and say why. */
@Controller
class IdentityController {
    private final Identities identities;
    private final People people;
    private final RosterWords words;

    IdentityController(Identities identities, People people, RosterWords words) {
        this.identities = identities;
        this.people = people;
        this.words = words;
    }

    @PostMapping("/c/{site}/people/{person:\\d+}/identity/reveal")
    ModelAndView reveal(
            Viewer viewer,
            Community community,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Locale locale) {
        Keepers.requireOfIdentities(viewer, community.id());
        var masked = identities
                .find(community.id(), person)
                .orElseThrow(() -> new NoSuchElementException("No identity document of " + person));
        try {
            return shown(community, person, identities.reveal(community.id(), person, reason), null, htmx);
        } catch (EstateRefusal refusal) {
            return shown(community, person, masked, words.text(locale, refusal.reason()), htmx);
        }
    }

    private ModelAndView shown(
            Community community, long person, Identity identity, @Nullable String fault, @Nullable String htmx) {
        var model = new HashMap<String, Object>();
        model.put("personId", person);
        model.put("name", people.get(community.id(), person).name());
        model.put("identity", identity);
        model.put("revealed", fault == null);
        model.put("mayReveal", true);
        if (fault != null) {
            model.put("fault", fault);
        }
        if (htmx == null) {
            model.remove("mayReveal");
        }
        var view = htmx == null ? "roster/identified" : "roster/identity";
        return new ModelAndView(view, model, fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
