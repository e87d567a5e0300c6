package io.huiyin.estate;

import org.jspecify.annotations.Nullable;

/** A building of a community, known by the short code that leads its room labels. */
public record Building(
        long communityId,
        long id,
        String code,
        String name,
        @Nullable Integer floors,
        BuildingHints hints) {}
