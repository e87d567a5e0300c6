package io.huiyin.asset;

import io.huiyin.estate.Community;
import io.huiyin.matter.MatterRef;

/** Writes the work order of a care that is due; told by whoever mends. */
public interface CareOrders {
    /** The order, written in the caller's transaction; the care's due day and reason stand on it. */
    MatterRef write(Community community, Asset asset, Care care);
}
