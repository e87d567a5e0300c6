package io.huiyin.estate;

import org.jspecify.annotations.Nullable;

/** A vehicle of a household, by its plate. */
public record Vehicle(
        long communityId,
        long id,
        long homeId,
        String plate,
        @Nullable String remark) {}
