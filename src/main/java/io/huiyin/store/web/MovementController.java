package io.huiyin.store.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import io.huiyin.store.Material;
import io.huiyin.store.Materials;
import io.huiyin.store.NotEnough;
import io.huiyin.store.StockPlace;
import io.huiyin.store.StockPlaces;
import io.huiyin.store.Store;
import io.huiyin.store.StoreKeepers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves material: in from outside, out to a van and back, and back again by a counter-entry. */
@Controller
@RequestMapping("/c/{site}/store/{id:\\d+}")
class MovementController {
    private static final String ASKED = "asked";
    private static final int LONGEST = 200;
    private final Store store;
    private final Shelves shelves;
    private final StorePages pages;
    private final StoreKeepers keepers;
    private final ReasonWords words;

    MovementController(Store store, Shelves shelves, StorePages pages, StoreKeepers keepers, ReasonWords words) {
        this.store = store;
        this.shelves = shelves;
        this.pages = pages;
        this.keepers = keepers;
        this.words = words;
    }

    /** What lies where. */
    @Component
    record Shelves(Materials materials, StockPlaces places) {}

    /** What was asked of which material, and by whom. */
    record Asked(
            Viewer viewer,
            Community community,
            Material material,
            Map<String, String> entered,
            @Nullable UUID submission,
            Locale locale) {
        Actor by() {
            return Actor.of(viewer);
        }

        long site() {
            return community.id();
        }

        String reason() {
            var typed = entered.getOrDefault("reason", "").strip();
            return typed.substring(0, Math.min(LONGEST, typed.length()));
        }
    }

    /** What was asked, for each of the acts below. */
    @ModelAttribute(ASKED)
    Asked asked(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam Map<String, String> entered,
            @RequestParam(required = false) @Nullable UUID submission,
            Locale locale) {
        keepers.requireKeeper(viewer, community.id());
        var material = shelves.materials()
                .find(community.id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Asked(viewer, community, material, entered, submission, locale);
    }

    @PostMapping("/receipt")
    ModelAndView receive(@ModelAttribute(name = ASKED, binding = false) Asked asked, RedirectAttributes after) {
        var to = place(asked, "receiptTo");
        var quantity = quantity(asked, "receiptQuantity");
        var faults = new HashMap<String, Reason>();
        fault(faults, "receiptTo", to.isPresent(), "field.choice");
        fault(faults, "receiptQuantity", quantity.isPresent(), "field.positive");
        return faults.isEmpty()
                ? booked(asked, after, "receiptQuantity", () -> {
                    store.receive(
                            asked.site(),
                            asked.material().id(),
                            to.get().id(),
                            quantity.get(),
                            asked.reason(),
                            asked.by(),
                            asked.submission());
                    return true;
                })
                : again(asked, faults);
    }

    @PostMapping("/move")
    ModelAndView move(@ModelAttribute(name = ASKED, binding = false) Asked asked, RedirectAttributes after) {
        var from = place(asked, "from");
        var to = place(asked, "to");
        var quantity = quantity(asked, "quantity");
        var faults = new HashMap<String, Reason>();
        fault(faults, "from", from.isPresent(), "field.choice");
        fault(faults, "to", to.isPresent() && !to.equals(from), "store.fault.elsewhere");
        fault(faults, "quantity", quantity.isPresent(), "field.positive");
        return faults.isEmpty()
                ? booked(asked, after, "quantity", () -> {
                    store.move(
                            asked.site(),
                            asked.material().id(),
                            from.get(),
                            to.get(),
                            quantity.get(),
                            asked.by(),
                            asked.submission());
                    return true;
                })
                : again(asked, faults);
    }

    @PostMapping("/movements/{movement}/counter")
    ModelAndView counter(
            @ModelAttribute(name = ASKED, binding = false) Asked asked,
            @PathVariable long movement,
            RedirectAttributes after) {
        return asked.reason().isEmpty()
                ? again(asked, Map.of("counter", Reason.of("store.fault.reason")))
                : booked(
                        asked,
                        after,
                        "counter",
                        () -> store.counter(asked.site(), movement, asked.reason(), asked.by()));
    }

    /** Books it and says so; at its field it is said when too little lies there, or when it was taken back before. */
    private ModelAndView booked(Asked asked, RedirectAttributes after, String field, BooleanSupplier booking) {
        try {
            return booking.getAsBoolean()
                    ? done(asked, after)
                    : again(asked, Map.of(field, Reason.of("store.fault.countered")));
        } catch (NotEnough less) {
            return again(asked, Map.of(field, Reason.of("store.fault.less", less.left())));
        }
    }

    private static void fault(Map<String, Reason> faults, String field, boolean holds, String key) {
        if (!holds) {
            faults.put(field, Reason.of(key));
        }
    }

    private Optional<StockPlace> place(Asked asked, String field) {
        return shelves.places().find(asked.community().id(), Typed.id(asked.entered(), field));
    }

    private static Optional<BigDecimal> quantity(Asked asked, String field) {
        return Optional.ofNullable(Typed.number(asked.entered(), field))
                .filter(typed -> typed.signum() > 0
                        && typed.stripTrailingZeros().scale() <= 3
                        && typed.compareTo(new BigDecimal("1000000")) < 0);
    }

    private static ModelAndView done(Asked asked, RedirectAttributes after) {
        after.addFlashAttribute("toast", "store.moved");
        return new ModelAndView("redirect:/c/" + asked.community().code() + "/store/"
                + asked.material().id());
    }

    private ModelAndView again(Asked asked, Map<String, Reason> faults) {
        var said = new HashMap<String, String>();
        faults.forEach((field, reason) -> said.put(field, words.say(reason, asked.locale())));
        var view = pages.material(asked.viewer(), asked.community(), asked.material(), asked.entered(), said);
        return new ModelAndView("store/material", Map.of("view", view), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
