package io.huiyin.asset;

import java.time.Instant;
import java.util.List;

/** One time that an asset was written down or changed: by whom, when, which fields. */
public record AssetChange(int version, Instant at, String by, List<Field> fields) {
    /** A field before and after; empty where nothing stood. */
    public record Field(String name, String before, String after) {}

    public AssetChange {
        fields = List.copyOf(fields);
    }
}
