package io.huiyin.repair.inspection;

import io.huiyin.repair.QualityCheck;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A completed repair as the list of checks shows it.
 *
 * @param buildingId none for places outside the buildings
 * @param check what was found; none while nobody has looked
 */
public record Inspected(
        String number,
        int version,
        String title,
        String place,
        @Nullable Long buildingId,
        @Nullable String technician,
        Instant completedAt,
        String result,
        @Nullable QualityCheck check) {
    /** Whether somebody has still to look at it. */
    public boolean toLookAt() {
        return check == null || check.state() == QualityCheck.State.TO_RECHECK;
    }
}
