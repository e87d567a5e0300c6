package io.huiyin.estate;

import org.jspecify.annotations.Nullable;

/** A place that belongs to all households: a lobby, a lift, the garden. */
public record PublicPlace(
        long communityId, long id, @Nullable Long buildingId, PlaceKind kind, String name) {}
