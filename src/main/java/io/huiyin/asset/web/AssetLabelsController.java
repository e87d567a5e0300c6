package io.huiyin.asset.web;

import io.huiyin.asset.AssetKeepers;
import io.huiyin.asset.AssetLabels;
import io.huiyin.asset.Assets;
import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.staff.Viewer;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Labels with a code for the assets of the filtered list, to be cut out and stuck on; more than one print holds are printed in parts. */
@Controller
class AssetLabelsController {
    private final Assets assets;
    private final AssetLabels labels;

    AssetLabelsController(Assets assets, AssetLabels labels) {
        this.assets = assets;
        this.labels = labels;
    }

    /** How many there are, and a link for each part. */
    @GetMapping("/c/{site}/assets/labels")
    String parts(Viewer viewer, Community community, @ModelAttribute("query") AssetQuery query, Model model) {
        AssetKeepers.requireReader(viewer, community.id());
        model.addAttribute("view", new LabelsView(query, assets.count(community.id(), query.filter())));
        return "asset/labels";
    }

    /** All labels, or a part of them; whoever asks for more than one print holds is led to its parts, never given fewer. */
    @GetMapping("/c/{site}/assets/labels.pdf")
    ResponseEntity<byte[]> print(
            Viewer viewer,
            Community community,
            @ModelAttribute("query") AssetQuery query,
            @RequestParam(required = false) @Nullable Integer part,
            Locale locale) {
        AssetKeepers.requireReader(viewer, community.id());
        var view = new LabelsView(query, assets.count(community.id(), query.filter()));
        if (part == null && view.parts() != 1) {
            var choice = URI.create("/c/" + community.code() + "/assets/labels" + query.at(1));
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(choice).build();
        }
        var wanted =
                view.part(part == null ? 1 : part).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var some = assets.list(community.id(), query.filter(), wanted.first() - 1, AssetLabels.MOST);
        var name = "asset-labels-" + community.code() + (view.parts() == 1 ? "" : "-" + wanted.number());
        return TakeAway.pdf(name, labels.print(community, some, locale));
    }
}
