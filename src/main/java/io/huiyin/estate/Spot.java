package io.huiyin.estate;

import java.util.Collection;

/** A home or public place by its community and id. */
record Spot(long communityId, long id) {
    static Long[] communities(Collection<Spot> spots) {
        return spots.stream().map(Spot::communityId).toArray(Long[]::new);
    }

    static Long[] ids(Collection<Spot> spots) {
        return spots.stream().map(Spot::id).toArray(Long[]::new);
    }
}
