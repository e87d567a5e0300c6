package io.huiyin.rulebook;

import io.huiyin.calendar.Counting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new figure as somebody asks for it: for a company or one community, from a moment on (none: from now). Without a
 * value the level's figure ends, and what stands above it holds again.
 */
public record FigureChange(
        String clause,
        @Nullable Long companyId,
        @Nullable Long communityId,
        @Nullable String value,
        Counting counting,
        @Nullable Instant validFrom,
        String reason,
        long authorId) {
    /** For all communities of a company. */
    public static FigureChange ofCompany(
            long companyId, String clause, String value, Counting counting, String reason, long authorId) {
        return new FigureChange(clause, companyId, null, value, counting, null, reason, authorId);
    }

    /** For one community. */
    public static FigureChange of(
            long communityId, String clause, String value, Counting counting, String reason, long authorId) {
        return new FigureChange(clause, null, communityId, value, counting, null, reason, authorId);
    }

    /** The same change, but from this moment on. */
    public FigureChange from(Instant moment) {
        return new FigureChange(clause, companyId, communityId, value, counting, moment, reason, authorId);
    }

    /** The same change, but ending the level's figure. */
    public FigureChange ending() {
        return new FigureChange(clause, companyId, communityId, null, counting, validFrom, reason, authorId);
    }
}
