package io.huiyin.estate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a person belongs to a home as owner, family, lodger or for a time; the last day is included. */
public record Residency(
        long communityId,
        long id,
        long homeId,
        long personId,
        ResidencyKind kind,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
