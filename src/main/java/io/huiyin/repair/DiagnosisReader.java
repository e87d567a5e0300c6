package io.huiyin.repair;

import io.huiyin.asset.Assets;
import io.huiyin.staff.Trade;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the kind of fault and the asset: as they were named, else by the words of the fault (REP-23). */
@Component
class DiagnosisReader {
    private final Assets assets;

    DiagnosisReader(Assets assets) {
        this.assets = assets;
    }

    /** What the caller tells; the kind follows from his words where nobody chose one. */
    Diagnosis told(Reading in, long communityId, String fault, @Nullable Trade trade) {
        var named = found(in, communityId);
        return named.type() == null ? new Diagnosis(FaultType.told(fault, trade).orElse(null), named.assetId()) : named;
    }

    /** What was found on site; nothing where nothing was said. */
    Diagnosis found(Reading in, long communityId) {
        var type = in.maybe("faultType") == null ? null : in.choice("faultType", FaultType.class);
        var asset = in.maybeId("assetId");
        if (asset != null && assets.find(communityId, asset).isEmpty()) {
            in.fault("assetId", "repair.field.asset");
            return new Diagnosis(type, null);
        }
        return new Diagnosis(type, asset);
    }
}
