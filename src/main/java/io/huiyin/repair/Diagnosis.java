package io.huiyin.repair;

import org.jspecify.annotations.Nullable;

/** What kind of fault it is, and of which asset, as far as it is known: at intake by the caller's words, then as found on site (REP-23). */
public record Diagnosis(@Nullable FaultType type, @Nullable Long assetId) {
    public static final Diagnosis NONE = new Diagnosis(null, null);

    /** The same, with what stood before where nothing was said. */
    Diagnosis or(Diagnosis before) {
        return new Diagnosis(type == null ? before.type : type, assetId == null ? before.assetId : assetId);
    }

    /** Whoever has been there knows: what no word of the list tells is another fault. */
    Diagnosis settled() {
        return type == null ? new Diagnosis(FaultType.OTHER, assetId) : this;
    }
}
