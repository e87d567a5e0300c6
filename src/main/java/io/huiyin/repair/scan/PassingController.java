package io.huiyin.repair.scan;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Communities;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.procedure.FieldFault;
import io.huiyin.repair.household.Discretion;
import io.huiyin.repair.household.Pace;
import io.huiyin.repair.scan.Passing.Answer;
import io.huiyin.repair.scan.PlaceReports.Known;
import io.huiyin.repair.scan.ScanViews.Said;
import io.huiyin.repair.scan.ScanViews.Spot;
import io.huiyin.sight.Sight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What whoever scans the sticker of a public place sees and sends; nobody signs in, nobody's name is shown. */
@Controller
@RequestMapping("/q/{code}")
class PassingController {
    private static final Set<String> DONE = Set.of("report", "too", "photo");
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int OF_AN_ADDRESS = 5;
    private static final int AT_A_PLACE = 8;

    private final Stickers stickers;
    private final ScanViews views;
    private final Passing passing;
    private final PlaceReports reports;
    private final House house;

    PassingController(Stickers stickers, ScanViews views, Passing passing, PlaceReports reports, House house) {
        this.stickers = stickers;
        this.views = views;
        this.passing = passing;
        this.reports = reports;
        this.house = house;
    }

    /** Where the place is, and how often somebody may ask. */
    @Component("scanHouse")
    record House(Communities communities, PublicPlaces places, Pace pace, SeenFaults faults, ReasonWords words) {}

    /** Who asks, and from where. */
    record Asker(@Nullable Principal staff, String address, Locale locale) {}

    @ModelAttribute
    void discreet(HttpServletResponse response) {
        Discretion.of(response);
    }

    @GetMapping
    ModelAndView page(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String done,
            @Nullable Principal staff,
            HttpServletRequest request,
            Locale locale) {
        var known = done != null && DONE.contains(done) ? done : null;
        return at(
                code,
                new Asker(staff, request.getRemoteAddr(), locale),
                spot -> page(spot, Said.done(known), HttpStatus.OK));
    }

    @PostMapping
    ModelAndView report(
            @PathVariable String code,
            ScanForm form,
            @Nullable Principal staff,
            HttpServletRequest request,
            Locale locale) {
        var asker = new Asker(staff, request.getRemoteAddr(), locale);
        return at(code, asker, spot -> report(spot, form, asker));
    }

    private ModelAndView report(Spot spot, ScanForm form, Asker asker) {
        var place = spot.place();
        if (reports.since(place.communityId(), place.id(), WINDOW) >= AT_A_PLACE
                || !house.pace().allows("scan " + asker.address(), OF_AN_ADDRESS, WINDOW)) {
            return page(spot, Said.trouble(say("repair-scan.tooMany", spot)), HttpStatus.TOO_MANY_REQUESTS);
        }
        return switch (passing.report(spot, form)) {
            case Answer.Taken(var photo) -> back(spot, photo == null ? "report" : "photo");
            case Answer.Wrong(var faults) -> page(spot, said(form, faults, null), HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Known(var same) -> page(spot, said(form, List.of(), same), HttpStatus.CONFLICT);
        };
    }

    private static Said said(ScanForm form, List<FieldFault> faults, @Nullable Known same) {
        var entered = Map.of("fault", form.chosen(), "what", form.words(), "telephone", form.number());
        return new Said(entered, faults, same, null, null);
    }

    /** I see it too. */
    @PostMapping("/too")
    ModelAndView too(
            @PathVariable String code,
            @RequestParam String number,
            @RequestParam UUID submission,
            @Nullable Principal staff,
            HttpServletRequest request,
            Locale locale) {
        var asker = new Asker(staff, request.getRemoteAddr(), locale);
        return at(code, asker, spot -> {
            var first = house.pace().allows("too " + number + asker.address(), 1, WINDOW);
            if (first && !passing.seenToo(spot, number, submission)) {
                return page(spot, Said.trouble(say("repair-scan.gone", spot)), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return back(spot, "too");
        });
    }

    private static ModelAndView back(Spot spot, String done) {
        return new ModelAndView("redirect:" + spot.sticker().path() + "?done=" + done);
    }

    private String say(String key, Spot spot) {
        return house.faults().text(key, spot.locale());
    }

    private ModelAndView page(Spot spot, Said said, HttpStatus status) {
        var screen = new ModelAndView("repair/scan/place", Map.of("view", views.of(spot, said)));
        screen.setStatus(status);
        return screen;
    }

    /** Whoever has the sticker before him sees its community, whatever else he is. */
    private ModelAndView at(String code, Asker asker, Function<Spot, ModelAndView> there) {
        if (!house.pace().allows("look " + asker.address())) {
            return closed("tooOften", HttpStatus.TOO_MANY_REQUESTS);
        }
        return stickers.scanned(code)
                .flatMap(sticker -> at(sticker, asker, there))
                .orElseGet(() -> closed("unknown", HttpStatus.NOT_FOUND));
    }

    private Optional<ModelAndView> at(Sticker sticker, Asker asker, Function<Spot, ModelAndView> there) {
        try (var within = Sight.of(Set.of(sticker.communityId()))) {
            var community = house.communities().get(sticker.communityId());
            return house.places()
                    .find(community.id(), sticker.placeId())
                    .map(place -> new Spot(community, place, sticker, asker.staff() != null, asker.locale()))
                    .map(there);
        }
    }

    private static ModelAndView closed(String what, HttpStatus status) {
        var screen = new ModelAndView("repair/scan/closed", Map.of("what", what));
        screen.setStatus(status);
        return screen;
    }
}
