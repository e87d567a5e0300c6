package io.huiyin.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is about to be opened.
 *
 * @param openedAt when it came in
 * @param source what it is called in the books that it was imported from; the same source is imported once
 */
public record NewMatter(
        long communityId,
        Location location,
        Customer customer,
        Instant openedAt,
        Matter.Origin origin,
        @Nullable String source) {

    public static NewMatter live(long communityId, Location location, Customer customer, Instant openedAt) {
        return new NewMatter(communityId, location, customer, openedAt, Matter.Origin.LIVE, null);
    }
}
