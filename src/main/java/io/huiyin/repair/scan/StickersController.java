package io.huiyin.repair.scan;

import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlace;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.paper.TakeAway;
import io.huiyin.repair.DeskTelephones;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The stickers of the public places: printed, given out anew; places are added here, and the desk's telephone is said. */
@Controller
@RequestMapping("/c/{site}/stickers")
class StickersController {
    private static final Duration COUNTED = Duration.ofDays(90);
    private static final String TOAST = "toast";

    private final PublicPlaces places;
    private final Buildings buildings;
    private final Stickers stickers;
    private final Besides besides;

    StickersController(PublicPlaces places, Buildings buildings, Stickers stickers, Besides besides) {
        this.places = places;
        this.buildings = buildings;
        this.stickers = stickers;
        this.besides = besides;
    }

    /** What stands beside the stickers. */
    @Component("stickersBesides")
    record Besides(PlaceReports reports, DeskTelephones telephones, StickerSheet sheet) {}

    @GetMapping
    String list(Viewer viewer, Community community, @RequestParam(defaultValue = "") String q, Model model) {
        StickerKeepers.require(viewer, community.id());
        return page(community, q.strip(), null, model);
    }

    private String page(Community community, String typed, @Nullable String fault, Model model) {
        var given = stickers.of(community.id());
        var counts = besides.reports().counts(community.id(), COUNTED);
        var rows = places.of(community.id()).stream()
                .filter(place -> place.name().contains(typed))
                .map(place -> new StickersView.Row(place, given.get(place.id()), counts.getOrDefault(place.id(), 0)))
                .toList();
        var desk = besides.telephones().of(community.id()).orElse("");
        model.addAttribute("view", new StickersView(rows, buildings.of(community.id()), typed, desk, fault));
        return "repair/scan/stickers";
    }

    /** The sheet of the places that were chosen; those that had no sticker are given one. */
    @PostMapping("/sheet")
    ResponseEntity<byte[]> sheet(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable List<Long> place,
            Locale locale) {
        StickerKeepers.require(viewer, community.id());
        var chosen = places.all(community.id(), place == null ? List.of() : place);
        if (chosen.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        stickers.give(community.id(), chosen.stream().map(PublicPlace::id).toList(), Actor.of(viewer));
        return TakeAway.pdf(
                "stickers-" + community.code(),
                besides.sheet().print(community, chosen, stickers.of(community.id()), locale));
    }

    @PostMapping("/{id:\\d+}/renewal")
    String renew(Viewer viewer, Community community, @PathVariable long id, RedirectAttributes told) {
        StickerKeepers.require(viewer, community.id());
        var place =
                places.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        stickers.renew(community.id(), place.id(), Actor.of(viewer));
        return back(community, told, "repair-sticker.told.renewed");
    }

    @PostMapping("/places")
    String add(
            Viewer viewer,
            Community community,
            @RequestParam(defaultValue = "") String name,
            @RequestParam PlaceKind kind,
            @RequestParam(required = false) @Nullable Long building,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        StickerKeepers.require(viewer, community.id());
        var known = building == null || buildings.of(community.id()).stream().anyMatch(each -> each.id() == building);
        if (name.isBlank() || name.strip().length() > 100 || !known) {
            return wrong(community, "repair-sticker.fault.name", response, model);
        }
        try {
            places.add(community.id(), building, kind, name);
        } catch (DuplicateKeyException there) {
            return wrong(community, "repair-sticker.fault.there", response, model);
        }
        return back(community, told, "repair-sticker.told.added");
    }

    @PostMapping("/telephone")
    String telephone(
            Viewer viewer,
            Community community,
            @RequestParam(defaultValue = "") String telephone,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        StickerKeepers.require(viewer, community.id());
        if (!telephone.isBlank() && !telephone.strip().matches("[0-9+\\- ()转]{3,40}")) {
            return wrong(community, "repair-sticker.fault.telephone", response, model);
        }
        besides.telephones().change(community.id(), telephone, Actor.of(viewer));
        return back(community, told, "repair-sticker.told.telephone");
    }

    private String wrong(Community community, String fault, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(community, "", fault, model);
    }

    private static String back(Community community, RedirectAttributes told, String toast) {
        told.addFlashAttribute(TOAST, toast);
        return "redirect:/c/" + community.code() + "/stickers";
    }
}
