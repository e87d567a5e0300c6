package io.huiyin.history.web.api;

import io.huiyin.history.DateStyle;
import io.huiyin.history.Field;
import io.huiyin.history.Mapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a program hands in: the file, and what it wants otherwise than proposed. */
@Schema(name = "NewImport")
record ImportForm(
        @Schema(type = "string", format = "binary", description = "CSV or XLSX, at most 10 MB") @Nullable
        MultipartFile file,

        @Schema(
                description = "JSON object from fields to headings; what is left out is as proposed",
                example = "{\"RECEIVED\": \"Created Date\"}")
        @Nullable
        String columns,

        @Nullable DateStyle dates,
        @Schema(example = "America/New_York") @Nullable String zone,

        @Schema(description = "What the older books are called") @Nullable
        String books,

        @Nullable Boolean createBuildings) {
    private static final TypeReference<Map<Field, String>> COLUMNS = new TypeReference<>() {};

    Mapping over(Mapping proposed, JsonMapper json) {
        return new Mapping(
                columns == null ? proposed.columns() : json.readValue(columns, COLUMNS),
                Objects.requireNonNullElse(dates, proposed.dates()),
                Objects.requireNonNullElse(zone, proposed.zone()),
                Objects.requireNonNullElse(books, proposed.books()),
                Objects.requireNonNullElse(createBuildings, proposed.createBuildings()));
    }
}
