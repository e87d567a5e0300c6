package io.huiyin.repair;

import io.huiyin.asset.Asset;
import io.huiyin.asset.Assets;
import io.huiyin.matter.Matter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Completes what a new order tells of the fault, whoever reports it: its kind by the words, and the asset where only one stands
 * at the place, so that the sticker of a lift's place names the lift (REP-23).
 */
@Component
class WhatIsBroken {
    private final Assets assets;

    WhatIsBroken(Assets assets) {
        this.assets = assets;
    }

    WorkOrder known(Matter matter, WorkOrder order, RepairAct act) {
        if (!(act instanceof RepairAct.Record) && !(act instanceof RepairAct.ReportInPassing)) {
            return order;
        }
        var told = order.diagnosis();
        var type = told.type() == null
                ? FaultType.told(order.report().fault(), order.trade()).orElse(null)
                : told.type();
        var known = new Diagnosis(type, told.assetId() == null ? onlyThere(matter) : told.assetId());
        return known.equals(told) ? order : order.with(draft -> draft.diagnosis = known);
    }

    private @Nullable Long onlyThere(Matter matter) {
        return Optional.ofNullable(matter.location().placeId())
                .flatMap(place -> assets.onlyAt(matter.communityId(), place))
                .map(Asset::id)
                .orElse(null);
    }
}
