package io.huiyin.pricing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price list about to be published.
 *
 * @param communityId whose list it becomes; none for the company's default
 * @param by who publishes it, by name
 */
public record Publication(
        @Nullable Long communityId, Instant validFrom, String reason, String by, List<PriceLine> lines) {
    public Publication {
        lines = List.copyOf(lines);
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
}
