package io.huiyin.asset;

import java.time.LocalDate;

/**
 * An asset of a site.
 *
 * @param version counts its changes, so that two who change it at once are told
 * @param is what is written down of it
 * @param where its public place, else its building, and the spot, in words
 */
public record Asset(long communityId, long id, int version, AssetDetails is, String where) {
    /** Number and name, as it is spoken of. */
    public String label() {
        return is.number() + " " + is.name();
    }

    public boolean inUse() {
        return is.state() == AssetState.IN_USE;
    }

    /** Whether its maker still answers for it on this day. */
    public boolean underWarranty(LocalDate day) {
        var until = is.warrantyUntil();
        return until != null && !day.isAfter(until);
    }
}
