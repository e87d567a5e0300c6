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
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves material: in from outside, out to a van and back, and back again by a counter-entry. */
@Controller
@RequestMapping("/c/{site}/store/{id:\\d+}")
class MovementController {
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
    private record Asked(
            Viewer viewer,
            Community community,
            Material material,
            Map<String, String> entered,
            @Nullable UUID submission,
            Locale locale) {
        Actor by() {
            return Actor.of(viewer);
        }
    }

    @PostMapping("/receipt")
    String receive(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam Map<String, String> entered,
            @RequestParam(required = false) @Nullable UUID submission,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        var asked = asked(viewer, community, id, entered, submission, locale);
        var to = place(asked, "receiptTo");
        var quantity = quantity(asked, "receiptQuantity");
        var faults = new HashMap<String, Reason>();
        fault(faults, "receiptTo", to.isPresent(), "field.choice");
        fault(faults, "receiptQuantity", quantity.isPresent(), "field.positive");
        if (!faults.isEmpty()) {
            return again(asked, faults, response, model);
        }
        store.receive(
                community.id(), id, to.get().id(), quantity.get(), text(entered, "reason"), asked.by(), submission);
        return done(asked, after);
    }

    @PostMapping("/move")
    String move(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam Map<String, String> entered,
            @RequestParam(required = false) @Nullable UUID submission,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        var asked = asked(viewer, community, id, entered, submission, locale);
        var from = place(asked, "from");
        var to = place(asked, "to");
        var quantity = quantity(asked, "quantity");
        var faults = new HashMap<String, Reason>();
        fault(faults, "from", from.isPresent(), "field.choice");
        fault(faults, "to", to.isPresent() && !to.equals(from), "store.fault.elsewhere");
        fault(faults, "quantity", quantity.isPresent(), "field.positive");
        if (!faults.isEmpty()) {
            return again(asked, faults, response, model);
        }
        try {
            store.move(community.id(), id, from.get(), to.get(), quantity.get(), asked.by(), submission);
            return done(asked, after);
        } catch (NotEnough less) {
            return again(asked, Map.of("quantity", less(less)), response, model);
        }
    }

    @PostMapping("/movements/{movement}/counter")
    String counter(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @PathVariable long movement,
            @RequestParam Map<String, String> entered,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        var asked = asked(viewer, community, id, entered, null, locale);
        var reason = text(entered, "reason");
        if (reason.isEmpty()) {
            return again(asked, Map.of("counter", Reason.of("store.fault.reason")), response, model);
        }
        try {
            if (!store.counter(community.id(), movement, reason, asked.by())) {
                return again(asked, Map.of("counter", Reason.of("store.fault.countered")), response, model);
            }
            return done(asked, after);
        } catch (NotEnough less) {
            return again(asked, Map.of("counter", less(less)), response, model);
        }
    }

    private static Reason less(NotEnough less) {
        return Reason.of("store.fault.less", less.left());
    }

    private static void fault(Map<String, Reason> faults, String field, boolean holds, String key) {
        if (!holds) {
            faults.put(field, Reason.of(key));
        }
    }

    private Asked asked(
            Viewer viewer,
            Community community,
            long id,
            Map<String, String> entered,
            @Nullable UUID submission,
            Locale locale) {
        keepers.requireKeeper(viewer, community.id());
        var material = shelves.materials()
                .find(community.id(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Asked(viewer, community, material, entered, submission, locale);
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

    private static String text(Map<String, String> entered, String field) {
        var typed = entered.getOrDefault(field, "").strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    private static String done(Asked asked, RedirectAttributes after) {
        after.addFlashAttribute("toast", "store.moved");
        return "redirect:/c/" + asked.community().code() + "/store/"
                + asked.material().id();
    }

    private String again(Asked asked, Map<String, Reason> faults, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var said = new HashMap<String, String>();
        faults.forEach((field, reason) -> said.put(field, words.say(reason, asked.locale())));
        model.addAttribute(
                "view", pages.material(asked.viewer(), asked.community(), asked.material(), asked.entered(), said));
        return "store/material";
    }
}
