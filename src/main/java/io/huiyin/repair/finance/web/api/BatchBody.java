package io.huiyin.repair.finance.web.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.huiyin.repair.Charges;
import io.huiyin.repair.finance.Batch;
import io.huiyin.repair.finance.BatchLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch as programs read it. */
@Schema(name = "FinanceBatch")
record BatchBody(
        String number,
        @Schema(example = "2026-11") String month,
        Batch.State state,

        @Schema(description = "Counts the changes to what is in it; send it back to hand over what was seen")
        int version,

        OffsetDateTime until,
        Step drawn,
        @Nullable Step handed,
        @Nullable Step received,
        String note,
        int entries,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = "string", description = "Yuan, counter-entries taken off", example = "145.00")
        BigDecimal sum,

        @Nullable List<Line> lines) {

    /** Who did a step, and when. */
    @Schema(name = "FinanceBatchStep")
    record Step(OffsetDateTime at, String by) {}

    /** An entry of a batch. */
    @Schema(name = "FinanceBatchLine")
    record Line(
            int position,
            @Schema(description = "The work order") String repair,
            Charges.Kind kind,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(type = "string", description = "Yuan; negative in a counter-entry", example = "60.00")
            BigDecimal amount,

            String place,
            @Nullable String customer,
            List<BatchLine.Fault> faults,
            @Nullable String leftOutBecause) {}

    static BatchBody of(Batch batch, @Nullable List<BatchLine> lines, ZoneId zone) {
        return new BatchBody(
                batch.number(),
                batch.month().toString(),
                batch.state(),
                batch.version(),
                at(batch.until(), zone),
                new Step(at(batch.drawn().at(), zone), batch.drawn().name()),
                step(batch.handed(), zone),
                step(batch.received(), zone),
                batch.note(),
                batch.lines(),
                batch.sum(),
                lines == null ? null : lines.stream().map(BatchBody::line).toList());
    }

    private static Line line(BatchLine line) {
        var leftOut = line.leftOut();
        return new Line(
                line.position(),
                line.number(),
                line.kind(),
                line.amount(),
                line.place(),
                line.customer(),
                line.faults(),
                leftOut == null ? null : leftOut.because());
    }

    private static @Nullable Step step(Batch.@Nullable By by, ZoneId zone) {
        return by == null ? null : new Step(at(by.at(), zone), by.name());
    }

    private static OffsetDateTime at(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
