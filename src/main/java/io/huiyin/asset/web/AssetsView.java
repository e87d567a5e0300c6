package io.huiyin.asset.web;

import io.huiyin.asset.Asset;
import io.huiyin.asset.AssetLabels;
import io.huiyin.asset.AssetSheets;
import io.huiyin.estate.Building;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of assets under the filter of its address.
 *
 * @param keeps whether the viewer writes assets down
 * @param taken what came of a sheet that was sent in
 */
public record AssetsView(
        AssetQuery query,
        List<Asset> assets,
        List<Building> buildings,
        int total,
        int pages,
        boolean keeps,
        AssetSheets.@Nullable Taken taken) {
    public AssetsView {
        assets = List.copyOf(assets);
        buildings = List.copyOf(buildings);
    }

    /** Whether the labels of all that is found go into one print. */
    public boolean oneLabelSheet() {
        return total <= AssetLabels.MOST;
    }

    /** What is to be mended in the sheet that was sent in. */
    public List<AssetSheets.RowFault> faults() {
        return taken instanceof AssetSheets.Taken.Faults(List<AssetSheets.RowFault> faults)
                ? faults.stream().limit(100).toList()
                : List.of();
    }

    public @Nullable String problem() {
        return taken instanceof AssetSheets.Taken.Useless(String problem) ? problem : null;
    }
}
