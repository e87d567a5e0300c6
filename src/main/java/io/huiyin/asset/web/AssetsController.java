package io.huiyin.asset.web;

import io.huiyin.asset.AssetKeepers;
import io.huiyin.asset.AssetSheets;
import io.huiyin.asset.Assets;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of assets; its filters stand in the address. It is taken out and in as a spreadsheet. */
@Controller
class AssetsController {
    private static final int PAGE = 40;
    private static final int ALL = 20_000;
    private final Assets assets;
    private final AssetSheets sheets;
    private final Buildings buildings;

    AssetsController(Assets assets, AssetSheets sheets, Buildings buildings) {
        this.assets = assets;
        this.sheets = sheets;
        this.buildings = buildings;
    }

    @GetMapping("/c/{site}/assets")
    String list(Viewer viewer, Community community, @ModelAttribute("query") AssetQuery query, Model model) {
        AssetKeepers.requireReader(viewer, community.id());
        return list(viewer, community, query, null, model);
    }

    private String list(
            Viewer viewer, Community community, AssetQuery query, AssetSheets.@Nullable Taken taken, Model model) {
        var total = assets.count(community.id(), query.filter());
        model.addAttribute(
                "view",
                new AssetsView(
                        query,
                        assets.list(community.id(), query.filter(), (query.page() - 1) * PAGE, PAGE),
                        buildings.of(community.id()),
                        total,
                        Math.max(1, (total + PAGE - 1) / PAGE),
                        AssetKeepers.keeps(viewer, community.id()),
                        taken));
        return "asset/assets";
    }

    @GetMapping("/c/{site}/assets.xlsx")
    ResponseEntity<byte[]> sheet(
            Viewer viewer, Community community, @ModelAttribute("query") AssetQuery query, Locale locale) {
        AssetKeepers.requireReader(viewer, community.id());
        var all = assets.list(community.id(), query.filter(), 0, ALL);
        return TakeAway.workbook("assets-" + community.code(), sheets.write(all, community.id(), locale));
    }

    /** Takes a whole sheet in, or none of it. */
    @PostMapping("/c/{site}/assets/import")
    String take(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model)
            throws IOException {
        AssetKeepers.requireKeeper(viewer, community.id());
        var taken = file == null || file.isEmpty()
                ? new AssetSheets.Taken.Useless("asset.import.empty")
                : sheets.take(community.id(), file.getBytes(), Actor.of(viewer));
        if (taken instanceof AssetSheets.Taken.Done(int added, int changed, int same)) {
            after.addFlashAttribute("toast", "asset.import.done");
            after.addFlashAttribute("toastArgs", List.of(added, changed, same));
            return "redirect:/c/" + community.code() + "/assets";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(viewer, community, new AssetQuery(null, null, null, null, null), taken, model);
    }
}
