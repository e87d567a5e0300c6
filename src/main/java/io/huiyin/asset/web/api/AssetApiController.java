package io.huiyin.asset.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.asset.AssetFilter;
import io.huiyin.asset.AssetKeepers;
import io.huiyin.asset.AssetKind;
import io.huiyin.asset.AssetState;
import io.huiyin.asset.Assets;
import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The assets of a site for programs, to be named in the orders that they report. */
@RestController
@RequestMapping("/api/v1/communities/{site}/assets")
@Tag(name = "assets")
class AssetApiController {
    private static final int PAGE = 100;
    private final Assets assets;

    AssetApiController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping
    @Operation(summary = "List assets by number")
    AssetBody.Page list(
            @RequestParam(required = false) @Nullable AssetKind kind,
            @RequestParam(required = false) @Nullable AssetState state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int next,
            Community community,
            Viewer viewer) {
        mustRead(viewer, community);
        var from = Math.max(next, 0);
        var found = assets.list(community.id(), new AssetFilter(kind, state, null, q), from, PAGE + 1);
        return new AssetBody.Page(
                found.stream().limit(PAGE).map(AssetBody::of).toList(), found.size() > PAGE ? from + PAGE : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an asset")
    AssetBody read(@PathVariable long id, Community community, Viewer viewer) {
        mustRead(viewer, community);
        return assets.find(community.id(), id).map(AssetBody::of).orElseThrow(ApiFailure::absent);
    }

    private static void mustRead(Viewer viewer, Community community) {
        if (!AssetKeepers.reads(viewer, community.id())) {
            throw ApiFailure.forbidden();
        }
    }
}
