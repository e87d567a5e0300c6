package io.huiyin.store.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Viewer;
import io.huiyin.store.Material;
import io.huiyin.store.Materials;
import io.huiyin.store.StoreKeepers;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** A material: its page, and putting it on the list. */
@Controller
@RequestMapping("/c/{site}/store")
class MaterialController {
    private static final BigDecimal UNREADABLE = BigDecimal.valueOf(-1);
    private final Materials materials;
    private final StorePages pages;
    private final StoreKeepers keepers;
    private final ReasonWords words;

    MaterialController(Materials materials, StorePages pages, StoreKeepers keepers, ReasonWords words) {
        this.materials = materials;
        this.pages = pages;
        this.keepers = keepers;
        this.words = words;
    }

    @GetMapping("/{id:\\d+}")
    String page(Viewer viewer, Community community, @PathVariable long id, Model model) {
        keepers.requireReader(viewer, community.id());
        model.addAttribute("view", pages.material(viewer, community, material(community, id), Map.of(), Map.of()));
        return "store/material";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Community community, Model model) {
        keepers.requireKeeper(viewer, community.id());
        model.addAttribute("form", new MaterialForm(null, Map.of(), Map.of()));
        return "store/edit";
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(Viewer viewer, Community community, @PathVariable long id, Model model) {
        keepers.requireKeeper(viewer, community.id());
        var material = material(community, id);
        model.addAttribute("form", new MaterialForm(material, MaterialForm.of(material), Map.of()));
        return "store/edit";
    }

    @PostMapping
    String add(
            Viewer viewer,
            Community community,
            @RequestParam Map<String, String> entered,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        return written(viewer, community, null, entered, response, after, locale, model);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam Map<String, String> entered,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        return written(viewer, community, id, entered, response, after, locale, model);
    }

    private String written(
            Viewer viewer,
            Community community,
            @Nullable Long id,
            Map<String, String> entered,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        keepers.requireKeeper(viewer, community.id());
        var known = id == null ? null : material(community, id);
        try {
            var kept = kept(community, read(id, entered));
            after.addFlashAttribute("toast", "store.kept");
            after.addFlashAttribute("toastArgs", List.of(kept.name()));
            return "redirect:/c/" + community.code() + "/store/" + kept.id();
        } catch (ActIncomplete incomplete) {
            return again(known, entered, incomplete.faults(), response, locale, model);
        } catch (DuplicateKeyException taken) {
            var fault = List.of(new FieldFault("code", Reason.of("store.fault.taken")));
            return again(known, entered, fault, response, locale, model);
        }
    }

    private Material kept(Community community, Material material) {
        return material.id() == 0
                ? materials.add(community.id(), material)
                : materials.change(community.id(), material).orElseThrow();
    }

    private static Material read(@Nullable Long id, Map<String, String> entered) {
        var name = entered.getOrDefault("name", "").strip();
        var english = entered.getOrDefault("nameEn", "").strip();
        var cost = Typed.number(entered, "cost");
        var low = entered.getOrDefault("lowMark", "").isBlank() ? BigDecimal.ZERO : Typed.number(entered, "lowMark");
        return new Material(
                id == null ? 0 : id,
                entered.getOrDefault("code", "").strip(),
                name,
                english.isEmpty() ? name : english,
                entered.getOrDefault("unit", "").strip(),
                entered.getOrDefault("unitEn", "").strip(),
                cost == null ? UNREADABLE : cost,
                low == null ? UNREADABLE : low,
                id == null || entered.containsKey("active"));
    }

    private String again(
            @Nullable Material known,
            Map<String, String> entered,
            List<FieldFault> faults,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", new MaterialForm(known, entered, words.byField(faults, locale)));
        return "store/edit";
    }

    private Material material(Community community, long id) {
        return materials.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
