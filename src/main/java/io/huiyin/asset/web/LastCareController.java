package io.huiyin.asset.web;

import io.huiyin.asset.AssetKeepers;
import io.huiyin.asset.Assets;
import io.huiyin.asset.CarePlan;
import io.huiyin.estate.Community;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When an asset was cared for last, where no order tells it: from then the next care counts (REP-23). */
@Controller
class LastCareController {
    private static final int LONGEST_AGO = 3660;
    private final Assets assets;
    private final CarePlan plan;
    private final AssetPages pages;
    private final Clock clock;

    LastCareController(Assets assets, CarePlan plan, AssetPages pages, Clock clock) {
        this.assets = assets;
        this.plan = plan;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/c/{site}/assets/{id:\\d+}/care")
    String given(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        AssetKeepers.requireKeeper(viewer, community.id());
        var asset =
                assets.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var today = LocalDate.ofInstant(clock.instant(), community.zone());
        var day = parsed(on).filter(given -> !given.isAfter(today) && given.isAfter(today.minusDays(LONGEST_AGO)));
        if (day.isEmpty() || asset.is().interval() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.page(viewer, community, asset, "asset.care.fault.last"));
            return "asset/asset";
        }
        plan.given(asset, day.get(), Actor.of(viewer));
        after.addFlashAttribute("toast", "asset.care.told");
        return "redirect:/c/" + community.code() + "/assets/" + id;
    }

    private static Optional<LocalDate> parsed(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
