package io.huiyin.repair.form;

import io.huiyin.asset.Asset;
import io.huiyin.repair.FaultType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kind of fault and the asset, as they are being found on site (REP-23).
 *
 * @param types the kinds of the order's trade, and those of nobody's
 * @param assets those at the place of the order first
 */
public record DiagnosisForm(
        List<FaultType> types,
        List<Asset> assets,
        String type,
        String asset,
        @Nullable String fault) {
    public DiagnosisForm {
        types = List.copyOf(types);
        assets = List.copyOf(assets);
    }

    public boolean is(Asset choice) {
        return asset.equals(String.valueOf(choice.id()));
    }
}
