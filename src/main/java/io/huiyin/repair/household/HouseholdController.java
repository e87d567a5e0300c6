package io.huiyin.repair.household;

import io.huiyin.repair.ActResource;
import io.huiyin.repair.household.Doorstep.Sheet;
import io.huiyin.repair.household.Doorstep.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The household's page: looks at its repair, agrees to the price, asks where it stays, signs and rates. */
@Controller
@RequestMapping("/h/{token}")
class HouseholdController {
    private static final Set<ActResource> ACTS = Set.of(
            ActResource.CONSENT,
            ActResource.TURNING_DOWN,
            ActResource.MATERIAL_CHOICE,
            ActResource.SIGNATURE,
            ActResource.URGE);

    /** What else was done on the page, beside the acts. */
    private static final Set<String> OTHERS = Set.of("photos", "again", "texts");

    private final Doorstep doorstep;
    private final HouseholdActs acts;

    HouseholdController(Doorstep doorstep, HouseholdActs acts) {
        this.doorstep = doorstep;
        this.acts = acts;
    }

    @ModelAttribute
    void discreet(HttpServletResponse response) {
        Discretion.of(response);
    }

    @GetMapping
    ModelAndView page(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String done,
            @Nullable Principal staff,
            Locale locale) {
        var visitor = new Visitor(staff != null, locale);
        return doorstep.enter(token, repair -> doorstep.page(repair, visitor, Sheet.blank(known(done))));
    }

    @PostMapping("/{noun}")
    ModelAndView act(
            @PathVariable String token,
            @PathVariable String noun,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID submission,
            @Nullable Principal staff,
            Locale locale,
            HttpServletRequest request) {
        var resource = ActResource.of(noun)
                .filter(ACTS::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var visitor = new Visitor(staff != null, locale);
        var entered = request.getParameterMap();
        return doorstep.enter(token, repair -> acts.act(repair, visitor, resource, version, submission, entered));
    }

    private static @Nullable String known(@Nullable String done) {
        if (done == null || OTHERS.contains(done)) {
            return done;
        }
        return ActResource.of(done)
                .filter(ACTS::contains)
                .map(ActResource::word)
                .orElse(null);
    }
}
