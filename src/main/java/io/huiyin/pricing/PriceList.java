package io.huiyin.pricing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the price list, in force from its date until a later one begins; never changed (BIL-04).
 *
 * @param communityId whose list it is; none for the company's default
 * @param version counts from 1 per community, and per company for the default
 */
public record PriceList(
        long id,
        @Nullable Long communityId,
        int version,
        Instant validFrom,
        String reason,
        String publishedBy,
        Instant publishedAt) {}
