package io.huiyin.matter;

import io.huiyin.staff.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An act was done on a matter; whoever listens does so in the act's transaction, after its rows were written. */
public record MatterAdvanced(
        long communityId,
        long matterId,
        String kind,
        String number,
        String act,
        @Nullable String fromStage,
        String toStage,
        int version,
        Actor by,
        Instant at) {}
