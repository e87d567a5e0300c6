package io.huiyin.repair.household;

import io.huiyin.api.ReasonWords;
import io.huiyin.repair.DeskTelephones;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.form.Filled;
import io.huiyin.repair.phone.FormView;
import io.huiyin.repair.phone.Trouble;
import io.huiyin.sight.Sight;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lets in whoever has an address of ours, and says kindly to others that there is nothing behind theirs. */
@Component
class Doorstep {
    private final HouseholdLinks links;
    private final Pace pace;
    private final LinkViews views;
    private final ReasonWords words;
    private final DeskTelephones telephones;

    Doorstep(HouseholdLinks links, Pace pace, LinkViews views, ReasonWords words, DeskTelephones telephones) {
        this.links = links;
        this.pace = pace;
        this.views = views;
        this.words = words;
        this.telephones = telephones;
    }

    ModelAndView enter(String token, Function<Repair, ModelAndView> inside) {
        return enter("", token, inside);
    }

    /** The same for something that is counted by itself. */
    ModelAndView enter(String what, String token, Function<Repair, ModelAndView> inside) {
        if (!pace.allows(what + token)) {
            return words("tooOften", "", HttpStatus.TOO_MANY_REQUESTS);
        }
        return links.community(token)
                .map(community -> opened(community, token, inside)
                        .orElseGet(() -> words("over", desk(community), HttpStatus.NOT_FOUND)))
                .orElseGet(() -> words("unknown", "", HttpStatus.NOT_FOUND));
    }

    /** A picture behind the address; whatever stands against it, there is none. */
    ResponseEntity<byte[]> picture(String token, Function<Repair, Optional<ResponseEntity<byte[]>>> inside) {
        if (!pace.allows("picture " + token)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        return links.community(token)
                .flatMap(community -> {
                    try (var within = Sight.of(Set.of(community))) {
                        return links.open(token).flatMap(inside);
                    }
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Whoever comes by a link sees the community of its order, whatever else he is. */
    private Optional<ModelAndView> opened(long community, String token, Function<Repair, ModelAndView> inside) {
        try (var within = Sight.of(Set.of(community))) {
            return links.open(token).map(inside);
        }
    }

    /** Where one may ask, once the order's own page is over. */
    private String desk(long community) {
        try (var within = Sight.of(Set.of(community))) {
            return telephones.of(community).orElse("");
        }
    }

    private static ModelAndView words(String what, String desk, HttpStatus status) {
        var screen = new ModelAndView("repair/household/closed", Map.of("what", what, "desk", desk));
        screen.setStatus(status);
        return screen;
    }

    /** The page as it stands, with the form that was sent and what stood against it. */
    ModelAndView page(Repair repair, Visitor visitor, Sheet sheet) {
        var screen = new ModelAndView("repair/household/link");
        screen.addObject("view", views.of(repair, visitor.staff(), visitor.locale()));
        screen.addObject("form", new FormView(sheet.noun(), sheet.filled(), words, visitor.locale()));
        screen.addObject("trouble", sheet.trouble());
        screen.addObject("done", sheet.done());
        screen.setStatus(sheet.status());
        return screen;
    }

    /** Who stands there. */
    record Visitor(boolean staff, Locale locale) {}

    /** What is shown beside the order: a form as it was sent, what stood against it, or what was just done. */
    record Sheet(
            String noun,
            Filled filled,
            Trouble trouble,
            @Nullable String done,
            HttpStatus status) {
        static Sheet blank(@Nullable String done) {
            return new Sheet("", Filled.empty(), Trouble.none(), done, HttpStatus.OK);
        }

        static Sheet refused(String word, HttpStatus status) {
            return new Sheet("", Filled.empty(), Trouble.refused(List.of(word)), null, status);
        }
    }
}
