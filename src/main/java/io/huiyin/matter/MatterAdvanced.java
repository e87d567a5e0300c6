package io.huiyin.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An act was done on a matter. */
public record MatterAdvanced(
        long communityId,
        long matterId,
        String kind,
        String number,
        String act,
        @Nullable String fromStage,
        String toStage,
        int version,
        Instant at) {}
