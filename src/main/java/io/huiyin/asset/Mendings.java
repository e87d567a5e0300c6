package io.huiyin.asset;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was mended of assets; told by whoever mends them. */
public interface Mendings {
    /** The orders of an asset, the latest first. */
    List<Mending> of(long communityId, long assetId, int most);

    /** How many faults of each asset were reported since a moment, those that were called off left out; only of those with any. */
    Map<Long, List<String>> faults(long communityId, Instant since);
}
