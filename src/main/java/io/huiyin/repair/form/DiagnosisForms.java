package io.huiyin.repair.form;

import io.huiyin.asset.Asset;
import io.huiyin.asset.Assets;
import io.huiyin.estate.Community;
import io.huiyin.repair.FaultType;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.staff.Trade;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out what is found on site: asked with the items that are checked there. */
@Component
class DiagnosisForms {
    private static final List<Stage> ON_SITE = List.of(Stage.ON_SITE, Stage.CHECKED, Stage.READY);
    private final Assets assets;

    DiagnosisForms(Assets assets) {
        this.assets = assets;
    }

    @Nullable
    DiagnosisForm of(Community community, Repair repair, Filled filled, Map<String, String> faults) {
        if (!ON_SITE.contains(repair.stage())) {
            return null;
        }
        var standing = repair.order().diagnosis();
        return new DiagnosisForm(
                types(repair.order().trade()),
                repair.order().publicFacility() ? near(community, repair) : List.of(),
                filled.has("faultType") ? filled.value("faultType") : Objects.toString(standing.type(), ""),
                filled.has("assetId") ? filled.value("assetId") : Objects.toString(standing.assetId(), ""),
                faults.get("assetId"));
    }

    /** Kinds of faults that a trade mends; all of them while no trade is known. */
    static List<FaultType> types(@Nullable Trade trade) {
        return Arrays.stream(FaultType.values())
                .filter(type -> trade == null || type.trade() == null || type.trade() == trade)
                .toList();
    }

    private List<Asset> near(Community community, Repair repair) {
        var here = repair.matter().location();
        return assets.inUse(community.id()).stream()
                .sorted(Comparator.comparing(
                                (Asset asset) -> !Objects.equals(asset.is().placeId(), here.placeId()))
                        .thenComparing(asset -> !Objects.equals(asset.is().buildingId(), here.buildingId())))
                .toList();
    }
}
