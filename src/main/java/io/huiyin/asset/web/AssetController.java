package io.huiyin.asset.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.asset.Asset;
import io.huiyin.asset.AssetDetails;
import io.huiyin.asset.AssetKeepers;
import io.huiyin.asset.AssetReader;
import io.huiyin.asset.Assets;
import io.huiyin.estate.Community;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** One asset: its page, and writing it down anew or otherwise. */
@Controller
@RequestMapping("/c/{site}/assets")
class AssetController {
    private final Assets assets;
    private final AssetPages pages;
    private final AssetReader reader;
    private final ReasonWords words;

    AssetController(Assets assets, AssetPages pages, AssetReader reader, ReasonWords words) {
        this.assets = assets;
        this.pages = pages;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping("/{id:\\d+}")
    String page(Viewer viewer, Community community, @PathVariable long id, Model model) {
        AssetKeepers.requireReader(viewer, community.id());
        model.addAttribute("view", pages.page(viewer, community, asset(community, id)));
        return "asset/asset";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Community community, Model model) {
        AssetKeepers.requireKeeper(viewer, community.id());
        return form(community, null, Map.of(), Map.of(), model);
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(Viewer viewer, Community community, @PathVariable long id, Model model) {
        AssetKeepers.requireKeeper(viewer, community.id());
        var asset = asset(community, id);
        return form(community, asset, AssetForm.of(asset), Map.of(), model);
    }

    @PostMapping
    String add(
            Viewer viewer,
            Community community,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        AssetKeepers.requireKeeper(viewer, community.id());
        var sent = new Sent(community, null, AssetForm.sent(request.getParameterMap()), response, after, locale);
        return written(sent, details -> Optional.of(assets.add(community.id(), details, Actor.of(viewer))), model);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam int version,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        AssetKeepers.requireKeeper(viewer, community.id());
        var asset = asset(community, id);
        var sent = new Sent(community, asset, AssetForm.sent(request.getParameterMap()), response, after, locale);
        return written(sent, details -> assets.change(community.id(), id, version, details, Actor.of(viewer)), model);
    }

    /** A form as it came. */
    private record Sent(
            Community community,
            @Nullable Asset asset,
            Map<String, String> entered,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale) {}

    /** Writes an asset down; nothing when somebody else did so meanwhile. */
    private interface Writing {
        Optional<Asset> write(AssetDetails details);
    }

    private String written(Sent sent, Writing writing, Model model) {
        try {
            var details = AssetReader.read(
                    new HashMap<>(sent.entered()), reader.where(sent.community().id()));
            return writing.write(details)
                    .map(asset -> done(sent, asset))
                    .orElseGet(() -> again(sent, HttpStatus.CONFLICT, stale(), model));
        } catch (ActIncomplete incomplete) {
            return again(sent, HttpStatus.UNPROCESSABLE_CONTENT, incomplete.faults(), model);
        } catch (DuplicateKeyException taken) {
            var known = List.of(new FieldFault("number", Reason.of("asset.fault.taken")));
            return again(sent, HttpStatus.UNPROCESSABLE_CONTENT, known, model);
        }
    }

    private static List<FieldFault> stale() {
        return List.of(new FieldFault("version", Reason.of("asset.fault.stale")));
    }

    private static String done(Sent sent, Asset asset) {
        sent.after().addFlashAttribute("toast", "asset.kept");
        sent.after().addFlashAttribute("toastArgs", List.of(asset.label()));
        return "redirect:/c/" + sent.community().code() + "/assets/" + asset.id();
    }

    private String again(Sent sent, HttpStatus status, List<FieldFault> faults, Model model) {
        sent.response().setStatus(status.value());
        var present = sent.asset() == null
                ? null
                : asset(sent.community(), sent.asset().id());
        return form(sent.community(), present, sent.entered(), words.byField(faults, sent.locale()), model);
    }

    private String form(
            Community community,
            @Nullable Asset asset,
            Map<String, String> entered,
            Map<String, String> faults,
            Model model) {
        var where = reader.where(community.id());
        model.addAttribute("form", new AssetForm(asset, entered, where.buildings(), where.places(), faults));
        return "asset/edit";
    }

    private Asset asset(Community community, long id) {
        return assets.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
