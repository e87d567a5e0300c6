package io.huiyin.repair.phone;

import io.huiyin.asset.Assets;
import io.huiyin.estate.Community;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.repair.phone.AtView.Spot;
import io.huiyin.repair.scan.Stickers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A place or an asset before which a technician stands: he reads its sticker, sees what is open there, and reports a fault. */
@Controller
@RequestMapping("/c/{site}/my")
class ScanController {
    private static final int LONGEST = 60;

    private final Assets assets;
    private final PublicPlaces places;
    private final MyOrders orders;
    private final OrderLists lists;
    private final Stickers stickers;

    ScanController(Assets assets, PublicPlaces places, MyOrders orders, OrderLists lists, Stickers stickers) {
        this.assets = assets;
        this.places = places;
        this.orders = orders;
        this.lists = lists;
        this.stickers = stickers;
    }

    @GetMapping("/scan")
    String scan(Community community) {
        return "repair/phone/scan";
    }

    /** What was read or typed: the number of an asset, or the code of a place's sticker. */
    @GetMapping(path = "/scan", params = "code")
    String scanned(Community community, @RequestParam String code, Model model) {
        var plain = code.strip();
        model.addAttribute("unknown", plain);
        return found(community, plain)
                .map(spot -> "redirect:/c/" + community.code() + "/my/at?" + spot)
                .orElse("repair/phone/scan");
    }

    private Optional<String> found(Community community, String code) {
        if (code.length() > LONGEST) {
            return Optional.empty();
        }
        var asset = assets.byNumber(community.id(), code).map(found -> "asset=" + found.id());
        return asset.or(() -> stickers.scanned(code)
                .filter(sticker -> sticker.communityId() == community.id())
                .map(sticker -> "place=" + sticker.placeId()));
    }

    /** What is open at a public place or an asset. */
    @GetMapping("/at")
    String at(
            Community community,
            @RequestParam(required = false) @Nullable Long place,
            @RequestParam(required = false) @Nullable Long asset,
            Model model) {
        if (place == null && asset == null) {
            return "redirect:/c/" + community.code() + "/my/scan";
        }
        var spot = spot(community, place, asset).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var open = lists.lines(community, orders.at(community.id(), place, asset));
        model.addAttribute("view", new AtView(spot, open));
        return "repair/phone/at";
    }

    private Optional<Spot> spot(Community community, @Nullable Long place, @Nullable Long asset) {
        if (asset != null) {
            return assets.find(community.id(), asset)
                    .map(found -> new Spot(found.label(), found.where(), "?where=PUBLIC&assetId=" + found.id()));
        }
        return Optional.ofNullable(place)
                .flatMap(id -> places.find(community.id(), id))
                .map(found -> new Spot(found.name(), "", "?where=PUBLIC&placeId=" + found.id()));
    }
}
