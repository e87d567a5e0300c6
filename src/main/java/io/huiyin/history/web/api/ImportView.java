package io.huiyin.history.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.history.Counts;
import io.huiyin.history.ImportRun;
import io.huiyin.history.Mapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An import of past requests as programs see it. */
@Schema(name = "Import")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        long id,
        String file,
        ImportRun.State state,
        boolean ended,
        int rows,
        Counts counts,
        int buildingsAdded,
        @Nullable Mapping mapping,
        OffsetDateTime uploadedAt,
        @Nullable OffsetDateTime endedAt,

        @Schema(description = "Why the whole file could not be worked through") @Nullable
        String failure) {

    static ImportView of(ImportRun run, Counts counts, ZoneId zone, @Nullable String failure) {
        var ended = run.endedAt();
        return new ImportView(
                run.id(),
                run.fileName(),
                run.state(),
                run.ended(),
                run.rows(),
                counts,
                run.buildingsAdded(),
                run.mapping(),
                run.uploadedAt().atZone(zone).toOffsetDateTime(),
                ended == null ? null : ended.atZone(zone).toOffsetDateTime(),
                failure);
    }
}
