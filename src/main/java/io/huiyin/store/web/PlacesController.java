package io.huiyin.store.web;

import io.huiyin.estate.Community;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import io.huiyin.store.StockPlace;
import io.huiyin.store.StockPlaces;
import io.huiyin.store.Store;
import io.huiyin.store.StoreKeepers;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rooms and vans in which material lies, and counting what lies in them. */
@Controller
@RequestMapping("/c/{site}/store/places")
class PlacesController {
    private static final Set<Post> HOLDERS =
            Set.of(Post.TECHNICIAN, Post.TEAM_LEADER, Post.ENGINEERING_SUPERVISOR, Post.FRONT_DESK);
    private final StockPlaces places;
    private final Store store;
    private final StorePages pages;
    private final StoreKeepers keepers;
    private final StaffMembers staff;

    PlacesController(StockPlaces places, Store store, StorePages pages, StoreKeepers keepers, StaffMembers staff) {
        this.places = places;
        this.store = store;
        this.pages = pages;
        this.keepers = keepers;
        this.staff = staff;
    }

    @GetMapping
    String page(Viewer viewer, Community community, Model model) {
        keepers.requireKeeper(viewer, community.id());
        return page(community, Map.of(), null, model);
    }

    private String page(Community community, Map<String, String> entered, @Nullable String fault, Model model) {
        model.addAttribute(
                "view",
                new PlacesView(
                        places.of(community.id()), staff.holding(community.id(), HOLDERS), Map.copyOf(entered), fault));
        return "store/places";
    }

    @PostMapping
    String add(
            Viewer viewer,
            Community community,
            @RequestParam Map<String, String> entered,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        keepers.requireKeeper(viewer, community.id());
        var fault = added(community, entered);
        if (fault != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(community, entered, fault, model);
        }
        after.addFlashAttribute("toast", "store.place.kept");
        return "redirect:/c/" + community.code() + "/store/places";
    }

    private @Nullable String added(Community community, Map<String, String> entered) {
        var name = entered.getOrDefault("name", "").strip();
        var van = "VAN".equals(entered.get("kind"));
        var holder = staff.holding(community.id(), HOLDERS).stream()
                .map(StaffMember::id)
                .filter(id -> id == Typed.id(entered, "holder"))
                .findFirst();
        if (name.isEmpty() || name.length() > 60) {
            return "store.place.fault.name";
        }
        if (van && holder.isEmpty()) {
            return "store.place.fault.holder";
        }
        try {
            places.add(community.id(), van ? StockPlace.Kind.VAN : StockPlace.Kind.ROOM, name, holder.orElse(null));
            return null;
        } catch (DuplicateKeyException taken) {
            return "store.place.fault.taken";
        }
    }

    @GetMapping("/{place:\\d+}/count")
    String count(Viewer viewer, Community community, @PathVariable long place, Model model) {
        keepers.requireKeeper(viewer, community.id());
        mustBe(community, place);
        model.addAttribute("view", pages.count(community, place, List.of()));
        return "store/count";
    }

    /** Books what was counted otherwise than the books say; fields that were left empty are not counted. */
    @PostMapping("/{place:\\d+}/count")
    String counted(
            Viewer viewer,
            Community community,
            @PathVariable long place,
            @RequestParam Map<String, String> entered,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        keepers.requireKeeper(viewer, community.id());
        mustBe(community, place);
        var reason = entered.getOrDefault("reason", "").strip();
        var faults = new ArrayList<String>();
        var counted = counted(entered, faults);
        if (reason.isEmpty() || reason.length() > 200) {
            faults.add("store.fault.reason");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "view",
                    pages.count(community, place, faults.stream().distinct().toList()));
            return "store/count";
        }
        counted.forEach((material, quantity) ->
                store.counted(community.id(), place, material, quantity, reason, Actor.of(viewer)));
        after.addFlashAttribute("toast", "store.count.done");
        return "redirect:/c/" + community.code() + "/store?place=" + place;
    }

    private Map<Long, BigDecimal> counted(Map<String, String> entered, List<String> faults) {
        var counted = new HashMap<Long, BigDecimal>();
        entered.forEach((field, typed) -> {
            if (field.matches("counted-\\d{1,18}") && !typed.isBlank()) {
                var quantity = Typed.number(entered, field);
                if (quantity == null || quantity.stripTrailingZeros().scale() > 3) {
                    faults.add("store.count.fault");
                } else {
                    counted.put(Long.valueOf(field.substring("counted-".length())), quantity);
                }
            }
        });
        return counted;
    }

    private void mustBe(Community community, long place) {
        if (places.find(community.id(), place).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
