package io.huiyin.rulebook;

import io.huiyin.calendar.Counting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A figure that was set: for which company or community, its value (none: the level's figure ended), from when, why, by whom and when. */
public record DatedFigure(
        long id,
        @Nullable Long companyId,
        @Nullable Long communityId,
        String clause,
        @Nullable String value,
        Counting counting,
        Instant validFrom,
        String reason,
        long authorId,
        Instant createdAt) {}
