package io.huiyin.repair;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Copy 2 of the public-area inspection sheet (公共区域现场巡视表): who of engineering signed for it, and what was noted on it (REP-21).
 *
 * @param work what was done, as it stands on the sheet; none before
 * @param tidiedAt when the place was left tidy
 */
public record InspectionSheet(
        Signature receiver,
        Instant receivedAt,
        @Nullable String work,
        @Nullable Instant tidiedAt) {

    InspectionSheet filled(String with, Instant at) {
        return new InspectionSheet(receiver, receivedAt, with, at);
    }
}
