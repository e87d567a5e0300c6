package io.huiyin.roster.web;

import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.roster.Keepers;
import io.huiyin.staff.Viewer;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What those who work in a building have to know of it: valves, switches, the firm that answers for it. */
@Controller
@RequestMapping("/c/{site}/buildings")
class BuildingsController {
    private final Buildings buildings;

    BuildingsController(Buildings buildings) {
        this.buildings = buildings;
    }

    @GetMapping
    ModelAndView page(Viewer viewer, Community community, @RequestParam(required = false) @Nullable Long edit) {
        Keepers.requireOfRoster(viewer, community.id());
        return screen(new BuildingsView(buildings.of(community.id()), edit, null));
    }

    private static ModelAndView screen(BuildingsView view) {
        return new ModelAndView("roster/buildings", "view", view);
    }

    /** The hints as they were written on the form. */
    record HintsForm(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate warrantyUntil,

            @Nullable String subcontractor,
            @Nullable String subcontractorPhone,
            @Nullable String waterValve,
            @Nullable String powerSwitch,
            @Nullable String remark) {
        private static final int LONGEST = 200;

        BuildingHints hints() {
            return new BuildingHints(
                    warrantyUntil,
                    text(subcontractor),
                    text(subcontractorPhone),
                    text(waterValve),
                    text(powerSwitch),
                    text(remark));
        }

        boolean fits() {
            return shortEnough(subcontractor)
                    && shortEnough(subcontractorPhone)
                    && shortEnough(waterValve)
                    && shortEnough(powerSwitch)
                    && shortEnough(remark);
        }

        private static boolean shortEnough(@Nullable String text) {
            return text == null || text.length() <= LONGEST;
        }

        private static @Nullable String text(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    @PostMapping("/{building}/hints")
    ModelAndView hint(
            Viewer viewer, Community community, @PathVariable long building, HintsForm form, RedirectAttributes after) {
        Keepers.requireOfRoster(viewer, community.id());
        if (buildings.find(community.id(), building).isEmpty()) {
            throw new NoSuchElementException("no building " + building);
        }
        if (!form.fits()) {
            var screen = screen(new BuildingsView(buildings.of(community.id()), building, form.hints()));
            screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return screen;
        }
        buildings.hint(community.id(), building, form.hints());
        after.addFlashAttribute("toast", "roster.buildings.saved");
        return new ModelAndView("redirect:/c/" + community.code() + "/buildings#building-" + building);
    }
}
