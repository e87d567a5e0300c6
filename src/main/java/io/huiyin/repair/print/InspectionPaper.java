package io.huiyin.repair.print;

import io.huiyin.matter.Priority;
import io.huiyin.repair.print.WorkOrderSheet.Name;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public-area inspection sheet (公共区域现场巡视表) as it is printed: what was found, who took copy 2, what was done (REP-20, REP-21). */
public record InspectionPaper(
        String number, String community, ZoneId zone, String address, Found found, Taken taken, Done done) {
    /** What was reported, where, when and by whom it was taken in. */
    public record Found(
            String place, String fault, String content, Priority priority, Instant reportedAt, String takenBy) {}

    /** Engineering took note and signed for copy 2. */
    public record Taken(
            @Nullable Instant passedOnAt,
            Name receiver,
            @Nullable Instant receivedAt) {}

    /** Who came when, what was done, whether the place was left tidy, and who accepted it. */
    public record Done(
            String technician,
            @Nullable Instant arrivedAt,
            List<String> items,
            String work,
            boolean tidied,
            @Nullable Instant completedAt,
            Name accepted) {
        public Done {
            items = List.copyOf(items);
        }
    }
}
