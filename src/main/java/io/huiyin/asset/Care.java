package io.huiyin.asset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One care of an asset: due on a day by its interval, or proposed since it fails often (REP-23).
 *
 * @param asset number and name of the asset
 * @param because the orders that make it be proposed; empty for what an interval asks
 * @param order the number of the work order; none while there is none
 * @param decision why it was declined, or with which words accepted
 */
public record Care(
        long communityId,
        long id,
        long assetId,
        String asset,
        AssetKind kind,
        String where,
        Origin origin,
        LocalDate dueOn,
        State state,
        String because,
        @Nullable String order,
        @Nullable LocalDate doneOn,
        @Nullable String decidedBy,
        @Nullable String decision) {
    /** Why it is wanted. */
    public enum Origin {
        INTERVAL,
        FREQUENCY
    }

    /** How it stands. */
    public enum State {
        PROPOSED,
        PLANNED,
        ORDERED,
        DONE,
        SKIPPED,
        DECLINED;

        public String key() {
            return "asset.care." + name();
        }
    }

    /** Whether it is still to be done. */
    public boolean onItsWay() {
        return state == State.PLANNED || state == State.ORDERED;
    }

    public boolean late(LocalDate today) {
        return onItsWay() && dueOn.isBefore(today);
    }
}
