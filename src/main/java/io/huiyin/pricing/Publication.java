package io.huiyin.pricing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price list about to be published.
 *
 * @param communityId whose list it becomes; none for a default
 * @param companyOf a community whose company's default it becomes; none for a community's own, and for what all companies share
 * @param by who publishes it, by name
 */
public record Publication(
        @Nullable Long communityId,
        @Nullable Long companyOf,
        Instant validFrom,
        String reason,
        String by,
        List<PriceLine> lines) {
    public Publication {
        lines = List.copyOf(lines);
        if (communityId != null && companyOf != null) {
            throw new IllegalArgumentException("a price list is a community's or its company's");
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a price list has lines");
        }
        if (reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("a price list is published by somebody for a reason");
        }
        var codes = new HashSet<String>();
        for (PriceLine line : lines) {
            if (!codes.add(line.code())) {
                throw new IllegalArgumentException("a code stands once in a price list: " + line.code());
            }
        }
    }

    /** A list of one community, or without one the default that all companies share. */
    public Publication(@Nullable Long communityId, Instant validFrom, String reason, String by, List<PriceLine> lines) {
        this(communityId, null, validFrom, reason, by, lines);
    }

    /** The default of the company that the community belongs to. */
    public static Publication ofCompany(
            long community, Instant validFrom, String reason, String by, List<PriceLine> lines) {
        return new Publication(null, community, validFrom, reason, by, lines);
    }
}
